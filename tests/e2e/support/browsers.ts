import { type Browser, NotInstalled } from "../../support/browsers/browser.ts";
import { test } from "./fixtures.ts";

/** A browser that is here, or a test that is skipped and says why. */
export async function skipWithout(launch: () => Promise<Browser>): Promise<Browser> {
  try {
    return await launch();
  } catch (error) {
    if (!(error instanceof NotInstalled)) throw error;
    console.warn(`NOT TESTED: ${error.message}`);
    test.skip(true, error.message);
    throw error;
  }
}
