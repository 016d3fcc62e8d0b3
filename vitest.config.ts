/// <reference types="vitest/config" />
import { getViteConfig } from "astro/config";
import { firstEdition, isFirstEdition } from "./tests/support/first-edition.ts";

/**
 * Unit tests, with Astro's own transforms, so that a test may import `.astro` and `.mdx`. Modules are shared by the tests of
 * a worker: ours keep nothing that a test could change, and the drawing libraries are slow to load. All read the data of
 * the first release. Of these, sentences of a later edition are not true: they are marked, as in a preview, and not refused.
 */
export default getViteConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 300_000,
    isolate: false,
    env: { DATA_DIRECTORY: firstEdition(), PREVIEW_SENTENCES: String(!isFirstEdition) },
  },
});
