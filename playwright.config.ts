import { defineConfig } from "@playwright/test";
import { browserArgs, findBrowser } from "./scripts/lib/browser.ts";

/** Tests of the site as built (`npm run build` first), in a real browser. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/e2e/support/serve-site.ts",
  workers: "100%",
  fullyParallel: true,
  /** Nothing is expected within a time: these end what would never end, on the slowest machine too. */
  timeout: 300_000,
  expect: { timeout: 60_000 },
  /** What a busy machine broke once is tried once more, and told: it is a race to be found, but says nothing of the change at hand. */
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
