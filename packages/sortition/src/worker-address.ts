import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

let address: Promise<URL> | undefined;

/**
 * Where the thread's program is. A bundler that packs this package into an application leaves no worker.ts beside it, so the
 * package is looked for from there and from the working folder. A Node that reads TypeScript runs the source as it is;
 * for an older one it is bundled once and kept in `dist` under the name of its content. RAATI_SELECTION_WORKER names a
 * ready bundle.
 */
export function workerAddress(): Promise<URL> {
  address ??= find();
  return address;
}

async function find(): Promise<URL> {
  const ready = process.env.RAATI_SELECTION_WORKER;
  if (ready) return pathToFileURL(path.resolve(ready));
  const folder = packageFolder();
  const source = path.join(folder, "src", "worker.ts");
  if (process.features.typescript) return pathToFileURL(source);
  const { buildSync } = await import("esbuild");
  const built = buildSync({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
  });
  const text = built.outputFiles[0]!.text;
  const file = path.join(folder, "dist", `worker-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.mjs`);
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    // Written beside and renamed, for another process may be about to start the same file.
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  }
  return pathToFileURL(file);
}

function packageFolder(): string {
  const places = [import.meta.url, pathToFileURL(path.join(process.cwd(), "package.json")).href];
  for (const place of places) {
    try {
      return path.dirname(createRequire(place).resolve("@raati/sortition/package.json"));
    } catch {
      // Not found from there: the next place is tried.
    }
  }
  throw new Error(
    "The program of the selection's thread was not found. " +
      "Set RAATI_SELECTION_WORKER to a bundle of packages/sortition/src/worker.ts.",
  );
}
