import { type Browser, type CDPSession, errors, type Page } from "@playwright/test";
import { watchForChart } from "./first-chart.ts";

/** A slow 4G line: 1.6 Mbit/s down, 150 ms for a round trip; a processor four times slower than this one. */
export const slow = { roundTrip: 150, down: 1.6e6 / 8, up: 750e3 / 8, processor: 4 };

/** Round trips before a first request goes out: to look the name up, to connect, to agree on keys. */
export const connecting = 3 * slow.roundTrip;

const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

export interface Weight {
  readonly requests: number;
  /** Over the wire, headers included. */
  readonly bytes: number;
}

/** A first visit on a fast line, until nothing more comes, or for half a minute where a page never comes to rest. */
export function weigh(browser: Browser, url: string): Promise<Weight> {
  return visit(browser, async (page, session) => {
    const asked = new Set<string>();
    let bytes = 0;
    session.on("Network.requestWillBeSent", ({ requestId, request }) => {
      if (request.url.startsWith("http")) asked.add(requestId);
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (asked.has(requestId)) bytes += encodedDataLength;
    });
    await page.goto(url, { timeout: 120_000 });
    await page.waitForLoadState("networkidle", { timeout: 30_000 }).catch((error: unknown) => {
      if (!(error instanceof errors.TimeoutError)) throw error;
    });
    return { requests: asked.size, bytes };
  });
}

export interface Timing {
  /** Milliseconds until something of the page was painted. */
  readonly paint: number;
  /** Milliseconds until its first chart stood there. */
  readonly chart: number;
}

/** A first visit on a slow line with a slow processor, until the first chart stands in the page. */
export function time(browser: Browser, url: string): Promise<Timing> {
  return visit(browser, async (page, session) => {
    const { roundTrip: latency, down: downloadThroughput, up: uploadThroughput, processor: rate } = slow;
    const line = { offline: false, latency, downloadThroughput, uploadThroughput };
    await session.send("Network.emulateNetworkConditions", line);
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    await page.addInitScript(watchForChart);
    await page.goto(url, { waitUntil: "commit", timeout: 120_000 });
    const known = async (moment: () => number | undefined) => {
      const found = await page.waitForFunction(moment, undefined, { timeout: 120_000, polling: 100 });
      return (await found.jsonValue())!;
    };
    const chart = await known(() => (window as { firstChart?: number }).firstChart);
    const paint = await known(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
    return { paint, chart };
  });
}

async function visit<T>(browser: Browser, act: (page: Page, session: CDPSession) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ ...phone, ignoreHTTPSErrors: true, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    return await act(page, session);
  } finally {
    await context.close();
  }
}
