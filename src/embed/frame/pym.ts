import type { Dialect } from "./dialect.ts";

/**
 * pym.js: text in parts. The host names the frame in its address (`childId`) and asks by telling a width; what else it
 * says there (`initialWidth`, `parentTitle`, `parentUrl`) is of no use to a page that fits any width.
 */
export function pym(childId: string | null): Dialect {
  const about = (kind: string) => `pymxPYMx${childId}xPYMx${kind}xPYMx`;
  return {
    tell: ({ height }) => childId && `${about("height")}${height}`,
    asks: (message) => typeof message === "string" && message.startsWith(about("width")),
  };
}
