import { defineConfig } from "@playwright/test";
import { browserArgs, findBrowser } from "./scripts/lib/browser.ts";

/** Tests of the site as built (`npm run build` first), in a real browser. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/e2e/support/serve-site.ts",
  workers: "100%",
  fullyParallel: true,
  /** No test measures time: these only end what would never end, even on the slowest machine. */
  timeout: 300_000,
  expect: { timeout: 60_000 },
  /** Retry once and report it: a test that passes on retry shows a race to be fixed, but does not fail the run. */
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["dot"], ["json"]] : "line",
  /** `npm test` runs the first beside the checks of the sources, and the second after these. */
  projects: [
    { name: "pages", testIgnore: "embed/**" },
    { name: "embeds", testMatch: "embed/**/*.spec.ts" },
  ],
  use: { reuseContext: true, launchOptions: { executablePath: findBrowser(), args: browserArgs } },
});
