import { createSatteriMarkdownProcessor } from "@astrojs/markdown-satteri";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { codeKinds, defaultChoice, embedAddress, embedCodes, type Subject } from "../../src/embed/codes.ts";

const subject: Subject = {
  figure: "chart-1",
  lang: "en",
  title: `A & B's “half” <1>`,
  page: "https://example.org/en/figures/chart-1/",
  embed: "https://example.org/embed/en/chart-1/",
  png: "https://example.org/images/en/chart-1.png",
  script: "https://example.org/embed.js",
  alt: `Two pies [2012], "half" & half.`,
  heights: { chart: [900, 980, 940, 940, 940, 600, 620], table: [1200, 1100, 1000, 900, 900, 900, 900] },
  image: { width: 1600, height: 1000 },
};
const choice = { theme: "dark", view: "table", width: "400" } as const;

const parse = (html: string) => new JSDOM(html).window.document;

test("there is a code of every kind", () => {
  expect(Object.keys(embedCodes(subject, defaultChoice))).toEqual(codeKinds);
});

test("a frame declares a height that suffices and says what was chosen, and no more", () => {
  const frame = (code: string) => parse(code).querySelector("iframe")!;
  const plain = frame(embedCodes(subject, defaultChoice).iframe);
  expect([plain.src, plain.title, plain.width, plain.height]).toEqual([subject.embed, subject.title, "100%", "980"]);
  const chosen = frame(embedCodes(subject, choice).iframe);
  expect([chosen.src, chosen.width, chosen.height]).toEqual([`${subject.embed}?theme=dark&view=table`, "400", "1200"]);
  const wide = frame(embedCodes(subject, { ...defaultChoice, width: "320" }).iframe);
  expect([wide.width, wide.height]).toEqual(["320", "940"]);
  expect(embedAddress(subject, { ...defaultChoice, theme: "light" })).toBe(`${subject.embed}?theme=light`);
});

test("nothing in the code for a frame is rewritten by what escapes scripts or breaks lines", () => {
  const code = embedCodes(subject, defaultChoice).iframe;
  expect(code).not.toMatch(/\n/);
  expect(parse(code).querySelector("script")!.textContent).not.toMatch(/[&<]/);
});

test("an element has a link to the figure in it, and loads its script", () => {
  const { document } = new JSDOM(embedCodes(subject, choice).element).window;
  const element = document.querySelector("hk-figure")!;
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  expect(attributes).toEqual({
    figure: "chart-1",
    lang: "en",
    theme: "dark",
    view: "table",
    style: "max-width: 400px",
  });
  expect(element.querySelector("a")).toMatchObject({ href: subject.page, textContent: subject.title });
  expect(document.querySelector("script")!.src).toBe(subject.script);
});

test("an image has its words, its proportions and a link", () => {
  const document = parse(embedCodes(subject, choice).image);
  const image = document.querySelector("img")!;
  expect([image.src, image.alt, image.width, image.height]).toEqual([subject.png, subject.alt, 400, 250]);
  expect(image.closest("a")!.href).toBe(subject.page);
});

const hostile: Subject = {
  ...subject,
  title: `</iframe></a><script>a("b")</script> ' \`c\` *d* _e_ [f](g) ~~h~~ &amp; \\ <!--`,
  alt: `"><img src=x onerror=a()> ![b](c) **d** \`e\` <https://example.org> &lt; \\" -->`,
};

test("in every code, words that would be markup stay words", async () => {
  const codes = embedCodes(hostile, defaultChoice);
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
