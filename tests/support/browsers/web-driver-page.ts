import { setTimeout as wait } from "node:timers/promises";
import type { Page, Size } from "./browser.ts";
import type { ElementReference, WebDriverSession } from "./web-driver.ts";

/** Keys that write nothing, as WebDriver numbers them. */
const keyCodes: Readonly<Record<string, string>> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Escape: "\uE00C",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};

/**
 * A page in a window of a WebDriver session. The windows share the session, which looks at one at a time: every call of a
 * page waits for the one before it, of whatever page.
 */
export async function openWindow(session: WebDriverSession, first: string, size: Size): Promise<Page> {
  const handle = await inTurn(session, () => popUp(session, first, size));
  const here = <T>(work: () => Promise<T>) =>
    inTurn(session, async () => {
      await session.switchTo(handle);
      return work();
    });
  return {
    goto: (url) =>
      here(async () => {
        await session.goto(url);
        await everywhere(session, () => session.execute(`(${collectErrors.toString()})()`));
      }),
    resize: (size) => here(() => session.setWindowSize(size)),
    evaluate: (call, argument) => here(() => session.execute(body(call), argument)) as never,
    evaluateInFrames: (call, argument) =>
      here(() => inFrames(session, () => session.execute(body(call), argument))) as never,
    keys: (...keys) =>
      here(async () => {
        for (const key of keys) await session.press(keyCodes[key] ?? key);
      }),
    screenshot: () => here(() => session.screenshot()),
    errors: () =>
      here(
        async () => (await everywhere(session, () => session.execute(`return ${errorList} ?? []`))).flat() as string[],
      ),
    close: () => here(() => session.closeWindow()),
  };
}

/** Nothing but a popup is without bars, and so as narrow as a phone. */
async function popUp(session: WebDriverSession, first: string, { width, height }: Size): Promise<string> {
  await session.switchTo(first);
  const known = new Set(await session.windows());
  await session.execute(`open("about:blank", "_blank", "popup,noopener,width=${width},height=${height}")`);
  for (;;) {
    const handle = (await session.windows()).find((one) => !known.has(one));
    if (handle) return handle;
    await wait(20);
  }
}

/** Runs something in the page, then in each of its frames. */
async function everywhere<T>(session: WebDriverSession, work: () => Promise<T>): Promise<T[]> {
  await session.switchToFrame(undefined);
  return [await work(), ...(await inFrames(session, work))];
}

async function inFrames<T>(session: WebDriverSession, work: () => Promise<T>): Promise<T[]> {
  await session.switchToFrame(undefined);
  const frames = (await session.execute(`return (${findFrames.toString()})(document)`)) as ElementReference[];
  const results: T[] = [];
  for (const frame of frames) {
    await session.switchToFrame(frame);
    results.push(await work());
    await session.switchToFrame(undefined);
  }
  return results;
}

/** In the page: its frames, those in open shadow roots too. */
function findFrames(root: Document | ShadowRoot): Element[] {
  const inside = (element: Element): Element[] => {
    const own = element.localName === "iframe" ? [element] : [];
    return element.shadowRoot ? [...own, ...findFrames(element.shadowRoot)] : own;
  };
  return [...root.querySelectorAll("*")].flatMap(inside);
}

const errorList = "window[Symbol.for('errors')]";

/** In the page: notes its errors from now on. */
function collectErrors(): void {
  const errors: string[] = [];
  const place = Symbol.for("errors");
  Object.defineProperty(window, place, { value: errors, configurable: true });
  addEventListener("error", ({ message }) => errors.push(message));
  addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));
  const { error } = console;
  console.error = (...words: unknown[]) => {
    errors.push(words.map(String).join(" "));
    error.apply(console, words);
  };
}

function body(call: unknown): string {
  return `return (${String(call)})(arguments[0])`;
}

const turns = new WeakMap<WebDriverSession, Promise<unknown>>();

/** Does something after all that was asked of the session before. */
function inTurn<T>(session: WebDriverSession, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(session) ?? Promise.resolve()).then(work, work);
  turns.set(session, turn);
  return turn;
}
