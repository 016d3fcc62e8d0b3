import { createSatteriMarkdownProcessor } from "@astrojs/markdown-satteri";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { defaultChoice, embedAddress, embedCodes, type Subject, type ViewSubject } from "../../src/embed/codes.ts";

const heights = (chart: readonly number[], least = chart) => ({ full: chart, plain: least, compact: least });
const image = {
  svg: "https://example.org/images/en/chart-1.svg",
  dark: "https://example.org/images/en/chart-1.dark.svg",
  png: "https://example.org/images/en/chart-1.png",
  ...{ width: 1600, height: 1000 },
};
const chart: ViewSubject = {
  title: `A & B's “half” <1>`,
  embed: "https://example.org/embed/en/chart-1/",
  heights: heights([900, 980, ...Array<number>(5).fill(940), ...Array<number>(4).fill(620)]),
  image,
  alt: `Two pies [2012], "half" & half.`,
};
const growth: ViewSubject = {
  ...chart,
  embed: "https://example.org/embed/en/chart-1.growth/",
  heights: heights([1200, 1100, ...Array<number>(9).fill(900)], [1000, 900, ...Array<number>(9).fill(700)]),
  alt: "Bars.",
};
const subject: Subject = {
  figure: "chart-1",
  lang: "en",
  page: "https://example.org/en/figures/chart-1/",
  script: "https://example.org/embed.js",
  views: { chart, growth },
};
const choice = { theme: "dark", view: "growth", look: "compact", width: "400" } as const;

const parse = (html: string) => new JSDOM(html).window.document;

test("a frame declares a height that suffices and says what was chosen, and no more", () => {
  const frame = (code: string) => parse(code).querySelector("iframe")!;
  const plain = frame(embedCodes(subject, defaultChoice).iframe);
  expect([plain.src, plain.title, plain.width, plain.height]).toEqual([
    `${chart.embed}?theme=light`,
    chart.title,
    "100%",
    "980",
  ]);
  const chosen = frame(embedCodes(subject, choice).iframe);
  expect([chosen.src, chosen.width, chosen.height]).toEqual([`${growth.embed}?theme=dark&compact`, "400", "826"]);
  const wide = frame(embedCodes(subject, { ...defaultChoice, width: "320" }).iframe);
  expect([wide.width, wide.height]).toEqual(["320", "940"]);
  expect(embedAddress(subject, { ...defaultChoice, theme: "auto" })).toBe(chart.embed);
});

test("nothing in the code for a frame is rewritten by what escapes scripts or breaks lines", () => {
  const code = embedCodes(subject, defaultChoice).iframe;
  expect(code).not.toMatch(/\n/);
  expect(parse(code).querySelector("script")!.textContent).not.toMatch(/[&<]/);
});

test("an element has a link to the figure in it, says what was chosen, keeps its room, and loads its script", () => {
  const { document } = new JSDOM(embedCodes(subject, choice).element).window;
  const element = document.querySelector("hk-figure")!;
  const { style, ...attributes } = Object.fromEntries(
    [...element.attributes].map(({ name, value }) => [name, value] as const),
  );
  expect(attributes).toEqual({ figure: "chart-1", lang: "en", theme: "dark", view: "growth", compact: "" });
  expect(style).toContain("max-width: 400px");
  expect(style).toContain("padding-bottom: calc(1000px");
  const link = { href: `${subject.page}?view=growth`, textContent: growth.title };
  expect(element.querySelector("a")).toMatchObject(link);
  expect(document.querySelector("script")!.src).toBe(subject.script);
  expect(embedCodes(subject, defaultChoice).element).not.toMatch(/theme|view|compact/);
});

test("an image has its words, its proportions, its colours and a link", () => {
  const document = parse(embedCodes(subject, choice).image);
  const image = document.querySelector("img")!;
  expect([image.src, image.srcset, image.alt, image.width, image.height]).toEqual([
    growth.image.png,
    growth.image.dark,
    growth.alt,
    400,
    250,
  ]);
  expect(image.closest("a")!.href).toBe(`${subject.page}?view=growth`);
  const either = parse(embedCodes(subject, { ...choice, theme: "auto" }).image);
  expect(either.querySelector("source")!.srcset).toBe(growth.image.dark);
  expect(either.querySelector("img")!.srcset).toBe(growth.image.svg);
});

test("the address for oEmbed is the figure's page, or the embed of another view", () => {
  expect(embedCodes(subject, defaultChoice).oembed).toBe(subject.page);
  expect(embedCodes(subject, choice).oembed).toBe(growth.embed);
});

const hostile: ViewSubject = {
  ...chart,
  title: `</iframe></a><script>a("b")</script> ' \`c\` *d* _e_ [f](g) ~~h~~ &amp; \\ <!--`,
  alt: `"><img src=x onerror=a()> ![b](c) **d** \`e\` <https://example.org> &lt; \\" -->`,
};

test("in every code, words that would be markup stay words", async () => {
  const codes = embedCodes({ ...subject, views: { chart: hostile } }, defaultChoice);
  const { code } = await (
    await createSatteriMarkdownProcessor({ features: { smartPunctuation: false } })
  ).render(codes.markdown);
  expect(parse(codes.iframe).querySelector("iframe")!.title).toBe(hostile.title);
  expect(parse(codes.element).querySelector("hk-figure")!.textContent).toBe(hostile.title);
  expect(parse(codes.image).querySelector("img")!.alt).toBe(hostile.alt);
  const link = parse(code).querySelector("a")!;
  expect([link.title, link.querySelector("img")!.alt]).toEqual([hostile.title, hostile.alt]);
  for (const html of [codes.iframe, codes.element, codes.image, code]) {
    expect(parse(html).querySelectorAll("[onerror],em,strong,code,del,script:not([src],div > *)")).toHaveLength(0);
    expect(parse(html).querySelectorAll("img").length).toBeLessThanOrEqual(1);
  }
});
