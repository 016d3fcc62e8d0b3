import type { Page } from "@playwright/test";
import { drawn } from "./late-fonts.ts";

type Places = readonly (readonly [name: string, left: number, top: number])[];

/**
 * In the page: what is shown, and where, in CSS pixels: all of it from the page's corner, or what is in the window from the window's.
 * A table's columns wait for all its rows.
 */
function places(within: "page" | "window"): Places {
  const kinds = "h1,h2,h3,h4,:is(h1,h2,h3,h4,.kicker) .line,p,li,.prose,figcaption,.chart,table,summary,.footer";
  const [x, y] = within === "page" ? [scrollX, scrollY] : [0, 0];
  return [...document.body.querySelectorAll(kinds)].flatMap((element, index) => {
    const { left, top, bottom } = element.getBoundingClientRect();
    const isWithin = within === "page" || (bottom > 1 && top < innerHeight - 1);
    if (!element.checkVisibility() || !isWithin) return [];
    const name = `${index} ${element.tagName} ${element.textContent.trim().slice(0, 20)}`;
    return [[name, Math.round(left + x), Math.round(top + y)] as const];
  });
}

/** Those of a list of places that are elsewhere later. In the window a browser keeps a place to the pixel, and no part of it. */
export function moved(before: Places, after: Places, most = 0): string[] {
  const indexOf = (name: string) => Number.parseInt(name, 10);
  const later = new Map(after.map((place) => [indexOf(place[0]), place]));
  return before.flatMap(([name, left, top]) => {
    const [, leftAfter = Infinity, topAfter = Infinity] = later.get(indexOf(name)) ?? [];
    const isThere = Math.abs(leftAfter - left) <= most && Math.abs(topAfter - top) <= most;
    return isThere ? [] : [`${name}: ${left},${top} → ${leftAfter},${topAfter}`];
  });
}

/** What is shown, once all that was changed has been drawn. */
export async function look(page: Page, within: "page" | "window" = "page"): Promise<Places> {
  await drawn(page);
  return page.evaluate(places, within);
}
