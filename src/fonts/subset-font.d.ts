/** The part of subset-font that we use; the package brings no types. */
declare module "subset-font" {
  export interface Options {
    readonly targetFormat: "truetype" | "woff" | "woff2";
    /** OpenType features to keep; all of them if not given. */
    readonly keepFeatures?: readonly string[];
    readonly noHinting?: boolean;
    /** Entries of the name table to keep. */
    readonly preserveNameIds?: readonly number[];
  }
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
