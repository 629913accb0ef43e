import { readFileSync } from "node:fs";
import { axe } from "../fixtures/axe.ts";
import { everyLocale } from "../fixtures/every-locale.ts";
import { readPdf } from "../fixtures/read-pdf.ts";
import { expect, test } from "../fixtures/sign-in.ts";
import { walkByKeyboard } from "../fixtures/walk-by-keyboard.ts";

const TENANT = "keskijarvi";
const COORDINATOR = "Onerva Kalliorinne";
const CLIENT_REPORT = "Asiakkuuskertomus 2025";

test("J5.9 · a visitor finds the yearly report and downloads an accessible PDF, whose structure is read back", async (
  { page }
) => {
  await page.goto(`/fi/${TENANT}`);
  await page.getByRole("link", { name: CLIENT_REPORT }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(CLIENT_REPORT);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "PDF, suomi", exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("asiakkuuskertomus-2025-fi.pdf");
  const { lang, title, elements } = await readPdf(new Uint8Array(readFileSync(await file.path())));
  expect([lang, title]).toEqual(["fi", CLIENT_REPORT]);
  const texts = (role: string) => elements.filter((one) => one.role === role).map(({ text }) => text.trim());
  // A line that ends inside a cell has no space behind it in the file.
  const unbroken = texts("TH").map((text) => text.replaceAll(/\s/g, ""));
  expect(texts("H1")).toEqual([CLIENT_REPORT]);
  expect(texts("H2")).toHaveLength(7);
  expect(texts("H2")).toContain("5 Ehdotukset ja toimenpiteet");
  expect(unbroken).toEqual(expect.arrayContaining(["Ehdotus", "Vastaus", "Muutoksistakirjekotiin"]));
  expect(texts("P").join(" ")).toContain("Tärkein muutos: kun asema sulkeutuu");
});

for (const { segment, lang } of everyLocale) {
  test(`E10 · /${segment}: the published report reads in every language, with definitions, captions and its way`, async (
    { page }
  ) => {
    await page.goto(`/${segment}/${TENANT}/reports`);
    await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("article").getByRole("heading", { level: 2 })).toHaveCount(7);
    await expect(page.getByRole("article").locator("table > caption").first()).toBeVisible();
    await expect(page.getByRole("article").locator("dl dt").first()).toBeVisible();
    await expect(page.getByText("§ 45")).toBeVisible();
    await axe(page);
    await walkByKeyboard(page);
  });
}

test("E10 · a report that is still on its way to its panels is nowhere for a visitor: no page, no list, no file", async (
  { page, request }
) => {
  await page.goto("/fi/laheiset-ja-toipujat/reports");
  await expect(page.getByText("Raportteja ei ole vielä julkaistu")).toBeVisible();
  await axe(page);
  await page.goto("/fi/rannikko");
  await expect(page.getByRole("link", { name: "Asiakasraatien vuosiraportti 2025" })).toHaveCount(0);
  const answer = await request.get(`/fi/${TENANT}/reports/0197a1f0-0000-7000-8000-000000000000/report.pdf`);
  expect(answer.status()).toBe(404);
});

test("J1.14 · E10 · the coordinator compiles the yearly report, writes a chapter, has it approved, and publishes it", async ({ as, browser, baseURL }) => {
  test.setTimeout(120_000);
  const page = await as(TENANT, COORDINATOR);
  await page.goto(`/fi/${TENANT}/desk`);
  await page.getByRole("main").getByRole("link", { name: "Vuosiraportit" }).click();
  await axe(page);
  await page.getByRole("link", { name: "Tee uusi raportti" }).click();
  const title = "Raadin vuosiraportti 2026";
  const names = { Suomeksi: title, Ruotsiksi: "Rådets årsrapport 2026", Englanniksi: "Annual report 2026" };
  for (const [label, text] of Object.entries(names)) await page.getByRole("textbox", { name: new RegExp(`^${label}`) })
    .fill(text);
  await page.getByLabel("Vuosi", { exact: true }).fill("2026");
  // Other journeys found panels of their own: only this one is asked to approve.
  for (const panel of await page.locator('input[name="panels"]').all()) await panel.setChecked(false, { force: true });
  await page.getByRole("checkbox", { name: "Keskijärven asiakasraati", exact: true }).setChecked(true, { force: true });
  await axe(page);
  await page.getByRole("button", { name: "Aloita raportti" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.getByRole("button", { name: "Kokoa tiedot" }).click();
  await expect(page.getByText("Kirjoitetaan")).toBeVisible();
  await axe(page);

  await page.getByRole("link", { name: "1 Puheenjohtajien alkusanat" }).click();
  await page.getByRole("tabpanel").getByRole("textbox").fill("Hyvä lukija, tämä on vuotemme.");
  await page.getByRole("button", { name: "Tallenna luku" }).click();
  await expect(page.getByRole("region", { name: "Näin luku näkyy" }).getByText("Hyvä lukija, tämä on vuotemme."))
    .toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: "Takaisin raporttiin" }).click();
  await page.waitForURL(/\/manage\/reports\/[^/]+$/);
  const desk = new URL(page.url()).pathname;
  const address = desk.replace("/manage", "");

  const visitor = await (await browser.newContext({ baseURL })).newPage();
  expect((await visitor.goto(address))?.status()).toBe(404);
  expect((await visitor.request.get(`${address}/report.pdf`)).status()).toBe(404);

  await page.getByRole("button", { name: "Pyydä raateja hyväksymään" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Pyydä raateja hyväksymään" }).click();
  await page.getByRole("link", { name: "Kirjaa hyväksyntä" }).click();
  await page.getByRole("radio", { name: "Kirjallisesti" }).setChecked(true, { force: true });
  await axe(page);
  await page.getByRole("button", { name: "Kirjaa hyväksyntä" }).click();
  await expect(page.getByText("Raadit hyväksyivät raportin 15.5.2026", { exact: false })).toBeVisible();
  await page.goto(desk);
  await page.getByRole("button", { name: "Lähetä käsiteltäväksi" }).click();
  await expect(page.getByRole("heading", { name: "Raporttia käsitellään" })).toBeVisible();
  await page.getByRole("button", { name: "Julkaise raportti" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Julkaise raportti" }).click();
  await expect(page.getByText("Julkaistu", { exact: true })).toBeVisible();
  await axe(page);

  await visitor.goto(address);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(title);
  const word = await visitor.request.get(`${address}/report.docx`);
  expect([word.status(), word.headers()["content-type"]]).toEqual([200, expect.stringContaining("wordprocessingml")]);
  const figures = await visitor.request.get(`${address}/report.csv`);
  expect(await figures.text()).toContain("proposals.sent");
  await visitor.context().close();
});
