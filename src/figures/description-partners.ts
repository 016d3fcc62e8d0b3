import { type Dataset, namesOf, select, spanOf } from "../data/dataset.ts";
import { multipleOf } from "../data/measures.ts";
import type { FigureId, Observation } from "../data/observation.ts";
import { isKnown, isPart } from "../data/status.ts";
import { baseValue } from "../facts/build.ts";
import { formatQuantity } from "../i18n/format.ts";
import type { Locale, Localized } from "../i18n/locales.ts";
import { size } from "./description-course.ts";
import { capital, list, nameOf, paragraph, percent, type Sentence } from "./description-words.ts";

type Flow = "imports" | "exports";
type Words = Readonly<Record<Flow, { readonly verb: string; readonly of: Localized }>>;

const goods: Words = {
  imports: { verb: "supplied", of: { en: "high-tech imports", "zh-hant": "進口方面" } },
  exports: { verb: "took", of: { en: "high-tech exports", "zh-hant": "出口方面" } },
};
const technology: Words = {
  imports: { verb: "supplied", of: { en: "technology imports", "zh-hant": "技術輸入方面" } },
  exports: { verb: "took", of: { en: "technology exports", "zh-hant": "技術輸出方面" } },
};
const rest = "others";

/** Charts 1 and 3: each pie from its largest part down, how far the largest leads, and what differs between the two. */
export function describePartners(data: Dataset, figure: "chart-1" | "chart-3"): Localized {
  const words = figure === "chart-1" ? goods : technology;
  const [imports, exports] = [partners(data, figure, "imports"), partners(data, figure, "exports")];
  return paragraph([
    pieSentence(data, imports, words.imports),
    leadSentence(data, imports),
    pieSentence(data, exports, words.exports),
    leadSentence(data, exports),
    ...bothSentences(data, imports, exports),
  ]);
}

/** A pie's parts, largest first, the rest last. */
function partners(data: Dataset, figure: FigureId, flow: Flow): Observation[] {
  const isRest = ({ series }: Observation) => Number(series === rest);
  const cells = select(data, figure, { flow, year: spanOf(data, figure).latest, measure: "share" });
  const known = cells.filter(isKnown);
  return known.sort((a, b) => isRest(a) - isRest(b) || size(b) - size(a));
}

/** A place within a sentence: in English some have an article. */
function place(data: Dataset, { series }: Observation, locale: Locale): string {
  const name = nameOf(data, series);
  if (series === rest) return name[locale];
  const { short } = namesOf(data, series);
  const withArticle = short.en.replace(/^Mainland/, "mainland").replace(/^(?=mainland|United)/, "the ");
  return { en: withArticle, "zh-hant": name["zh-hant"] }[locale];
}

function pieSentence(data: Dataset, cells: readonly Observation[], { verb, of }: Words[Flow]): Localized {
  const [largest, ...others] = cells as [Observation, ...Observation[]];
  const part = (cell: Observation, locale: Locale) => `${place(data, cell, locale)} ${percent(cell)}`;
  return {
    en: `In ${largest.year} ${place(data, largest, "en")} ${verb} ${percent(largest)} of ${of.en}, followed by ${list(
      others.map((one) => part(one, "en")),
      "en",
    )}.`,
    "zh-hant": `${of["zh-hant"]}，${largest.year} 年${place(data, largest, "zh-hant")}佔 ${percent(largest)}，其後為${list(
      others.map((one) => part(one, "zh-hant")),
      "zh-hant",
    )}。`,
  };
}

/** Whether the largest part is more than half, and how many times it is the second. */
function leadSentence(data: Dataset, [largest, second]: readonly Observation[]): Localized {
  const times = formatQuantity(multipleOf(baseValue(largest!), baseValue(second!)) ?? 0, { kind: "number" }, 1, "en");
  const isHalf = baseValue(largest!) > 0.5;
  const [en, zh] = isHalf ? ["more than all others together, and ", "多於其餘總和，並"] : ["", ""];
  return {
    en: `That is ${en}${times} times the share of ${place(data, second!, "en")}.`,
    "zh-hant": `前者${zh}相當於${place(data, second!, "zh-hant")}的 ${times} 倍。`,
  };
}

/** Which partners count for more on one side than on the other, and which are named on one side alone. */
function bothSentences(data: Dataset, imports: readonly Observation[], exports: readonly Observation[]): Sentence[] {
  const twin = (cell: Observation, cells: readonly Observation[]) => cells.find((one) => one.series === cell.series);
  const [sources, markets] = [imports, exports].map((cells) => cells.filter(({ series }) => series !== rest)) as [
    Observation[],
    Observation[],
  ];
  const more = (one: Observation, other: Observation | undefined) => other !== undefined && size(one) > size(other);
  const sold = markets.filter((cell) => more(cell, twin(cell, imports)));
  const bought = sources.filter((cell) => more(cell, twin(cell, exports)));
  // A share that is not published is named all the same.
  const named = (flow: Flow) => {
    const { figure, year } = imports[0]!;
    return select(data, figure, { flow, year }).filter(isPart);
  };
  const [onlySources, onlyMarkets] = [
    sources.filter((cell) => !twin(cell, named("exports"))),
    markets.filter((cell) => !twin(cell, named("imports"))),
  ];
  return [
    placesSentence(data, sold, (s) => `weigh${s} more in exports than in imports`, "在出口所佔的比重高於進口"),
    placesSentence(data, bought, (s) => `weigh${s} more in imports than in exports`, "在進口所佔的比重高於出口"),
    placesSentence(data, onlySources, (s) => `appear${s} among the sources only`, "只列為來源地"),
    placesSentence(data, onlyMarkets, (s) => `appear${s} among the destinations only`, "只列為目的地"),
  ];
}

/** Says one thing of some places; `verb` is given the ending of a verb in the singular. */
function placesSentence(
  data: Dataset,
  cells: readonly Observation[],
  verb: (ending: "" | "s") => string,
  chinese: string,
): Sentence {
  if (cells.length === 0) return undefined;
  const places = (locale: Locale) => {
    const names = cells.map((cell) => place(data, cell, locale));
    return list(names, locale);
  };
  return {
    en: `${capital(places("en"))} ${verb(cells.length === 1 ? "s" : "")}.`,
    "zh-hant": `${places("zh-hant")}${chinese}。`,
  };
}
