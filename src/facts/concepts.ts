import { topic } from "./define.ts";
import { sourceStatement } from "./source-text.ts";

/** What the source's introduction, definitions and conclusion say: none of it can be tested on the data. */
export const conceptFacts = topic("facts/concepts", {
  "technology.globalised": sourceStatement("1.1", {
    en: "Technology matters for development and competitiveness, and especially so in a globalised economy. A judgement: no number bears on it.",
    "zh-hant": "科技是經濟發展和競爭力的關鍵，在經濟全球化下更見重要。這是看法，沒有數字可作驗證。",
  }),
  "technology.routes": sourceStatement("1.1", {
    en: "There are three ways to transfer technology: through goods, through people, and in disembodied form. A definition: there is nothing to count.",
    "zh-hant": "技術轉移有三種途徑：隨貨品、隨人員，或以非具體形式。這是定義，無從計算。",
  }),
  "technology.people": sourceStatement("1.1", {
    en: "Technology that is transferred through people usually takes the form of technical assistance and training. No number is given.",
    "zh-hant": "隨人員轉移的技術，通常以技術援助和培訓的方式進行。原文沒有列出數字。",
  }),
  "hightech.research": sourceStatement("2.1", {
    en: "High-tech products are those with a high R&D intensity, since research is an important feature of high technology. The source gives no R&D intensities.",
    "zh-hant": "高科技產品指研發強度高的產品，因為科研是高科技的重要標誌。原文沒有列出研發強度的數字。",
  }),
  "arms.insignificant": sourceStatement("2.1", {
    en: "Hong Kong’s trade in arms and ammunition is insignificant, and is therefore left out. The source gives no number for it.",
    "zh-hant": "香港的武器及彈藥貿易微不足道，因此不包括在內。原文沒有列出有關數字。",
  }),
  "tbp.survey": sourceStatement("3.1", {
    en: "TBP statistics are compiled mainly from the Annual Survey of Imports and Exports of Services. The source does not say how much comes from elsewhere.",
    "zh-hant": "技術國際收支平衡的數據主要來自「服務輸入及輸出按年統計調查」。原文沒有說明其餘來自何處。",
  }),
  "technology.upgrading": sourceStatement("6.1", {
    en: "The deficits reflect that businesses keep upgrading their technology, in part with technology from outside, which helps Hong Kong to compete. A judgement: the data show the deficits alone.",
    "zh-hant": "赤字反映工商業持續提升技術水平，部分技術來自外界，有助香港的競爭力。這是看法，數據只顯示赤字。",
  }),
});
