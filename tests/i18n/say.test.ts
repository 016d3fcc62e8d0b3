import { expect, test } from "vitest";
import { defineMessages, say } from "../../src/i18n/messages.ts";
import { punctuation } from "../../src/i18n/punctuation.ts";

const messages = defineMessages("tests/say", {
  apple: { en: "an apple", "zh-hant": "蘋果" },
  pear: { en: "a pear", "zh-hant": "梨" },
  bought: {
    en: ({ who, what, year }: { who: string; what: readonly string[]; year: number }) =>
      `${who} bought ${punctuation.list.en(what)} in ${year}`,
    "zh-hant": ({ who, what, year }) => `${year} 年${who}買了${punctuation.list["zh-hant"](what)}`,
  },
});

test("what is put into a message may differ by language, and so may the parts of lists and objects", () => {
  const { apple, pear, bought } = messages;
  expect(say(punctuation.list, ["Ann", apple])).toEqual({ en: "Ann and an apple", "zh-hant": "Ann和蘋果" });
  expect(say(bought, { who: "Ann", what: [apple, pear], year: 2012 })).toEqual({
    en: "Ann bought an apple and a pear in 2012",
    "zh-hant": "2012 年Ann買了蘋果和梨",
  });
});
