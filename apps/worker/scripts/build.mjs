/**
 * Bundles the worker's programs into `dist`: our own packages are TypeScript sources, which Node 20 does not read.
 * What loads files of its own at run time, or has native parts, stays in node_modules.
 */
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

// Chunks are named after their content: those of an earlier build would stay.
rmSync(path("dist"), { recursive: true, force: true });
await build({
  entryPoints: {
    main: path("src/cli/main.ts"), "audit-check": path("src/cli/audit-check.ts"), platform: path("src/cli/platform.ts")
  },
  outdir: path("dist"),
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: true,
  external: ["mongoose", "nodemailer", "pino", "highs", "esbuild"],
  logLevel: "warning",
});
