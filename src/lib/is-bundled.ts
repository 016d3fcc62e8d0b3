/** Whether Vite runs this code, in builds, the development server and unit tests. Plain Node runs it in commands. */
export const isBundled = (import.meta as Partial<ImportMeta>).env !== undefined;
