import type { Page } from "@playwright/test";
import { axe } from "../fixtures/axe.ts";
import { expect, test } from "../fixtures/sign-in.ts";

const TENANT = "rannikko";
const PANEL = `/fi/${TENANT}/panels/lapset-nuoret-perheet`;
const GUARDIAN = "huoltaja.nimi@rannikko.example";

/** The address in the newest mail to somebody, as the demo's shelf of mails shows it. */
async function linkInMail(page: Page, to: string): Promise<string> {
  const link = page.locator("article, section, li", { hasText: to }).getByRole("link", { name: /guardian/ }).first();
  await expect(async () => {
    await page.goto("/demo/mail");
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  return (await link.getAttribute("href")) ?? "";
}

test("A2 · J2.4 · a young member's name waits for the guardian, who agrees by a link and takes it back there", async (
  { as, page, baseURL }
) => {
  const coordinator = await as(TENANT, "Linnea Sandvall-Ojala");
  await coordinator.goto(`/fi/${TENANT}/desk`);
  await coordinator.getByRole("link", { name: /odottaa huoltajan lupaa/ }).first().click();
  const row = coordinator.getByRole("row").filter({ hasText: "huoltajan lupa nimen julkaisuun" }).first();
  const name = (await row.getByRole("link").first().innerText()).trim();
  await page.goto(PANEL);
  await expect(page.getByText(name)).toHaveCount(0);

  await row.getByRole("link").first().click();
  await axe(coordinator);
  await coordinator.getByLabel("Huoltajan nimi").first().fill("Maija Kuusiluoto");
  await coordinator.getByLabel("Huoltajan sähköposti").fill(GUARDIAN);
  await coordinator.getByRole("button", { name: "Lähetä kysymys" }).click();
  await expect(coordinator.getByText("Kysytty, odottaa vastausta")).toBeVisible();

  const address = (await linkInMail(page, GUARDIAN)).replace(/^https?:\/\/[^/]+/, baseURL ?? "");
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await axe(page);
  await page.getByRole("button", { name: "Annan luvan" }).click();
  await expect(page.getByText("Olet antanut luvan. Nimi saa näkyä.")).toBeVisible();
  await page.goto(PANEL);
  await expect(page.getByText(name).first()).toBeVisible();
  await coordinator.reload();
  await expect(coordinator.getByText("Huoltaja on antanut luvan")).toBeVisible();

  await page.goto(address);
  await page.getByRole("button", { name: "Perun luvan" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Perun luvan" }).click();
  await expect(page.getByText("Olet perunut luvan. Nimi ei näy enää.")).toBeVisible();
  await page.goto(PANEL);
  await expect(page.getByText(name)).toHaveCount(0);
});

test("A2 · J2.4 · the panel's staff write down by name which guardians have consented to membership", async ({ as }) => {
  const coordinator = await as(TENANT, "Linnea Sandvall-Ojala");
  await coordinator.goto(`${PANEL}/manage`);
  await coordinator.getByRole("link", { name: "Huoltajien luvat olla raadissa" }).click();
  await expect(coordinator.getByRole("heading", { level: 1 })).toHaveText("Huoltajien luvat");
  const name = await coordinator.getByRole("region").filter({
    hasText: "Lupaa ei ole kysytty"
  }).last().getAttribute("aria-label");
  const row = coordinator.getByRole("region", { name: name ?? "", exact: true });
  await row.getByText("Kirjaa lupa").click();
  await row.getByText("Huoltaja antoi luvan", { exact: true }).click();
  await row.getByText("Puhelimessa", { exact: true }).click();
  await axe(coordinator);
  await row.getByRole("button", { name: "Kirjaa" }).click();
  await expect(row.getByText(/^Huoltaja on antanut luvan, puhelimessa/)).toBeVisible();
  await coordinator.reload();
  await expect(row.getByText(/^Huoltaja on antanut luvan, puhelimessa/)).toBeVisible();
});
