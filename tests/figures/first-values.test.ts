import { expect, test } from "vitest";
import { moneyUnit } from "../../src/charts/unit.ts";
import { loadDataset } from "../../src/data/load.ts";
import { select } from "../../src/data/dataset.ts";
import { draw, wanted } from "../charts/draw.ts";

const lines = wanted.filter(({ figure, view }) => figure === "table-1" && ["chart", "overview"].includes(view));

test.each(lines)("both lines of $figure begin with their number: $view, $size, $setting", (one) => {
  const { svg, languages } = draw(one);
  const { label } = moneyUnit({ languages }, "table-1");
  const first = ["imports", "total_exports"].map((series) =>
    label(select(loadDataset(), "table-1", { series, measure: "value" })[0]!),
  );
  const texts = [...svg.querySelectorAll("text")].map((text) => text.textContent);
  expect(texts).toEqual(expect.arrayContaining(first));
});
