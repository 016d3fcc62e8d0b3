import { arrived } from "./support/arrived.ts";
import { expect, test } from "./support/fixtures.ts";

test("wherever a table comes to rest, on every phone, no number is cut; names of rows are short, the official ones are heard and copied, and drawn where they are asked for", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 844 });
  await page.goto("en/");
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  const tables = page.locator(".scroll:has(.printed-table)");
  for (const year of await tables.locator("thead th:last-child").all()) {
    await year.scrollIntoViewIfNeeded();
    expect(await year.evaluate((cell) => cell.closest(".scroll")!.scrollLeft)).toBe(0);
    await expect(year).toBeInViewport({ ratio: 1 });
  }
  for (const width of [320, 360, 430, 600, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const seen = await tables.evaluateAll(numbersCut);
    const cut = seen.flatMap((table) => table.cut);
    expect.soft(cut, `${width} px`).toEqual([]);
    expect.soft(seen.filter(({ places }) => places > 2).length, `${width} px`).toBeGreaterThan(3);
    for (const { id, places, earlier } of seen)
      expect.soft(earlier, `${id} at ${width} px: how far back it goes`).toBe(places > 1);
  }
  await page.setViewportSize({ width: 1280, height: 844 });
  const onDesk = await tables.evaluateAll(numbersCut);
  expect(onDesk.filter(({ places, earlier }) => places > 1 || earlier)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });

  const name = page
    .locator("#table-2 .printed-table")
    .getByRole("rowheader", { name: /^Telecommunications and sound recording and reproducing/ });
  const height = async () => (await name.boundingBox())!.height;
  const short = await height();
  await name.selectText();
  expect(await page.evaluate(() => getSelection()!.toString())).toMatch(/^Telecommunications.*equipment$/);
  await page.locator("#table-2").getByRole("checkbox").check();
  expect(await height()).toBeGreaterThan(2 * short);
});

test("tables beside each other have their rows at one height, however many lines their captions take", async ({
  page,
}) => {
  for (const address of ["", "en/"]) {
    await page.goto(address);
    await arrived(page);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    for (const width of [1280, 1000, 760]) {
      await page.setViewportSize({ width, height: 900 });
      const pairs = await page.locator(".table-pair").evaluateAll(rowsBeside);
      expect(pairs).toHaveLength(2);
      for (const [left, right] of pairs) expect.soft(right, `/${address} at ${width} px`).toEqual(left);
    }
  }
});

test("the years of a table stay in sight as the page scrolls past it, on a phone and on a desk, and the page alone scrolls", async ({
  page,
}) => {
  for (const [address, width] of [
    ["en/", 320],
    ["zh-hant/", 390],
    ["", 390],
    ["en/", 1280],
  ] as const) {
    await page.setViewportSize({ width, height: 560 });
    await page.goto(address);
    await arrived(page);
    const table = page.locator("#table-2 .printed-table");
    for (const part of [0.3, 0.6, 0.9]) {
      const seen = await table.evaluate(async (table, part) => {
        scrollBy({ top: table.getBoundingClientRect().top + (table.clientHeight - 160) * part, behavior: "instant" });
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        const year = table.querySelector("thead th:last-child")!;
        const { top } = year.getBoundingClientRect();
        const isOver = [year, table.querySelector("thead th")!].every((cell) => {
          const { left, right, top, bottom } = cell.getBoundingClientRect();
          return cell.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
        });
        const heads = [...document.querySelectorAll(".masthead,.bar")].map(
          (head) => head.getBoundingClientRect().bottom,
        );
        const box = table.closest(".scroll")!;
        return { isOver, below: top - Math.max(...heads), within: box.scrollHeight - box.clientHeight };
      }, part);
      const place = `/${address} at ${width} px, ${part} of the table past`;
      expect.soft(seen, place).toMatchObject({ isOver: true, within: 0 });
      expect.soft(seen.below, place).toBeLessThan(80);
    }
    await table.evaluate((table) => scrollBy(0, table.getBoundingClientRect().bottom));
    await expect(table.locator("thead th").first(), "what has gone by needs no more room").toHaveCSS(
      "translate",
      /^(none|0px)$/,
    );
  }
});

/** Where the rows of two tables begin that stand beside each other, in whole pixels; runs in the page. */
function rowsBeside(pairs: Element[]): number[][][] {
  const isBeside = ([first, second]: Element[]) =>
    second !== undefined && second.getBoundingClientRect().left > first!.getBoundingClientRect().right;
  const tops = (table: Element) =>
    [...table.querySelectorAll("tr")].map((row) => Math.round(row.getBoundingClientRect().top));
  const beside = pairs.map((pair) => [...pair.querySelectorAll("table")]).filter(isBeside);
  return beside.map((tables) => tables.map(tops));
}

/**
 * Drags each table to places where no column ends, and says where it came to rest, what numbers were cut, and whether it says that
 * there are earlier years and all of that is seen; runs in the page.
 */
function numbersCut(boxes: Element[]): { id: string; places: number; cut: string[]; earlier: boolean }[] {
  return boxes.map((box) => {
    const cut: string[] = [];
    const places = new Set<number>();
    const most = box.scrollWidth - box.clientWidth;
    for (const left of [0, 37, 97, 131, 200, most - 29, most]) {
      // The box runs from right to left: it begins at its right end.
      box.scrollTo({ left: -left, behavior: "instant" });
      places.add(box.scrollLeft);
      const names = box.querySelector("th")!.getBoundingClientRect().right;
      const edge = box.getBoundingClientRect().right;
      for (const cell of box.querySelectorAll("td")) {
        const text = document.createRange();
        text.selectNodeContents(cell);
        const { left, right } = text.getBoundingClientRect();
        const isWhole = left >= names && right <= edge;
        const isAway = right <= names || left >= edge;
        if (!isWhole && !isAway) cut.push(`${cell.id} at ${box.scrollLeft}`);
      }
    }
    const { right } = box.getBoundingClientRect();
    const caption = box.querySelector("caption div")!.getBoundingClientRect();
    const first = box.querySelector("thead th:nth-child(2)")!.textContent;
    const says = [...box.querySelectorAll("[data-earlier]")].some((element) =>
      getComputedStyle(element, "::after").content.includes(first),
    );
    return { id: box.closest("figure")!.id, places: places.size, cut, earlier: says && caption.right <= right };
  });
}
