import type { CDPSession, Page } from "@playwright/test";

/**
 * Asks the browser's own tools about a page, and puts them away: what they keep of it, such as what a screen reader hears,
 * would be kept of all pages that a later test opens in the same window.
 */
export async function inspect<T>(page: Page, ask: (tools: CDPSession) => Promise<T>): Promise<T> {
  const tools = await page.context().newCDPSession(page);
  try {
    return await ask(tools);
  } finally {
    await tools.detach();
  }
}
