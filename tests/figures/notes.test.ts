import { expect, test } from "vitest";
import { figureIds } from "../../src/data/observation.ts";
import { site } from "../../src/facts/site.ts";
import { figures } from "../../src/figures/index.ts";

const { data, sources } = site();

test.each(figureIds)(
  "every number that %s raises behind a name has its note, and every numbered note its number",
  (id) => {
    const { caption, notes, tables } = figures[id];
    const inCaption = Object.values(caption?.(data) ?? {}).flatMap((text) =>
      [...text.matchAll(/\((\d)\)/g)].map(([, mark]) => mark),
    );
    const behindRows = tables(data).flatMap(({ rows }) => rows.flatMap(({ note }) => note ?? []));
    const numbered = notes(data, sources).flatMap(({ mark = "" }) => (/^\d+$/.test(mark) ? [mark] : []));
    expect([...new Set([...inCaption, ...behindRows])].sort()).toEqual(numbered.toSorted());
  },
);
