/**
 * Writes every piece to static pages for looking at: `npm run gallery -- <folder>`. The pages work without a script; with
 * one, the pieces of "@raati/ui/client" come alive. Take pictures and check them with `npm run look -- <folder>`.
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { renderToString } from "react-dom/server";
import { themeStyle } from "../src/index.ts";
import { pages } from "./gallery/pages.tsx";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const folder = process.argv[2];
if (!folder) throw new Error("Name the folder: npm run gallery -- <folder>");
await mkdir(folder, { recursive: true });
await build({
  entryPoints: { styles: here("../src/styles/index.css"), hydrate: here("gallery/hydrate.tsx") },
  outdir: folder,
  bundle: true,
  format: "esm",
  jsx: "automatic",
  loader: { ".woff2": "file" },
  assetNames: "fonts/[name]",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
});

// The second tenant's colours, to see that a theme takes: heather.
const heather = themeStyle({ accentLight: "#6a3b5f", accentDark: "#e0b6d4" });
const variables = Object.entries(heather).map(([name, value]) => `${name}:${value}`).join(";");
for (const [name, { title, lang, page }] of Object.entries(pages)) {
  const style = name === "home" ? ` style="${variables}"` : "";
  const html = `<!doctype html>
<html lang="${lang}"${style}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="styles.css">
<style>.icons { display: grid; grid-template-columns: repeat(auto-fill, 130px) }</style>
<script type="module" src="hydrate.js"></script>
</head>
<body data-page="${name}"><div id="root" style="display: contents">${renderToString(page)}</div></body>
</html>
`;
  await writeFile(path.join(folder, `${name}.html`), html);
}
console.log(`${Object.keys(pages).length} pages in ${folder}`);
