import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { devData } from "../../../scripts/lib/dev-data.ts";
import { cellOfFinding } from "../../../src/data/cell-id.ts";
import { loadDataset, loadSources } from "../../../src/data/load.ts";
import { dataDirectory, readDataFiles } from "../../../src/data/directory.ts";
import { excelCsv } from "../../../src/publish/downloads/printed.ts";
import { figures } from "../../../src/figures/index.ts";
import { withText } from "../../support/changed-files.ts";

let home: string;
let source: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "dev-data-"));
});
afterAll(() => rmSync(home, { recursive: true }));
beforeEach(() => {
  source = mkdtempSync(join(home, "data-"));
  cpSync(dataDirectory, source, { recursive: true });
});

const start = (spreadsheet?: string) => devData({ source, spreadsheet, work: mkdtempSync(join(home, "work-")) });
const edit = (from: string, to: string, file = "high-tech-trade.csv") => {
  const text = readFileSync(join(source, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(source, file), text.replace(from, to));
};
const valueIn = (directory: string) =>
  /2007,,re_exports,value,HKD_billions,([^,]*),/.exec(
    readFileSync(join(directory, "high-tech-trade.csv"), "utf8"),
  )?.[1];

describe("the data of the dev server", () => {
  test("are the newest release's until some are sound, then the last that were", async () => {
    const data = start();
    edit(",993.2,", ",99O.2,");
    expect(valueIn(data.lastSound())).toBe("993.2");
    const { directory, findings } = await data.read();
    expect(directory).toBeUndefined();
    expect(findings).toEqual([
      {
        text: expect.stringMatching(/^data\/high-tech-trade\.csv:20 value: expected .*, got "99O.2"/) as string,
        cell: "table-1--re_exports--2007",
      },
    ]);
    edit(",99O.2,", ",993.3,");
    const sound = await data.read();
    expect(valueIn(sound.directory!)).toBe("993.3");
    edit(",993.3,", ",99O.2,");
    await data.read();
    expect(valueIn(data.lastSound())).toBe("993.3");
  });

  test("are in the directory they were in where nothing has changed", async () => {
    const data = start();
    const { directory } = await data.read();
    expect(await data.read()).toEqual({ directory, findings: [] });
  });

  test("are a spreadsheet's, where one is named, as if it were imported", async () => {
    const sheet = join(source, "saved.csv.txt");
    writeFileSync(sheet, excelCsv(loadDataset(), loadSources(), figures["table-1"]).replace("993.2", "993.3"));
    expect(valueIn((await start(sheet).read()).directory!)).toBe("993.3");
    expect(valueIn(source)).toBe("993.2");
    writeFileSync(sheet, "no table");
    expect((await start(sheet).read()).findings[0]?.text).toContain("A1: expected");
  });

  test("that cannot be read at all are a finding", async () => {
    edit("{", "", "sources.json");
    const { findings } = await start().read();
    expect(findings).toHaveLength(1);
  });
});

describe("a finding's cell", () => {
  const files = readDataFiles();
  const finding = (line: number, column: string) => ({
    file: "partner-shares.csv",
    line,
    column,
    expected: "",
    got: "",
  });
  const now = withText(files, "partner-shares.csv", (text) => text.replace("chart-1,2012,", "chart-1,2O12,"));

  test.each([
    [3, "value", "chart-1--TW--imports--2012--share"],
    [3, "row", undefined],
    [2, "year", "chart-1--CN--imports--2012--share"],
  ])("line %i, %s: %s", (line, column, id) => {
    expect(cellOfFinding(finding(line, column), now, files)).toBe(id);
  });

  test("is not guessed where lines have come or gone", () => {
    const fewer = withText(now, "partner-shares.csv", (text) => text.replace(/\n[^\n]*\n$/, "\n"));
    expect(cellOfFinding(finding(2, "year"), fewer, files)).toBeUndefined();
  });
});
