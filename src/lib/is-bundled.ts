/** Whether this code is bundled, or run by the development server or the unit tests: plain Node runs the commands. */
export const isBundled = (import.meta as Partial<ImportMeta>).env !== undefined;
