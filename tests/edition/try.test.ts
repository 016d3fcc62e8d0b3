import { test } from "vitest";
import { saidFindings } from "../../src/article/check.ts";
import { edition } from "../support/editions.ts";
test("x", () => { const e = edition("next-year"); console.log(saidFindings(e).join("\n\n")); });
