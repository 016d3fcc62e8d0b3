import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { codeKinds, defaultChoice, embedAddress, embedCodes, type Subject } from "../../src/embed/embed-codes.ts";

const subject: Subject = {
  figure: "chart-1",
  lang: "en",
  title: `A & B's “half” <1>`,
  page: "https://example.org/en/figures/chart-1/",
  embed: "https://example.org/embed/en/chart-1/",
  png: "https://example.org/images/en/chart-1.png",
  script: "https://example.org/embed.js",
  alt: `Two pies [2012], "half" & half.`,
  height: 980,
  image: { width: 1600, height: 1000 },
};
const choice = { theme: "dark", view: "table", width: "400" } as const;

const parse = (html: string) => new JSDOM(html).window.document;

test("there is a code of every kind", () => {
  expect(Object.keys(embedCodes(subject, defaultChoice))).toEqual(codeKinds);
});

test("a frame declares its size and says what was chosen, and no more", () => {
  const frame = (code: string) => parse(code).querySelector("iframe")!;
  const plain = frame(embedCodes(subject, defaultChoice).iframe);
  expect([plain.src, plain.title, plain.width, plain.height]).toEqual([subject.embed, subject.title, "100%", "980"]);
  expect(plain.getAttribute("style")).toBe("frame-sizing: content-height");
  const chosen = frame(embedCodes(subject, choice).iframe);
  expect([chosen.src, chosen.width]).toEqual([`${subject.embed}?theme=dark&view=table`, "400"]);
  expect(embedAddress(subject, { ...defaultChoice, theme: "light" })).toBe(`${subject.embed}?theme=light`);
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

test("nothing in the words ends what Markdown has begun", () => {
  const { markdown } = embedCodes(subject, defaultChoice);
  expect(markdown).toBe(
    `[![Two pies \\[2012\\], "half" & half.](${subject.png})](${subject.page} "A & B's “half” <1>")`,
  );
});
