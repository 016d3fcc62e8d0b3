import type { Sources } from "../data/sources.ts";
import type { Site } from "../facts/site.ts";
import { formatDate, formatNumber } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";

/** Source and method in a few paragraphs: where the figures come from, how they were checked, what the ratios rest on. */
export function methodText({ data, checks, sources }: Site): Localized<readonly string[]> {
  const observations = formatNumber(data.observations.length, 0);
  const times = formatNumber(checks.length, 0);
  return { en: english(sources, observations, times), "zh-hant": chinese(sources, observations, times) };
}

function english({ document, producer, gdpEstimatesReleased }: Sources, observations: string, times: string): string[] {
  const issue = `${document.publication.en}, ${formatDate(document.issue, "en")}, pp. ${document.pages}`;
  return [
    `All figures come from “${document.title.en}”, a ${document.kind.en.toLowerCase()} in the ${issue}, published by the ${producer.name.en}. The text here is our own.`,
    `The ${observations} published figures are kept in CSV files and checked against each other ${times} times whenever this site is built: sums, balances, growth rates, shares and ratios must all be possible once rounding is allowed for. Every number in the text is computed from these files and links to the cell it came from.`,
    `Ratios to GDP rest on the estimates released on ${formatDate(gdpEstimatesReleased, "en")}.`,
  ];
}

function chinese({ document, producer, gdpEstimatesReleased }: Sources, observations: string, times: string): string[] {
  const locale = "zh-hant";
  const issue = `《${document.publication[locale]}》${formatDate(document.issue, locale)}號`;
  return [
    `所有數字來自${producer.name[locale]}出版的${issue}${document.kind[locale]}〈${document.title[locale]}〉（${document.pages} 頁）。文字由本站撰寫。`,
    `${observations} 個公布的數字存於 CSV 檔案，每次製作網站時互相核對 ${times} 次：計及四捨五入後，總和、差額、增長率、比重和比率均須成立。文中每個數字都由這些檔案計算得出，並連結到原來的儲存格。`,
    `相當於本地生產總值的比率，以 ${formatDate(gdpEstimatesReleased, locale)}發表的估算為準。`,
  ];
}
