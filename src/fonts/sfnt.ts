/**
 * An sfnt font (TrueType) as its tables, and back.
 * See https://learn.microsoft.com/typography/opentype/spec/otff
 */
export type Tables = ReadonlyMap<string, Buffer>;

const headerSize = 12;
const recordSize = 16;

/** The tables of a font by their tags. */
export function readTables(font: Buffer): Map<string, Buffer> {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => headerSize + recordSize * index);
  return new Map(
    records.map((record) => {
      const start = font.readUInt32BE(record + 8);
      return [
        font.toString("latin1", record, record + 4),
        font.subarray(start, start + font.readUInt32BE(record + 12)),
      ];
    }),
  );
}

/** A font of tables: ordered by tag, padded, with their checksums. */
export function writeTables(tables: Tables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = Buffer.alloc(headerSize + recordSize * sorted.length);
  const log = Math.floor(Math.log2(sorted.length));
  directory.writeUInt32BE(0x00010000, 0);
  [sorted.length, 16 << log, log, 16 * sorted.length - (16 << log)].forEach((value, index) =>
    directory.writeUInt16BE(value, 4 + 2 * index),
  );
  let offset = directory.length;
  const bodies = sorted.map(([tag, table], index) => {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    const record = headerSize + recordSize * index;
    directory.write(tag, record, "latin1");
    [checksum(padded), offset, table.length].forEach((value, part) =>
      directory.writeUInt32BE(value, record + 4 + 4 * part),
    );
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([directory, ...bodies]);
}

/** The sum of a padded table's words. */
function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}
