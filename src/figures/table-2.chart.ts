import { categoryPanels } from "./categories.chart.ts";

export const chart = categoryPanels("table-2", "imports");
