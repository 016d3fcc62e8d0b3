import { test as base, expect, type BrowserContext } from "@playwright/test";

export { expect };

interface Options {
  /** Console errors that a test provokes on purpose. */
  readonly expectedErrors: readonly RegExp[];
}

/**
 * Playwright's `test`, for pages that need nothing but themselves: a request to any other machine is refused, and fails
 * the test, as does an error in the console. `page.goto("en/")` is relative to the site's base path.
 */
export const test = base.extend<Options>({
  expectedErrors: [[], { option: true }],
  baseURL: async ({}, use) => use(process.env.SITE_UNDER_TEST),
  context: async ({ context, expectedErrors }, use) => {
    const complaints = watch(context, expectedErrors);
    await use(context);
    expect(complaints, "requests to other machines, and errors in the console").toEqual([]);
  },
});

/** Returns the list to which it adds what a page does wrong. No other machine answers: see `browserArgs`. */
function watch(context: BrowserContext, expectedErrors: readonly RegExp[] = []): string[] {
  const complaints: string[] = [];
  const complain = (message: string) => {
    if (!expectedErrors.some((expected) => expected.test(message))) complaints.push(message);
  };
  context.on("request", (request) => {
    if (isElsewhere(new URL(request.url()))) complain(`request to ${request.url()}`);
  });
  context.on("console", (message) => {
    const { url } = message.location();
    if (message.type() === "error" && !isIcon(url)) complain(`console: ${message.text()} (${url})`);
  });
  context.on("weberror", (error) => complain(`error: ${error.error().message}`));
  return complaints;
}

/** What a browser with windows asks for where a page names no icon, such as a text. It is outside of the site. */
const isIcon = (url: string) => URL.parse(url)?.pathname === "/favicon.ico";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

function isElsewhere(url: URL): boolean {
  return url.protocol.startsWith("http") && !loopback.has(url.hostname);
}
