import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { expect, test } from "vitest";
import Embed from "../../src/layouts/Embed.astro";
import { dataDirectory, readDataFiles } from "../../src/data/directory.ts";
import { figureIds } from "../../src/data/observation.ts";
import { validate } from "../../src/data/validate.ts";
import { oembed, oembedXml } from "../../src/embed/oembed.ts";
import { siteOf } from "../../src/facts/site.ts";
import { defaultView } from "../../src/figures/figure.ts";
import { locales } from "../../src/i18n/locales.ts";
import { dataFiles } from "../../src/publish/downloads/files.ts";
import { sheet } from "../../src/publish/images/pictures.ts";
import { citationFiles } from "../../src/publish/metadata/citations.ts";
import { keptFiles, releaseFolder } from "../../src/publish/releases/plan.ts";
import { readWhole, saidOf } from "../publish/releases/fixture.ts";
import { brokenIn, writeHostileEdition } from "../support/hostile-edition.ts";
import { textsOf } from "../support/texts-of.ts";

/** A file of each kind that is made of texts of the data; `hostile-text.spec.ts` builds a site of them. */
test("a text that would run or end what it stands in reads back as itself from files of every format", async () => {
  const home = mkdtempSync(`${tmpdir()}/hostile-`);
  const ends = writeHostileEdition(home, dataDirectory);
  const files = readDataFiles(home);
  const site = siteOf(validate(files));
  rmSync(home, { recursive: true });
  const what = { version: "9.9.9", date: "2014-08-01", addresses: ["/"], said: saidOf(site) };
  const release = readWhole("9.9.9", releaseFolder({ files: keptFiles(files), site }, what));
  const container = await AstroContainer.create();

  const made = new Map<string, string | Uint8Array>(await dataFiles(site, []));
  for (const locale of locales) {
    made.set(`${locale}/citations.json`, JSON.stringify([...citationFiles(site, locale).values()]));
    for (const id of figureIds) {
      const answer = oembed(site, { id, locale });
      made.set(`${locale}/${id}.oembed.json`, JSON.stringify(answer)).set(`${locale}/${id}.xml`, oembedXml(answer));
      made.set(`${locale}/${id}.svg`, sheet(site, locale, { id, view: defaultView }).svg);
      made.set(`${locale}/${id}.html`, await container.renderToString(Embed, { props: { id, locale, release } }));
    }
  }

  const met = new Map<string, number>();
  for (const [name, content] of made) {
    const texts = await textsOf(name, Buffer.from(content));
    expect.soft([...new Set(texts.flatMap((text) => brokenIn(text, ends)))], name).toEqual([]);
    const kind = name.split(".").at(-1)!;
    met.set(kind, (met.get(kind) ?? 0) + texts.filter((text) => /~\d+~/.test(text)).length);
  }
  for (const kind of ["csv", "html", "json", "svg", "xlsx", "xml"]) expect(met.get(kind), kind).toBeGreaterThan(0);
});
