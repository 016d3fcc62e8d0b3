import astro from "eslint-plugin-astro";
import { defineConfig, globalIgnores } from "eslint/config";
import typescript from "typescript-eslint";

export default defineConfig([
  globalIgnores(["dist/", ".build/", ".astro/", ".cache/", "test-results/", "playwright-report/"]),
  { files: ["**/*.{astro,mjs}"], extends: [typescript.configs.strict] },
  astro.configs["flat/recommended"],
  astro.configs["flat/jsx-a11y-recommended"],
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-duplicate-imports": "error",
      /** A page takes markup by `<Raw>`, which takes no text; the few files that write markup are named below. */
      "astro/no-set-html-directive": "error",
      /** `!` says "I know that this is there", where the type system cannot. */
      "@typescript-eslint/no-non-null-assertion": "off",
      /** What scrolls must be reachable from the keyboard. */
      "astro/jsx-a11y/no-noninteractive-tabindex": ["error", { tags: ["pre"], roles: ["region", "group"] }],
    },
  },
  /** The rest of what is asked of TypeScript, oxlint does. */
  { files: ["src/**/*.ts"], languageOptions: { parser: typescript.parser } },
  { files: ["src/**/*.ts"], rules: { "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }] } },
  {
    files: ["src/**/*.{ts,astro}"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "BinaryExpression[operator=/^[!=]==$/] > Literal[value=/^(en|zh-hant)$/]",
          message:
            "Let each language say it: a message of defineMessages(…), which dictionaries give as well, by its locale.",
        },
        {
          selector:
            'Property[key.value="zh-hant"]:not(CallExpression[callee.name=/^(defineMessages|topic)$/] Property, Property[key.name="formula"] Property)',
          message:
            "Put what differs by language into defineMessages(…), where dictionaries can give more languages; make what is the same in all with everyLocale(…).",
        },
      ],
    },
  },
  {
    files: ["src/lib/*.astro", "src/components/InlineScript.astro"],
    rules: { "astro/no-set-html-directive": "off" },
  },
]);
