/**
 * `node scripts/run.mjs deploy/compress [directory]`: writes beside each text file of the built site (`dist`) what it is compressed,
 * `.br` and `.gz`, for servers that send these as they are (nginx, Caddy). Hosts such as GitHub Pages compress by themselves.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { filesBelow } from "../lib/files-below.ts";
import { root } from "../lib/run.ts";
import { isTextFile } from "./rules.ts";

const packers = {
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  gz: (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

/** Below this many bytes, compression saves no packet. */
const least = 1024;

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < least) return;
  for (const [extension, pack] of Object.entries(packers)) await writeFile(`${file}.${extension}`, await pack(content));
}

const directory = process.argv[2] ?? `${root}dist`;
const texts = filesBelow(directory).filter(isTextFile);
await Promise.all(texts.map((file) => compress(join(directory, file))));
console.log(`${texts.length} text files looked at`);
