import { type Dataset, namesOf, select, spanOf } from "../data/dataset.ts";
import { multipleOf } from "../data/measures.ts";
import type { FigureId, Observation } from "../data/observation.ts";
import { isKnown, isPart } from "../data/status.ts";
import { baseValue } from "../facts/build.ts";
import { formatQuantity } from "../i18n/format.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { listOf } from "../i18n/sentences.ts";
import { capital, small } from "../i18n/writing.ts";
import { size } from "./description-course.ts";
import { nameOf, paragraph, percent, type Sentence } from "./description-words.ts";

type Flow = "imports" | "exports";

/** What a pie is of, its largest part with its share, and the other parts with theirs. */
interface Pie {
  readonly of: string;
  readonly year: number;
  readonly largest: string;
  readonly share: string;
  readonly others: string;
}

const words = defineMessages("figures/description-partners", {
  /** A place within a sentence; in English some have an article. */
  place: {
    en: (name: string) => (/^(?:Mainland|United)/.test(name) ? `the ${name.replace(/^Mainland/, small)}` : name),
    "zh-hant": (name) => name,
  },
  /** What a pie is of. */
  goodsImports: { en: "high-tech imports", "zh-hant": "進口方面" },
  goodsExports: { en: "high-tech exports", "zh-hant": "出口方面" },
  technologyImports: { en: "technology imports", "zh-hant": "技術輸入方面" },
  technologyExports: { en: "technology exports", "zh-hant": "技術輸出方面" },
  /** A place with its share, in a row of such. */
  part: { en: (place: string, share: string) => `${place} ${share}`, "zh-hant": (place, share) => `${place} ${share}` },
  imports: {
    en: ({ of, year, largest, share, others }: Pie) =>
      `In ${year} ${largest} supplied ${share} of ${of}, followed by ${others}.`,
    "zh-hant": ({ of, year, largest, share, others }) => `${of}，${year} 年${largest}佔 ${share}，其後為${others}。`,
  },
  exports: {
    en: ({ of, year, largest, share, others }: Pie) =>
      `In ${year} ${largest} took ${share} of ${of}, followed by ${others}.`,
    "zh-hant": ({ of, year, largest, share, others }) => `${of}，${year} 年${largest}佔 ${share}，其後為${others}。`,
  },
  /** How many times the largest is the second. */
  lead: {
    en: (times: string, second: string) => `That is ${times} times the share of ${second}.`,
    "zh-hant": (times, second) => `前者相當於${second}的 ${times} 倍。`,
  },
  leadOverHalf: {
    en: (times: string, second: string) =>
      `That is more than all others together, and ${times} times the share of ${second}.`,
    "zh-hant": (times, second) => `前者多於其餘總和，並相當於${second}的 ${times} 倍。`,
  },
  /** What is said of one or several places. */
  moreSold: {
    en: (places: string, count: number) =>
      `${capital(places)} weigh${count === 1 ? "s" : ""} more in exports than in imports.`,
    "zh-hant": (places) => `${places}在出口所佔的比重高於進口。`,
  },
  moreBought: {
    en: (places: string, count: number) =>
      `${capital(places)} weigh${count === 1 ? "s" : ""} more in imports than in exports.`,
    "zh-hant": (places) => `${places}在進口所佔的比重高於出口。`,
  },
  onlySources: {
    en: (places: string, count: number) => `${capital(places)} appear${count === 1 ? "s" : ""} among the sources only.`,
    "zh-hant": (places) => `${places}只列為來源地。`,
  },
  onlyMarkets: {
    en: (places: string, count: number) =>
      `${capital(places)} appear${count === 1 ? "s" : ""} among the destinations only.`,
    "zh-hant": (places) => `${places}只列為目的地。`,
  },
});

const rest = "others";

/** Charts 1 and 3: each pie from its largest part down, how far the largest leads, and what differs between the two. */
export function describePartners(data: Dataset, figure: "chart-1" | "chart-3"): Localized {
  const [ofImports, ofExports] =
    figure === "chart-1"
      ? [words.goodsImports, words.goodsExports]
      : [words.technologyImports, words.technologyExports];
  const [imports, exports] = [partners(data, figure, "imports"), partners(data, figure, "exports")];
  return paragraph([
    pieSentence(data, imports, "imports", ofImports),
    leadSentence(data, imports),
    pieSentence(data, exports, "exports", ofExports),
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

/** A place within a sentence. */
function place(data: Dataset, { series }: Observation): Localized {
  return series === rest ? nameOf(data, series) : say(words.place, namesOf(data, series).short);
}

function pieSentence(data: Dataset, cells: readonly Observation[], flow: Flow, of: Localized): Localized {
  const [largest, ...others] = cells as [Observation, ...Observation[]];
  const parts = others.map((cell) => say(words.part, place(data, cell), percent(cell)));
  return say(words[flow], {
    of,
    year: largest.year,
    largest: place(data, largest),
    share: percent(largest),
    others: listOf(parts),
  });
}

/** Whether the largest part is more than half, and how many times it is the second. */
function leadSentence(data: Dataset, [largest, second]: readonly Observation[]): Localized {
  const multiple = multipleOf(baseValue(largest!), baseValue(second!)) ?? 0;
  const times = everyLocale((locale) => formatQuantity(multiple, { kind: "number" }, 1, locale));
  return say(baseValue(largest!) > 0.5 ? words.leadOverHalf : words.lead, times, place(data, second!));
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
    placesSentence(data, sold, words.moreSold),
    placesSentence(data, bought, words.moreBought),
    placesSentence(data, onlySources, words.onlySources),
    placesSentence(data, onlyMarkets, words.onlyMarkets),
  ];
}

/** Says one thing of some places. */
function placesSentence(data: Dataset, cells: readonly Observation[], message: typeof words.moreSold): Sentence {
  if (cells.length === 0) return undefined;
  return say(message, listOf(cells.map((cell) => place(data, cell))), cells.length);
}
