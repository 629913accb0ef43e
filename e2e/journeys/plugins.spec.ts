import { startPanel } from "../fixtures/panels.ts";
import { expect, test } from "../fixtures/sign-in.ts";

// Nobody else uses the plugin here, so turning it off is nobody else's surprise.
const TENANT = "keskijarvi";
const ADMIN = "Onerva Kalliorinne";
const SETTINGS = `/fi/${TENANT}/settings/plugins/mental-health`;
const TYPE = "Mielenterveys- ja päihdepalvelujen paikallinen raati";
const OWN_LINE = "Keskijärven päivystys: 014 555 0100";

test("D2 · a plugin is turned off and on again: its panel stays readable, its page goes and comes back with its data", async ({ as, page }) => {
  const staff = await as(TENANT, ADMIN);
  const template = staff.getByRole("listitem").filter({ has: staff.getByRole("heading", { name: TYPE }) });
  await staff.goto(`/fi/${TENANT}/panels/new`);
  await expect(template).toHaveCount(0);

  await staff.goto(SETTINGS);
  await staff.getByRole("button", { name: /^Ota käyttöön/ }).click();
  await expect(staff.getByText("Käytössä", { exact: true })).toBeVisible();
  await staff.getByRole("textbox", { name: "Suomeksi" }).fill(OWN_LINE);
  await staff.getByRole("button", { name: "Tallenna asetukset" }).click();
  await expect(staff.getByText("Asetukset on tallennettu")).toBeVisible();

  await staff.goto(`/fi/${TENANT}/panels/new`);
  await template.getByRole("button", { name: "Ota malli ja jatka" }).click();
  await staff.waitForURL("**/panels/new?type=*");
  const slug = await startPanel(staff, { tenant: TENANT, type: TYPE, name: "Rantakylän raati", coordinator: ADMIN });
  const panel = `/fi/${TENANT}/panels/${slug}`;
  const help = `${panel}/x/mental-health`;
  expect((await page.goto(help))?.status()).toBe(200);
  await expect(page.getByRole("main")).toContainText(OWN_LINE);

  await staff.goto(SETTINGS);
  await staff.getByRole("button", { name: /^Poista käytöstä/ }).click();
  await staff.getByRole("alertdialog").getByRole("button", { name: /^Poista käytöstä/ }).click();
  await expect(staff.getByText("Pois käytöstä, tiedot tallessa")).toBeVisible();
  expect((await page.goto(help))?.status()).toBe(404);
  expect((await page.goto(panel))?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1, name: "Rantakylän raati" })).toBeVisible();
  await expect(page.getByText(OWN_LINE)).toHaveCount(0);

  await staff.goto(SETTINGS);
  await staff.getByRole("button", { name: /^Ota käyttöön/ }).click();
  await expect(staff.getByText("Käytössä", { exact: true })).toBeVisible();
  expect((await page.goto(help))?.status()).toBe(200);
  await expect(page.getByRole("main")).toContainText(OWN_LINE);
});
