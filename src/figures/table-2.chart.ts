import { categoryPanels } from "./categories.chart.ts";
import { categoryRanking, categoryShares } from "./categories.views.ts";

export const chart = categoryPanels("table-2", "imports");
export const ranking = categoryRanking("table-2", "imports");
export const shares = categoryShares("table-2", "imports");
