import { categoryPanels } from "./categories.chart.ts";
import { categoryRanking, categoryShares } from "./categories.views.ts";

export const chart = categoryPanels("table-3", "exports");
export const ranking = categoryRanking("table-3", "exports");
export const shares = categoryShares("table-3", "exports");
