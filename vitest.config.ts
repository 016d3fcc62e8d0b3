/// <reference types="vitest/config" />
import { getViteConfig } from "astro/config";

/** Unit tests, with Astro's own transforms, so that a test may import `.astro` and `.mdx`. */
export default getViteConfig({ test: { include: ["tests/**/*.test.ts"], testTimeout: 20_000 } });
