import { setTimeout as wait } from "node:timers/promises";
import type { HostId } from "../../../src/embed/hosts.ts";
import type { Page } from "../browsers/browser.ts";

/** What a frame shows of its content, in CSS pixels. */
export interface FrameMeasure {
  /** 0 as long as the frame shows no figure in fonts of its own. */
  readonly content: number;
  readonly hasTable: boolean;
  readonly frame: number;
  /** How far it scrolls, down and sideways. */
  readonly short: number;
  readonly sideways: number;
  /** How much of the content cannot even be scrolled to. */
  readonly lost: number;
}

/** Hosts that give frames the heights that they declare, unless the browser knows better. */
const declared: readonly HostId[] = ["no-scripts", "attributes"];
/** Hosts that keep more room than is needed rather than move what a reader sees. */
const roomy: readonly HostId[] = ["hk-figure", "strict", "dark"];
/** The bounds of heights in WordPress. */
const bounds = { least: 200, most: 1000 } as const;

/** Whether a frame has come to the height that its host gives it. */
function isSettled(host: HostId, { content, frame, short }: FrameMeasure): boolean {
  if (content === 0) return false;
  if (declared.includes(host)) return true;
  if (roomy.includes(host)) return short === 0;
  if (host === "wordpress") return frame === Math.min(Math.max(Math.ceil(content), bounds.least), bounds.most);
  return Math.abs(frame - content) < 1;
}

/** What a page is to show: in what host, how many frames, with tables or with charts. */
export interface Expected {
  readonly host: HostId;
  readonly count: number;
  readonly hasTable: boolean;
}

/** How long a page may take to give its frames their heights, in milliseconds; and how often to look. */
const patience = 60_000;
const pause = 100;

/** Measures the frames of a page when they have come to rest, or when patience has ended. */
export async function measureFrames(page: Page, { host, count, hasTable }: Expected): Promise<FrameMeasure[]> {
  const deadline = Date.now() + patience;
  let before: string | undefined;
  for (;;) {
    // A frame that is just being loaded again cannot be asked.
    const measures = await page.evaluateInFrames(measure, undefined).catch(() => []);
    const isDone =
      measures.length === count && measures.every((frame) => frame.hasTable === hasTable && isSettled(host, frame));
    // A browser that sizes frames by their content does so a moment after that has changed.
    const now = JSON.stringify(measures);
    if ((isDone && now === before) || Date.now() > deadline) return measures;
    before = now;
    await wait(pause);
  }
}

/** Shows the tables instead of the charts: a reader's click in each frame, or what the element is told. */
export async function showTables(page: Page, host: HostId): Promise<void> {
  if (roomy.includes(host)) {
    await page.evaluate(() => {
      for (const element of document.querySelectorAll("hk-figure")) element.setAttribute("view", "table");
    }, undefined);
    return;
  }
  await page.evaluateInFrames(() => {
    document.querySelector<HTMLInputElement>('input[value="table"]')!.click();
    return true;
  }, undefined);
}

/** In a frame. */
function measure(): FrameMeasure {
  const root = document.documentElement;
  const content = root.getBoundingClientRect().height;
  scrollTo(0, content);
  const lost = Math.max(0, root.scrollHeight - innerHeight - Math.ceil(scrollY));
  scrollTo(0, 0);
  const isReady = document.readyState === "complete" && document.fonts.status === "loaded";
  return {
    content: isReady && document.querySelector("figure") ? content : 0,
    hasTable: document.querySelector("table")?.checkVisibility() ?? false,
    frame: innerHeight,
    short: root.scrollHeight - root.clientHeight,
    sideways: root.scrollWidth - root.clientWidth,
    lost,
  };
}

/** How much of what a window shows is nearly white, from 0 to 1: the page itself reads its picture. */
export async function whiteShare(page: Pick<Page, "screenshot" | "evaluate">): Promise<number> {
  const picture = Buffer.from(await page.screenshot()).toString("base64");
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    let white = 0;
    for (let index = 0; index < data.length; index += 4) {
      if (Math.min(data[index]!, data[index + 1]!, data[index + 2]!) > 235) white += 1;
    }
    return white / (data.length / 4);
  }, picture);
}
