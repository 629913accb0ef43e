/**
 * `npm run bench -w @raati/e2e`: requests a second of a panel's page and of a member's home against an empty page of the
 * same server, in one run; the weight of a public page's scripts; and what the list of panels costs with 10 and with 1,000
 * tenants. Needs a build: `node tooling/run/turbo.mjs build`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import autocannon from "autocannon";
import { findBrowser } from "../fixtures/find-browser.ts";
import { scriptBytes } from "../fixtures/script-weight.ts";
import { startDemo } from "../fixtures/start-demo.ts";
import { listCost } from "./list-cost.ts";

/**
 * Seconds a page is asked for in one round, and rounds. Each page is held against the empty one of its own round, because
 * the machine may be busier in another; the middle of the rounds counts.
 */
const SECONDS = 2;
const ROUNDS = 9;

async function requestsASecond(url: string, cookie?: string): Promise<number> {
  const headers = { accept: "text/html", ...(cookie && { cookie }) };
  const { requests, non2xx } = await autocannon({ url, duration: SECONDS, connections: 4, headers });
  if (non2xx > 0) throw new Error(`${url} answered ${non2xx} times with something else than a page.`);
  return requests.average;
}

async function signIn(url: string): Promise<{ cookie: string; scripts: number }> {
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args, env });
  const page = await browser.newPage();
  const scripts = await scriptBytes(page, `${url}/fi/rannikko/panels/ikaihmiset`);
  await page.goto(`${url}/fi/rannikko/sign-in`);
  await page.getByRole("button", { name: /Elsa Björkhagen/ }).click();
  await page.waitForURL((address) => address.pathname.endsWith("home"));
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  await browser.close();
  return { cookie, scripts };
}

const demo = await startDemo();
const { cookie, scripts } = await signIn(demo.url);
// Visitors share a public page for a moment (docs/decisions/0013): with a word behind its address it is made for each anew.
const pages = {
  empty: "/fi/demo/empty", panel: "/fi/rannikko/panels/ikaihmiset", panelAnew: "/fi/rannikko/panels/ikaihmiset?anew",
  memberHome: "/fi/rannikko/home",
};
const SIGNED_IN: readonly string[] = ["memberHome"];
const rounds: Record<string, number>[] = [];
// The first round warms the server up.
for (let round = 0; round <= ROUNDS; round += 1) {
  const figures: Record<string, number> = {};
  for (const [name, path] of Object.entries(pages)) {
    figures[name] = await requestsASecond(demo.url + path, SIGNED_IN.includes(name) ? cookie : undefined);
  }
  if (round > 0) rounds.push(figures);
}
await demo.stop();
const lists = await listCost();
const middle = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)]!;
const shareOf = (name: string) => middle(rounds.map((figures) => figures[name]! / figures.empty!));
const result = {
  requestsASecond: Object.fromEntries(Object.keys(pages).map((name) => [
    name, middle(rounds.map((figures) => figures[name]!))
  ])),
  shareOfEmpty: { panel: shareOf("panel"), panelAnew: shareOf("panelAnew"), memberHome: shareOf("memberHome") },
  scriptBytes: scripts, listOfPanels: lists,
};
mkdirSync("test-results", { recursive: true });
writeFileSync("test-results/bench-pages.json", `${JSON.stringify(result, null, 2)}\n`);
console.table([
  { what: "empty page, requests a second", figure: result.requestsASecond.empty!.toFixed(0), reach: "" },
  { what: "panel page, share of the empty page", figure: result.shareOfEmpty.panel.toFixed(2), reach: "0.5" },
  { what: "the same made for each visitor anew", figure: result.shareOfEmpty.panelAnew.toFixed(2), reach: "" },
  { what: "member's home, share of the empty page", figure: result.shareOfEmpty.memberHome.toFixed(2), reach: "0.5" },
  { what: "scripts of a public page, bytes compressed", figure: scripts, reach: "130000" },
  { what: "list of panels, 1,000 tenants against 10", figure: lists.ratio.toFixed(2), reach: "about 1" },
]);
