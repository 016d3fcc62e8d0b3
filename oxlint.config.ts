import { defineConfig } from "oxlint";
import typescript from "typescript-eslint";

/** What typescript-eslint calls strict, but for the rules that oxlint does not have. */
const missing = [
  ...["no-dupe-args", "no-new-symbol", "no-return-await"],
  "@typescript-eslint/no-unsafe-class-instance-assignment",
];
const strict = typescript.configs.strictTypeChecked
  .flatMap(({ rules = {} }) => Object.entries(rules))
  .filter(([name]) => !missing.includes(name));

/**
 * TypeScript: what the compiler refuses and the mistakes that types show, both from one reading of the project. Everything
 * else, ESLint reads.
 */
export default defineConfig({
  plugins: ["typescript", "import"],
  categories: { correctness: "off" },
  options: { typeAware: true, typeCheck: true, reportUnusedDisableDirectives: "error" },
  ignorePatterns: ["**/*.{astro,js,mjs}"],
  rules: {
    ...Object.fromEntries(strict),
    eqeqeq: "error",
    "no-duplicate-imports": "error",
    /** Imports of types count too: files that need each other belong together, or share a third. */
    "import/no-cycle": ["error", { ignoreTypes: false }],
    /** `!` says "I know that this is there", where the type system cannot. */
    "@typescript-eslint/no-non-null-assertion": "off",
    "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    /** Text is taken apart by code points here, on purpose. */
    "@typescript-eslint/no-misused-spread": "off",
    "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
  },
  /** Playwright's way to say that a fixture needs no other. */
  overrides: [{ files: ["tests/e2e/**"], rules: { "no-empty-pattern": "off" } }],
});
