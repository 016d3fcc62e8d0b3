import { defineMessages } from "../i18n/messages.ts";
import { counted, joined } from "../i18n/writing.ts";

/** Words of the page about the checks. */
export const checksMessages = defineMessages("components/checks-messages", {
  title: { en: "How the numbers were checked", "zh-hant": "數字如何核對" },
  /** What search engines and chats show beside the title. */
  description: {
    en: (checks: string, numbers: string) =>
      `${checks} checks of the published numbers against each other: what each must equal, the range that rounding allows, and the result. ${numbers}`,
    "zh-hant": (checks, numbers) =>
      `以已公布的數字互相核對，共 ${checks} 項：列出每項應等於甚麼、四捨五入所容許的範圍及結果。${numbers}`,
  },
  intro: {
    en: (example: string, low: number, high: number) =>
      `A published number is rounded: ${example} can stand for anything from ${low} up to, but not including, ${high}. Two numbers that should match may therefore differ in the last digit; what matters is whether both can be true at once. Each check below takes the numbers that determine another, allows for their rounding, works out the range in which that other number must lie, and asks whether the published one can lie there.`,
    "zh-hant": (example, low, high) =>
      `公布的數字經過四捨五入：${example} 可以代表由 ${low} 起、未到 ${high} 的任何數值。因此，本應吻合的數字未必連最後一位也相同，但必須能夠同時成立。以下每項核對，都由有關的數字出發，計及四捨五入後推算結果必然所在的範圍，再看公布的數字能否落在其中。`,
  },
  result: {
    en: (held: number, all: number) =>
      `${held} of ${all} checks pass. They run every time the site is built; if one failed, nothing would be published.`,
    "zh-hant": (held, all) =>
      `${all} 項核對之中，${held} 項成立。每次製作網站都會重新核對；只要有一項不成立，網站便不會發布。`,
  },
  /** After the name of a table or chart: how many of its checks hold. */
  resultOf: {
    en: (held: number, all: number) => `${held} of ${all} pass`,
    "zh-hant": (held, all) => `${all} 項之中，${held} 項成立`,
  },
  download: { en: "All checks as a CSV file", "zh-hant": "全部核對（CSV 檔案）" },
  safetyHeading: { en: "What a copying error could do", "zh-hant": "抄錯了會怎樣" },
  safety: {
    en: (all: number, safe: number) =>
      `Suppose a number had been copied wrongly. For ${safe} of ${all} numbers, the checks would catch any wrong first digit and any swap of two neighbouring digits. These are the others, with the misreadings that no check would catch:`,
    "zh-hant": (all, safe) =>
      `假如抄錯數字：${all} 個數字之中，有 ${safe} 個不論首位抄錯成甚麼、或哪兩個相鄰數位對調，核對時都會發現。以下是其餘的數字，以及不會被發現的誤抄：`,
  },
  missed: {
    en: (readings: string) => `Could be misread as ${readings}`,
    "zh-hant": (readings) => `可能誤作：${readings}`,
  },
  exchanges: {
    en: (pairs: number, where: string) =>
      `Two different numbers of one sum might also have been copied into each other’s place. No check would notice that for ${counted(pairs, "pair")}: ${where}.`,
    "zh-hant": (pairs, where) => `同一總和之中，兩個數字亦有可能互相調換。不會被發現的有 ${pairs} 對：${where}。`,
  },
  exchangesOf: {
    en: (figure: string, pairs: number) => `${figure} (${pairs})`,
    "zh-hant": (figure, pairs) => `${figure}（${pairs} 對）`,
  },
  oddHeading: { en: "Where the source does not add up to the last digit", "zh-hant": "原文數字相加有出入之處" },
  odd: {
    en: "Added up as printed, these sums and balances differ slightly from the printed totals. Rounding explains every one of them; no number was changed.",
    "zh-hant": "若照印出的數字直接加減，以下總和及差額與公布的略有出入。每一項都可由四捨五入解釋，數字均照錄原文。",
  },
  computed: {
    en: ({ value, formula }: { value: string; formula: string }) =>
      `Computed from the printed numbers: ${value} (${formula})`,
    "zh-hant": ({ value, formula }) => `按印出的數字計算：${value}（${formula}）`,
  },
  silentHeading: { en: "What the source does not say", "zh-hant": "原文未有交代的事項" },
  silentGrowth: {
    en: (years: string) =>
      `Year-on-year changes are published for ${years} as well, although the values of the years before are not; those of imports cannot be checked at all.`,
    "zh-hant": (years) => `${years}的按年變動雖有公布，但之前一年的貨值並未列出；其中進口的變動百分率無從核對。`,
  },
  silentYears: {
    en: (gaps: readonly string[]) =>
      `The source leaves out ${joined(gaps, ", ", " and ")}. In the charts, dotted lines cross these years; no value is filled in.`,
    "zh-hant": (gaps) => `原文未載 ${joined(gaps, "、", "及 ")}的數字；圖中以虛線跨過這些年份，並無填補數值。`,
  },
  /** After the years that it leaves out: of what. */
  trade: { en: "trade", "zh-hant": "貿易" },
  technology: { en: "technology balance of payments", "zh-hant": "技術國際收支平衡" },
  silentOthers: {
    en: "“Others” in Charts 1 and 3 is not broken down any further.",
    "zh-hant": "圖 1 及圖 3 的「其他」未有再細分。",
  },
  silentComponents: {
    en: (first: number, latest: number, issue: string) =>
      `Chart 2 does not label its bars for ${first}. They are taken to follow the order of ${latest}, which the text of the source confirms${issue && ` (${issue} issue)`}.`,
    "zh-hant": (first, latest, issue) =>
      `圖 2 沒有標明 ${first} 年各棒條所屬的組成部分，本站按 ${latest} 年的次序對應；${latest} 年的次序已由原文文字確認${issue && `（${issue}號）`}。`,
  },
  allHeading: { en: "Every check", "zh-hant": "全部核對" },
  strip: {
    en: "In the picture, the band is the range that the other numbers allow; the bracket is the range that rounds to the published number. Each row has its own scale.",
    "zh-hant": "圖中色帶為其他數字所容許的範圍，括線為公布數字四捨五入前可能的範圍；每行比例不同。",
  },
  cell: { en: "Published number", "zh-hant": "公布的數字" },
  formula: { en: "Should equal", "zh-hant": "應等於" },
  inputs: { en: "From", "zh-hant": "所用數字" },
  allowed: { en: "Allowed range", "zh-hant": "容許範圍" },
  picture: { en: "Picture", "zh-hant": "圖示" },
  verdict: { en: "Result", "zh-hant": "結果" },
  possible: { en: "possible", "zh-hant": "成立" },
  impossible: { en: "impossible", "zh-hant": "不成立" },
});
