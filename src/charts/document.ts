import { JSDOM } from "jsdom";

/** The one document that all charts of a process are drawn in. It is empty and stays so. */
export const chartDocument: Document = new JSDOM("").window.document;
