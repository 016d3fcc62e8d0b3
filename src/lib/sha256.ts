import { createHash } from "node:crypto";

/** The SHA-256 of bytes, or of text as UTF-8: in hexadecimal, unless another encoding is asked for. */
export function sha256(content: Uint8Array | string, encoding: "hex" | "base64" = "hex"): string {
  return createHash("sha256").update(content).digest(encoding);
}
