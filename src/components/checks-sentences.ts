import { gapsOf, spanOf, yearsInText, yearsOf } from "../data/dataset.ts";
import { roundingInterval } from "../data/interval.ts";
import { digitsOf, type FigureId } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import { formatDate, formatYear } from "../i18n/format.ts";
import type { Locale, Localized } from "../i18n/locales.ts";
import { punctuation } from "../i18n/punctuation.ts";
import { checksMessages as messages } from "./checks-messages.ts";

/** What the checks rest on, with the first published number as the example. */
export function introOf({ data }: Pick<Site, "data">, locale: Locale): string {
  const example = data.observations.find(({ value }) => value.kind === "number")!;
  const { low, high } = roundingInterval(example.value);
  return messages.intro[locale](digitsOf(example), low.at.valueOf(), high.at.valueOf());
}

/** What the source does not say, in one or two sentences per item. */
export function silencesOf({ data, sources }: Pick<Site, "data" | "sources">, locale: Locale): string[] {
  const listed = (years: readonly (number | string)[]) =>
    punctuation.list[locale](years.map((year) => formatYear(year, locale)));
  const published = yearsOf(data, "table-1");
  const gapsIn = (figure: FigureId, trade: Localized) => {
    const gaps = gapsOf(data, figure).map(({ from, to }) => (from === to ? from : `${from}–${to}`));
    return gaps.length > 0 ? [listed(gaps) + punctuation.inBrackets[locale](trade[locale])] : [];
  };
  const gaps = [...gapsIn("table-1", messages.trade), ...gapsIn("table-4", messages.technology)];
  const components = spanOf(data, "chart-2");
  const known = yearsInText(data, "chart-2").at(-1);
  return [
    messages.silentGrowth[locale](listed(published.filter((year) => !published.includes(year - 1)))),
    ...(gaps.length > 0 ? [messages.silentYears[locale](gaps)] : []),
    messages.silentOthers[locale],
    ...(known && components.first < known.year
      ? [
          messages.silentComponents[locale](
            components.first,
            known.year,
            known.issue === sources.document.issue ? "" : formatDate(known.issue, locale),
          ),
        ]
      : []),
  ];
}
