/**
 * Whether sentences that the data do not bear out are shown, and marked, instead of refused: only `npm run dev` does so, while an
 * editor rewrites them. It sets the variable before these modules are loaded, and loads them again when that changes.
 */
export const isPreview = process.env.PREVIEW_SENTENCES === "true";

/** Before a sentence of plain text that is not true. */
export const previewMark = "[?] ";
