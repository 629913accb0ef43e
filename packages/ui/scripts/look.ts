/**
 * Opens the gallery in a real browser: takes pictures at phone, tablet and desk width, light and dark, and of states such
 * as an open menu, paper and forced colours; runs axe on each and measures what must not happen. `npm run look -- <folder of
 * the gallery> [page or state …]`. Pictures go to its `shots` folder; a finding ends it with code 1.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "@playwright/test";
import { withGallery } from "./gallery/browser.ts";
import { checkWithAxe, measure } from "./gallery/measure.ts";
import { pages } from "./gallery/pages.tsx";
import { states } from "./gallery/states.ts";

const [folder, ...names] = process.argv.slice(2);
if (!folder) throw new Error("Name the folder of the gallery");
const wanted = (name: string): boolean => names.length === 0 || names.includes(name);
const shots = path.join(folder, "shots");
const findings: string[] = [];
await mkdir(shots, { recursive: true });

async function open(browser: Browser, options: Parameters<Browser["newContext"]>[0]) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && findings.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => findings.push(`error: ${error.message}`));
  return { context, page };
}

await withGallery(folder, async (browser, origin) => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [360, 768, 1280]) {
      const { context, page } = await open(browser, { viewport: { width, height: 900 }, colorScheme });
      for (const name of Object.keys(pages).filter(wanted)) {
        await page.goto(`${origin}/${name}.html`, { waitUntil: "networkidle" });
        const found = [...(await measure(page)), ...(await checkWithAxe(page))];
        findings.push(...found.map((finding) => `${name} ${width} ${colorScheme}: ${finding}`));
        await page.screenshot({ path: path.join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await context.close();
    }
  }
  for (const state of states.filter(({ name }) => wanted(name))) {
    const { context, page } = await open(browser, { viewport: { width: state.width, height: 900 }, ...state.options });
    await page.goto(`${origin}/${state.page}.html`, { waitUntil: "networkidle" });
    const found = await state.act(page);
    if (state.options?.javaScriptEnabled !== false) found.push(...(await measure(page)), ...(await checkWithAxe(page)));
    findings.push(...found.map((finding) => `${state.name}: ${finding}`));
    const fullPage = !["menu", "dialog", "figures-phone"].includes(state.name);
    await page.screenshot({ path: path.join(shots, `state-${state.name}.png`), fullPage });
    await context.close();
  }
});
console.log(findings.length === 0 ? "no findings" : findings.join("\n"));
process.exitCode = findings.length === 0 ? 0 : 1;
