/**
 * The words of one more language: for each place that has words, named after its module, what each message says. A message is
 * a text, or a function of what is put into it, like the messages that it translates. It imports no module that has messages.
 */
export type Dictionary = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The languages beside those that the messages are written in, by their URL segment. */
export const dictionaries = {} satisfies Record<string, Dictionary>;
