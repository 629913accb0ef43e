import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * Runs a program that is written in TypeScript. A Node that reads TypeScript runs the sources as they are; an older one runs a
 * bundle of them and of the packages of this repository that they import, which is made at each start in about a tenth of a
 * second and kept under the name of its content in the package's folder `dist`.
 *
 * @param {URL} source the program, in its package's folder `src`
 * @param {() => Promise<Bundler>} loadBundler the package's own esbuild
 * @typedef {{ buildSync: (options: object) => { outputFiles: { text: string }[] } }} Bundler
 */
export async function runSource(source, loadBundler) {
  await import(process.features.typescript ? source.href : await bundle(source, await loadBundler()));
}

/** @returns {Promise<string>} the address of the bundle */
async function bundle(source, { buildSync }) {
  const built = buildSync({
    entryPoints: [fileURLToPath(source)], bundle: true, write: false, format: "esm", platform: "node", target: "node20",
    external: [...outsidePackages(new URL("../package.json", source))],
  });
  const text = built.outputFiles[0].text;
  const folder = new URL("../dist/", source);
  const file = new URL(`cli-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.mjs`, folder);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const fresh = new URL(`${file.href}.${process.pid}`);
    writeFileSync(fresh, text);
    renameSync(fresh, file);
  }
  return file.href;
}

/**
 * The npm packages that a package needs to run, and those that the packages of this repository need which it depends on.
 *
 * @param {string | URL} manifest its package.json
 * @returns {Generator<string>}
 */
function* outsidePackages(manifest) {
  const { resolve } = createRequire(manifest);
  for (const name of Object.keys(JSON.parse(readFileSync(manifest, "utf8")).dependencies ?? {})) {
    if (name.startsWith("@raati/")) yield* outsidePackages(resolve(`${name}/package.json`));
    else yield name;
  }
}
