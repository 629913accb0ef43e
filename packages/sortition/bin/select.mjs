#!/usr/bin/env node
/**
 * Runs the command line. A Node that reads TypeScript runs the sources as they are; an older one runs a bundle of them, which
 * is made at each start in about a tenth of a second and kept under the name of its content.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const source = new URL("../src/cli.ts", import.meta.url);
await import(process.features.typescript ? source.href : await bundle());

async function bundle() {
  const { buildSync } = await import("esbuild");
  const built = buildSync({
    entryPoints: [fileURLToPath(source)], bundle: true, write: false, format: "esm", platform: "node", target: "node20", packages: "external",
  });
  const text = built.outputFiles[0].text;
  const folder = new URL("../dist/", import.meta.url);
  const file = new URL(`cli-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.mjs`, folder);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const fresh = new URL(`${file.href}.${process.pid}`);
    writeFileSync(fresh, text);
    renameSync(fresh, file);
  }
  return file.href;
}
