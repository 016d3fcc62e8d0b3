import { type Blanks, defineMessages } from "../i18n/messages.ts";

/** Words of the page about the checks. */
export const checksMessages = defineMessages("components/checks-messages", {
  title: { en: "How the figures were checked", "zh-hant": "數字如何核對" },
  intro: {
    en: ({ example, low, high }: Blanks<"example" | "low" | "high">) =>
      `A published figure is rounded: ${example} can stand for anything from ${low} up to ${high}. So two figures that must agree need not agree to the last digit; they must be possible together. Each check below takes the figures that another one follows from, works out where that one must lie once their rounding is allowed for, and asks whether what was published can lie there.`,
    "zh-hant": ({ example, low, high }) =>
      `公布的數字經過四捨五入：${example} 可以代表由 ${low} 起、未到 ${high} 的任何數值。因此，本應吻合的數字未必連最後一位也相同，但必須能夠同時成立。以下每項核對，都由有關的數字出發，計及四捨五入後推算結果必然所在的範圍，再看公布的數字能否落在其中。`,
  },
  result: {
    en: ({ held, all }: Blanks<"held" | "all">) =>
      `${held} of ${all} checks hold. They run whenever the site is built; were one to fail, nothing would be published.`,
    "zh-hant": ({ held, all }) =>
      `${all} 項核對之中，${held} 項成立。每次製作網站都會重新核對；只要有一項不成立，網站便不會發布。`,
  },
  download: { en: "All checks as a CSV file", "zh-hant": "下載全部核對（CSV）" },
  safetyHeading: { en: "What a slip could do", "zh-hant": "抄錯了會怎樣" },
  safety: {
    en: ({ all, safe }: Blanks<"all" | "safe">) =>
      `Suppose a digit had been copied wrongly. Of ${all} numbers, ${safe} would be caught whatever leading digit were mistaken and whichever neighbouring digits were swapped. These are the others, with the readings that no check would refuse:`,
    "zh-hant": ({ all, safe }) =>
      `假如抄錯一個數位：${all} 個數字之中，${safe} 個無論首位數字弄錯成甚麼、或任何兩個相鄰數位對調，都會被發現。以下是其餘的數字，以及不會被發現的寫法：`,
  },
  missed: { en: (readings: string) => `Could pass as ${readings}`, "zh-hant": (readings) => `可能誤作：${readings}` },
  oddHeading: { en: "Where the source does not add up to the last digit", "zh-hant": "原文數字相加有出入之處" },
  odd: {
    en: "Taken at their word, these sums and balances differ from what is printed. Rounding explains each of them; nothing was changed.",
    "zh-hant": "若照印出的數字直接加減，以下總和及差額與公布的略有出入。每一項都可由四捨五入解釋，數字均照錄原文。",
  },
  computed: {
    en: ({ value, formula }: { value: string; formula: string }) => `From the printed figures ${value} (${formula})`,
    "zh-hant": ({ value, formula }) => `按印出的數字計算：${value} (${formula})`,
  },
  silentHeading: { en: "What the source does not say", "zh-hant": "原文沒有說的" },
  silentGrowth: {
    en: ({ years }: Blanks<"years">) =>
      `Changes over the preceding year are published for ${years} too, though the levels of the years before are not; those of imports cannot be checked at all.`,
    "zh-hant": ({ years }) => `${years} 的按年變動雖有公布，但之前一年的貨值並未列出；其中進口的變動百分率無從核對。`,
  },
  silentYears: {
    en: ({ trade, tbp }: Blanks<"trade" | "tbp">) =>
      `Nothing is published here for ${trade} (trade) and ${tbp} (technology balance of payments). The charts leave these years open.`,
    "zh-hant": ({ trade, tbp }) => `${trade}（貿易）及 ${tbp}（技術國際收支平衡）沒有數據，圖中均留空。`,
  },
  silentOthers: {
    en: "“Others” in Charts 1 and 3 is not broken down.",
    "zh-hant": "圖 1 及圖 3 的「其他」沒有再作細分。",
  },
  silentComponents: {
    en: ({ first, latest }: Blanks<"first" | "latest">) =>
      `Chart 2 does not say which bar of ${first} is which component; the order of ${latest}, which the text confirms, is taken.`,
    "zh-hant": ({ first, latest }) =>
      `圖 2 沒有說明 ${first} 年各棒條屬於哪個組成部分，現按文字所確認的 ${latest} 年次序排列。`,
  },
  allHeading: { en: "Every check", "zh-hant": "全部核對" },
  strip: {
    en: "In the picture, the band is where the other figures put the value; the bracket is what the published figure can stand for. Each has a scale of its own.",
    "zh-hant": "圖中色帶為其他數字所容許的範圍，括線為公布數字四捨五入前可能的範圍；每行各有比例。",
  },
  cell: { en: "Published figure", "zh-hant": "公布的數字" },
  formula: { en: "Must be possible as", "zh-hant": "須能由此得出" },
  inputs: { en: "From", "zh-hant": "所用數字" },
  allowed: { en: "Allowed", "zh-hant": "容許範圍" },
  picture: { en: "Picture", "zh-hant": "圖示" },
  verdict: { en: "Verdict", "zh-hant": "結果" },
  possible: { en: "possible", "zh-hant": "成立" },
  impossible: { en: "impossible", "zh-hant": "不成立" },
});
