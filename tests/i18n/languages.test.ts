import { expect, test } from "vitest";
import { figures } from "../../src/figures/index.ts";
import { phrasesOf } from "../../src/i18n/languages.ts";
import { headlineOf } from "../../src/prose/said.ts";

/** Words of headlines that a segmenter for everyday language cuts in two. */
const whole = ["總貨值", "類別", "技術性", "淨流出額", "收支平衡表"];

/** Those of the site, and one that it had. */
const headlines = [
  ...Object.values(figures).flatMap(({ id, views }) => views.map((view) => headlineOf(id, view.id)["zh-hant"])),
  "由 2001 年至 2011 年，商標、設計及圖案的淨流出增至三倍以上，帶技術性的服務及研發的則減少",
];

test.each(whole)("no line of a headline ends within %s", (word) => {
  const having = headlines.filter((headline) => headline.includes(word));
  expect(having).not.toEqual([]);
  for (const headline of having) {
    const parts = phrasesOf(headline, "zh-hant");
    expect(parts.join("").replaceAll("\u00a0", " ")).toBe(headline.replaceAll("\u00a0", " "));
    expect(
      parts.filter((part) => part.includes(word)),
      headline,
    ).not.toEqual([]);
  }
});
