/**
 * The lines of a file, without their line ends; the last one is empty if the file ends with a line end, as it should. A UTF-8 byte
 * order mark and CRLF are accepted. Bytes that are not UTF-8 become U+FFFD, which `strayIn` finds.
 */
export function linesOf(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes).replaceAll("\r\n", "\n").split("\n");
}

/** Whether bytes begin with a byte order mark of UTF-16, as Excel's “Unicode text” does. */
export function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Control and format characters, line separators, and the replacement character. */
const stray = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/u;

/** The first character of a line that no data file may have, and what was expected there instead. */
export function strayIn(line: string): { readonly index: number; readonly expected: string } | undefined {
  const found = stray.exec(line);
  return found ? { index: found.index, expected: found[0] === "\ufffd" ? "UTF-8 text" : "plain text" } : undefined;
}
