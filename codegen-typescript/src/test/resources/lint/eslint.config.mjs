// How a project that asks for everything would lint what okra generates: in esm/ TypeScript, in commonjs/ JavaScript
// and declarations.
import { createRequire } from "node:module";

// The linter is installed elsewhere, so its rules are looked for where it is.
const require = createRequire(process.argv[1]);
const js = require("@eslint/js");
const ts = require("typescript-eslint");

export default ts.config(
  // What all generated code shares is the same in each folder, so it is looked at in two.
  { ignores: ["*/*/okra.*", "!*/blog/okra.*", "!*/wire/okra.*"] },
  { linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true } },
  {
    files: ["**/*.ts"],
    extends: [js.configs.recommended, ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: "tsconfig.json", tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A model that the schema calls deprecated still has to be read and written, and that code refers to it.
      "@typescript-eslint/no-deprecated": "off",
    },
  },
  {
    files: ["**/*.js"],
    extends: [js.configs.recommended],
    languageOptions: {
      sourceType: "commonjs",
      globals: { require: "readonly", exports: "writable" },
    },
  },
);
