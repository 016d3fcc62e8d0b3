import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { siteSettings } from "./scripts/lib/site-settings.ts";
import { finish } from "./src/build/finish.ts";
import { languageLinks } from "./src/build/sitemap-links.ts";

/** Where the site will live. Every absolute address follows from these two. */
const { site, base } = siteSettings();

export default defineConfig({
  site,
  base,
  /**
   * Pages are directories (`/en/`), endpoints with an extension (`/data/table-1.csv`) files. A build tells them apart; the server
   * of `npm run dev` does not.
   */
  trailingSlash: process.env.NODE_ENV === "development" ? "ignore" : "always",
  build: {
    format: "directory",
    /** Styles stand in the page: a frame in another site, or a slow phone, waits for nothing but the page itself. */
    inlineStylesheets: "always",
  },
  /** `true` knows HTML: a line break between two inline elements stays a space. The default would glue words together. */
  compressHTML: true,
  devToolbar: { enabled: false },
  /** Scripts stand in the page: an embed in a sandbox has no origin that could fetch them, and they are small. */
  vite: {
    /** What runs in the browser asks for no package. */
    optimizeDeps: { noDiscovery: true },
    build: { assetsInlineLimit: (file) => (file.endsWith(".js") ? true : undefined) },
  },
  /** Tables and the rest of GFM, but no curling of quotes: each language writes its own. */
  markdown: { processor: satteri({ features: { gfm: true, smartPunctuation: false } }) },
  integrations: [
    mdx(),
    sitemap({
      /** Not what asks not to be indexed: embeds, and the folder of the data. */
      filter: (page) => !page.includes("/embed/") && page !== new URL(`${base}data/`, site).href,
      serialize: (entry) => ({ ...entry, links: languageLinks(entry, new URL(base, site).href) }),
    }),
    finish(base),
  ],
});
