import { defineMessages } from "../../i18n/messages.ts";

/** Words of releases: the change log, its feed, and embeds that keep to one release. */
export const releaseMessages = defineMessages("publish/releases/messages", {
  /** Heading of the change log on the data page; title of its feed. */
  changes: { en: "Releases and what they changed", "zh-hant": "版本及更改紀錄" },
  /** Under that heading. */
  intro: {
    en: "The first part of a version number goes up when a number is removed or its unit changes, the second when numbers are added, the third when values, names or descriptions are corrected.",
    "zh-hant": "版本號碼的首位在有數字刪去或更改單位時遞增，次位在增加數字時遞增，末位在更正數值、名稱或說明時遞增。",
  },
  /** Link to the feed. */
  feed: { en: "Follow by Atom feed", "zh-hant": "以 Atom 訂閱" },
  release: {
    en: (version: string) => `Version ${version}`,
    "zh-hant": (version) => `版本 ${version}`,
  },
  /** What the first release changed. */
  first: {
    en: (numbers: string) => `First release: ${numbers}`,
    "zh-hant": (numbers) => `首個版本：${numbers}`,
  },
  /** What a release changed that left all numbers and names as they were. */
  onlyWords: {
    en: "Only the description changed; no number did",
    "zh-hant": "只更改了數據的說明，數字不變",
  },
  /** Headings over what changed, with how many there are. */
  revised: { en: (count: number) => `${count} revised`, "zh-hant": (count) => `修訂 ${count} 個` },
  status: {
    en: (count: number) => `${count} with a changed status`,
    "zh-hant": (count) => `${count} 個更改狀況`,
  },
  added: { en: (count: number) => `${count} added`, "zh-hant": (count) => `新增 ${count} 個` },
  removed: { en: (count: number) => `${count} removed`, "zh-hant": (count) => `刪去 ${count} 個` },
  renamed: { en: (count: number) => `${count} renamed`, "zh-hant": (count) => `${count} 項更改名稱` },
  /** In an embed of an older release: that there is a newer one. */
  newer: {
    en: (version: string, date: string, summary: string) =>
      `These are the numbers of version ${version} (${date}). There is a newer version: ${summary}.`,
    "zh-hant": (version, date, summary) => `以上為版本 ${version}（${date}）的數字，其後已有更新：${summary}。`,
  },
  /** Where what changed lies in other figures. */
  newerElsewhere: {
    en: (version: string, date: string) =>
      `These are the numbers of version ${version} (${date}). No number shown here has changed in newer versions.`,
    "zh-hant": (version, date) => `以上為版本 ${version}（${date}）的數字，較新版本沒有更改本圖表的數字。`,
  },
  /** On the page of a release: that it is the newest one. */
  newest: {
    en: "This is the newest version. It stays at this address: no number or name in it will change.",
    "zh-hant": "本版本為最新版本，會一直保留在此網址，數字及名稱不會更改。",
  },
  /** On the page of an older release, before the list of those after it. */
  newerVersions: {
    en: "There are newer versions. This one stays at this address: no number or name in it will change.",
    "zh-hant": "其後已有較新版本。本版本會一直保留在此網址，數字及名稱不會更改。",
  },
  /** In such an embed: link to the figure as it is now. */
  current: { en: "See the current version", "zh-hant": "查看現行版本" },
  /** Before the code of an embed that keeps to the present release. */
  pinHint: {
    en: "To keep these numbers, and the headline over them, unchanged whatever is released later, paste this line instead. It shows the first view and the table.",
    "zh-hant": "如要固定顯示本版本的數字及其標題，不隨日後更新，請改貼以下一行；只有首個檢視方式及表格。",
  },
});
