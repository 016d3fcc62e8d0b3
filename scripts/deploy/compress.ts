/**
 * `node scripts/run.mjs deploy/compress [directory]`: writes beside each text file of the built site (`dist`) what it is compressed,
 * `.br` and `.gz`, for servers that send these as they are (nginx, Caddy). Hosts such as GitHub Pages compress by themselves.
 */
import { readFile, readdir, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { root } from "../lib/run.ts";
import { isText, typeOf } from "./rules.ts";

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
const files = await readdir(directory, { recursive: true, withFileTypes: true });
const texts = files
  .filter((file) => file.isFile() && isText(typeOf(file.name)?.split(";")[0] ?? ""))
  .map(({ parentPath, name }) => `${parentPath}/${name}`);
await Promise.all(texts.map(compress));
console.log(`${texts.length} text files looked at`);
