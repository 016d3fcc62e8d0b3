import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Shows every drawing of the site on one page, `/dev/gallery/`, on the dev server and nowhere else. */
export function gallery(): AstroIntegration {
  return {
    name: "gallery",
    hooks: {
      "astro:config:setup": ({ command, injectRoute }) => {
        if (command !== "dev") return;
        injectRoute({
          pattern: "/dev/gallery",
          entrypoint: fileURLToPath(new URL("gallery.astro", import.meta.url)),
        });
      },
    },
  };
}
