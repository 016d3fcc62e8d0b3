import { defineMessages } from "../i18n/messages.ts";
import type { Localized } from "../i18n/locales.ts";

/** The technical terms of the article, in the order in which it comes to them: what each is called, and what it means. */
const names = defineMessages("prose/glossary", {
  highTech: { en: "High-tech products", "zh-hant": "高科技產品" },
  highTechMeaning: {
    en: "Products with a high intensity of research and development (R&D), by the categories of the OECD and Eurostat; here without arms and ammunition.",
    "zh-hant":
      "研究及發展（研發）強度較高的產品，按經濟合作與發展組織及歐洲聯盟統計局的類別劃分；本文不包括武器及彈藥。",
  },
  reExports: { en: "Re-exports", "zh-hant": "轉口" },
  reExportsMeaning: {
    en: "Goods imported into Hong Kong and exported again, without a manufacturing process there that changed their shape, nature or use.",
    "zh-hant": "先進口香港、未經本地製造工序改變其形狀、性質或用途便再出口的貨品。",
  },
  merchandise: { en: "Merchandise exports, merchandise imports", "zh-hant": "商品出口、商品進口" },
  merchandiseMeaning: {
    en: "Trade in goods of every kind, high-tech products among them. Services are not part of it.",
    "zh-hant": "各類貨品的對外貿易，高科技產品是其中一部分；服務並不計算在內。",
  },
  tbp: { en: "Technology balance of payments (TBP)", "zh-hant": "技術國際收支平衡" },
  tbpMeaning: {
    en: "An account of what an economy receives and pays, in dealings with others, for technology as such: patents, licences, know-how, trademarks, designs, technical services and R&D. Goods that contain technology are not in it.",
    "zh-hant":
      "記錄經濟體系與外界交易技術本身的收入和支出，例如專利、特許、專門知識、商標、設計、技術服務及研發；含有技術的貨品不計算在內。",
  },
  disembodied: { en: "Disembodied technology", "zh-hant": "非具體形式技術" },
  disembodiedMeaning: {
    en: "Technology that is passed on in documents, audiovisual or other media rather than in goods or by people. The TBP measures it.",
    "zh-hant": "以書面文件、影音或其他媒體轉移的技術，而非附於貨品或人員；由技術國際收支平衡量度。",
  },
  sitc: { en: "Standard International Trade Classification (SITC)", "zh-hant": "《國際貿易標準分類》" },
  sitcMeaning: {
    en: "The United Nations’ classification of goods, by which countries and territories compile their trade statistics alike.",
    "zh-hant": "聯合國編訂的貨品分類，各國家及地區據以統一編製對外貿易統計。",
  },
  techniques: { en: "Trade in techniques", "zh-hant": "技術貿易" },
  techniquesMeaning: {
    en: "A component of the TBP: patents and inventions passed on, patents licensed, know-how disclosed.",
    "zh-hant": "技術國際收支平衡的組成部分之一：轉移專利及非專利發明、發出特許專利，以及披露技術知識。",
  },
  domesticExports: { en: "Domestic exports", "zh-hant": "港產品出口" },
  domesticExportsMeaning: {
    en: "Exports of goods made or grown in Hong Kong. Total exports are domestic exports and re-exports together.",
    "zh-hant": "在香港製造或出產的貨品的出口。整體出口即港產品出口與轉口合計。",
  },
  tradeDeficit: { en: "Trade deficit", "zh-hant": "貿易逆差" },
  tradeDeficitMeaning: {
    en: "The amount by which imports exceed exports in value; the trade balance (exports less imports) is then negative.",
    "zh-hant": "進口貨值超出出口貨值之數；貿易平衡（出口減進口）此時為負值。",
  },
  gdp: { en: "Gross Domestic Product (GDP)", "zh-hant": "本地生產總值" },
  gdpMeaning: {
    en: "The total value of what an economy produces in a year. “At current market prices” means at the prices of that year.",
    "zh-hant": "經濟體系一年內生產的總值。「以當時市價計算」即按該年的價格計算。",
  },
  netOutflow: { en: "Net outflow", "zh-hant": "淨流出額" },
  netOutflowMeaning: {
    en: "The amount by which payments exceed receipts; the balance (receipts less payments) is then negative.",
    "zh-hant": "支出超出收入之數；結餘（收入減支出）此時為負值。",
  },
});

export type TermId = Exclude<keyof typeof names, `${string}Meaning`>;

const ids = Object.keys(names).filter((name): name is TermId => !name.endsWith("Meaning"));

/** A technical term: what it is called, and what it means in a sentence or two. */
export interface Term {
  readonly id: TermId;
  readonly name: Localized;
  readonly meaning: Localized;
}

/** The glossary: tooltips, the list at the end of the article, and whoever else explains these terms take them from here. */
export const glossary: readonly Term[] = ids.map((id) => ({ id, name: names[id], meaning: names[`${id}Meaning`] }));

export function isTerm(id: string): id is TermId {
  return (ids as readonly string[]).includes(id);
}

/** The id of what explains a term in the glossary of the article. */
export function termAnchor(id: TermId): string {
  return `term-${id}`;
}
