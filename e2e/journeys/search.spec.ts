import { axe } from "../fixtures/axe.ts";
import { expect, test } from "../fixtures/test.ts";
import { walkByKeyboard } from "../fixtures/walk-by-keyboard.ts";

const TENANT = "keskijarvi";

test("Search · a visitor finds a proposal by another form of its words, without a script, and opens it", async (
  { browser, baseURL, page }
) => {
  await page.goto(`/fi/${TENANT}`);
  await page.getByRole("link", { name: "Etsi", exact: true }).click();
  await axe(page);
  await walkByKeyboard(page);

  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const visitor = await plain.newPage();
  await visitor.goto(`/fi/${TENANT}/search`);
  await visitor.getByRole("searchbox", { name: "Mitä etsit?" }).fill("kirjeestä");
  await visitor.getByRole("combobox", { name: "Mistä" }).selectOption({ label: "Ehdotukset ja vastaukset" });
  await visitor.getByRole("button", { name: "Hae", exact: true }).click();
  await expect(visitor.getByRole("status").filter({ hasText: "Löytyi" })).toBeVisible();
  await visitor.getByRole("link", { name: "Muutoksista kirje kotiin" }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Muutoksista kirje kotiin");
  await plain.close();

  await page.goto(`/fi/${TENANT}/search?q=kirje`);
  await axe(page);
  await page.goto(`/fi/${TENANT}/search?q=olematonsana`);
  await expect(page.getByText("Haulla ”olematonsana” ei löytynyt mitään")).toBeVisible();
  await page.goto(`/sv/${TENANT}/search?q=ei`);
  await expect(page.getByText("Sökordet är för kort")).toBeVisible();
});

test("J5.8 · what changed is found in the list, and the same news come as a feed in the language of the page", async (
  { page, request }
) => {
  await page.goto(`/fi/${TENANT}/proposals?show=changed`);
  await expect(page.getByRole("link", { name: "Muutoksista kirje kotiin" })).toBeVisible();
  const link = page.locator('link[rel="alternate"][type="application/atom+xml"]');
  const feed = await request.get((await link.getAttribute("href"))!);
  expect(feed.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
  const text = await feed.text();
  const parsed = await page.evaluate((xml) => {
    const read = new DOMParser().parseFromString(xml, "application/xml");
    const entries = [...read.querySelectorAll("entry")];
    return {
      broken: read.querySelector("parsererror") !== null, lang: read.documentElement.getAttribute("xml:lang"),
      ids: entries.map((entry) => entry.querySelector("id")?.textContent ?? ""),
      links: entries.map((entry) => entry.querySelector("link")?.getAttribute("href") ?? ""),
    };
  }, text);
  expect([parsed.broken, parsed.lang]).toEqual([false, "fi"]);
  expect(parsed.ids.length).toBeGreaterThan(5);
  expect(new Set(parsed.ids).size).toBe(parsed.ids.length);
  for (const address of parsed.links.slice(0, 5)) expect([address, (await request.get(address)).status()])
    .toEqual([address, 200]);
  const swedish = await request.get(`/sv/${TENANT}/panels/asiakasraati/feed.xml`);
  expect(await swedish.text()).toContain('xml:lang="sv"');
  const news = await (await request.get("/sv/rannikko/feed.xml")).text();
  expect(news).toContain("Ställningstagande: Kontakt till tjänsterna på två språk");
  expect(news).toMatch(/Behandlingen gick framåt \([^)]+\): Kontakt till tjänsterna på två språk/);
  expect((await request.get(`/fi/${TENANT}/panels/ei-ole/feed.xml`)).status()).toBe(404);
});
