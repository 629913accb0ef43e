/**
 * After a build: puts a Brotli copy beside each script and style sheet, which next.config.ts serves. It is a sixth smaller
 * than what Next compresses while it answers, and costs nothing then.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const folder = fileURLToPath(new URL("../.next/static/", import.meta.url));
for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (!/\.(js|css)$/.test(name)) continue;
  const file = path.join(folder, name);
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
}
