/// <reference types="vitest/config" />
import { getViteConfig } from "astro/config";
import { firstEdition } from "./tests/support/first-edition.ts";
import { firstProse } from "./tests/support/first-prose.ts";

/**
 * Unit tests, with Astro's own transforms, so that a test may import `.astro` and `.mdx`. Modules are shared by the tests of
 * a worker: ours keep nothing that a test could change, and the drawing libraries are slow to load. All read the data of
 * the first release, and what was written of them.
 */
export default getViteConfig({
  plugins: firstProse(),
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 300_000,
    isolate: false,
    env: { DATA_DIRECTORY: firstEdition() },
  },
});
