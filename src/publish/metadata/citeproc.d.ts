/** The part of citeproc-js that we use. */
declare module "citeproc" {
  interface Sys {
    /** A locale's XML by its tag; what is asked for may be one that we do not keep. */
    retrieveLocale(lang: string): string;
    retrieveItem(id: string): unknown;
  }
  export interface Engine {
    setOutputFormat(format: "text"): void;
    updateItems(ids: readonly string[]): void;
    /** Parameters of the list, then its entries. */
    makeBibliography(): [unknown, string[]];
  }
  const CSL: { readonly Engine: new (sys: Sys, style: string, lang: string, forceLang: boolean) => Engine };
  export default CSL;
}
