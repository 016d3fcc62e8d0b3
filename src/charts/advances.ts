/**
 * How far each character of Noto Sans HK moves the pen, in thousandths of an em, from space (U+0020) to tilde (U+007E).
 * Charts are laid out without a browser; a test holds this table to the fonts that are installed.
 */
const regular =
  "224 323 474 555 555 921 680 278 338 338 467 555 278 347 278 392 555 555 555 555 555 555 555 555 555 555 278 278 555 " +
  "555 555 474 946 608 657 638 688 589 552 689 728 293 535 646 543 812 723 742 633 742 635 596 599 721 575 878 573 531 " +
  "603 338 392 338 555 559 606 563 618 510 620 554 325 564 607 275 275 552 284 926 610 606 620 620 388 468 377 607 521 " +
  "802 498 521 475 338 270 338 555";

const strong =
  "226 357 546 580 580 951 723 311 367 367 495 580 311 364 311 389 580 580 580 580 580 580 580 580 580 580 311 311 580 " +
  "580 580 503 990 632 674 651 707 608 576 709 749 319 559 675 568 842 742 762 658 762 669 616 618 740 606 904 611 566 " +
  "610 367 389 367 580 565 620 583 637 522 637 573 359 588 631 296 297 589 306 953 632 620 637 637 423 487 408 629 560 " +
  "846 544 559 501 367 289 367 580";

/** Beyond ASCII: en dash and minus. */
const others = { regular: { "–": 536, "−": 555 }, strong: { "–": 542, "−": 580 } } as const;

const tables = {
  regular: new Map([...ascii(regular), ...Object.entries(others.regular)]),
  strong: new Map([...ascii(strong), ...Object.entries(others.strong)]),
};

function ascii(widths: string): [string, number][] {
  return widths.split(" ").map((width, index) => [String.fromCharCode(32 + index), Number(width)]);
}

/** The width of a character in ems. What is not in the tables is as wide as a Chinese character. */
export function advance(character: string, weight: "regular" | "strong"): number {
  return (tables[weight].get(character) ?? 1000) / 1000;
}
