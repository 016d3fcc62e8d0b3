import type { Dialect } from "./dialect.ts";

const separator = "xPYMx";

/**
 * pym.js: text in parts. The host names the frame in its address (`childId`) and asks by telling a width; what else it
 * says there (`initialWidth`, `parentTitle`, `parentUrl`) is of no use to a page that fits any width.
 */
export function pym(childId: string | null): Dialect {
  const words = (kind: string, value: number | string) => ["pym", childId, kind, value].join(separator);
  return {
    tell: ({ height }) => childId && words("height", height),
    asks: (message) => typeof message === "string" && Boolean(childId) && message.startsWith(words("width", "")),
  };
}
