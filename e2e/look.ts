import { chromium } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { findBrowser } from "./fixtures/find-browser.ts";
const base = "http://localhost:4416";
const out = "/tmp/w/recruit-shots"; mkdirSync(out, { recursive: true });
const [, , tenant = "rannikko", who = "Linnea Sandvall-Ojala", ...wanted] = process.argv;
const found = await findBrowser() as string;
const browser = await chromium.launch(typeof found === "string" ? { executablePath: found } : found as never);
const context = await browser.newContext({ baseURL: base, locale: "fi-FI" });
const page = await context.newPage(); page.setDefaultTimeout(60000);
await page.goto(`/fi/${tenant}/sign-in`);
await page.getByRole("button", { name: new RegExp(who) }).click();
await page.waitForURL(/home|desk|inside/);
const list: string[] = [];
for (const arg of wanted) list.push(arg);
for (const spec of list) {
  const [address, name, langs = "fi,sv", sizes = "1280,360"] = spec.split("|") as [string, string, string?, string?];
  for (const lang of langs!.split(",")) for (const width of sizes!.split(",")) {
    await page.setViewportSize({ width: Number(width), height: 900 });
    const answer = await page.goto(`/${lang}/${tenant}${address}`, { waitUntil: "networkidle" });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    console.log(answer?.status(), lang, width, address, wide ? "SCROLLS SIDEWAYS" : "");
    await page.screenshot({ path: `${out}/${name}-${lang}-${width}.png`, fullPage: true });
  }
}
if (list.length === 0) {
  for (const address of ["/manage/recruitment", "/manage/recruitment?list=over"]) {
    await page.goto(`/fi/${tenant}${address}`);
    const calls = await page.locator("table a").evaluateAll((all) => all.map((a) => [(a as HTMLAnchorElement).getAttribute("href")!, a.textContent!]));
    for (const [href, text] of calls) {
      console.log(text, href);
      await page.goto(href!);
      for (const one of await page.locator("main a").evaluateAll((all) => all.map((a) => `${a.getAttribute("href")} ${a.textContent}`))) console.log("   ", one);
    }
  }
}
await browser.close();
