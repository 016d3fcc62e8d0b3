/// <reference types="vitest/config" />
import { getViteConfig } from "astro/config";
import { firstEdition } from "./tests/support/first-edition.ts";

/**
 * Unit tests, with Astro's own transforms, so that a test may import `.astro` and `.mdx`. Modules are shared by the tests of
 * a worker: ours keep nothing that a test could change, and the drawing libraries are slow to load. All read the data of
 * the first release. What is wrong with a sentence is not refused, as in a preview: it fails the tests in `tests/prose/`, which
 * ask for it, and no others.
 */
export default getViteConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 300_000,
    isolate: false,
    env: { DATA_DIRECTORY: firstEdition(), PREVIEW_SENTENCES: "true" },
  },
});
