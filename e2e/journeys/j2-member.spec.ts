import type { Page } from "@playwright/test";
import { axe } from "../fixtures/axe.ts";
import { fillDay, fillFinnish } from "../fixtures/fill.ts";
import { invite, startPanel } from "../fixtures/panels.ts";
import { expect, test } from "../fixtures/sign-in.ts";
import { walkByKeyboard } from "../fixtures/walk-by-keyboard.ts";

const TENANT = "rannikko";
const STAFF = "Linnea Sandvall-Ojala";
const HOME = `/sv/${TENANT}/home`;

// One seat, from the invitation to the copy of one's own data. Her application, J2.1 to J2.3, is in apply.spec.ts.
test.describe.configure({ mode: "serial" });

/** Elsa reads at twice the size, on a narrow screen: nothing may need scrolling to the side. */
async function asElsaReads(page: Page): Promise<void> {
  await page.setViewportSize({ width: 400, height: 800 });
  await page.addInitScript(
    () => addEventListener("DOMContentLoaded", () => document.documentElement.style.setProperty("font-size", "200%"))
  );
}

async function fitsTheScreen(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `pixels that ${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}

/** Presses a button as somebody does who has no mouse. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  await button.focus();
  await page.keyboard.press("Enter");
}

test.describe("J2 · Elsa in Swedish, with large text and by keyboard", () => {
  let panel: string;

  test("J2.4 · accepts the seat from her home with her name kept back, and asks for a hearing loop", async ({ as }) => {
    const staff = await as(TENANT, STAFF);
    const slug = await startPanel(
      staff, { tenant: TENANT, type: "Asiakasryhmän raati", name: "Äänten raati", coordinator: STAFF },
    );
    panel = `panels/${slug}`;
    await invite(staff, `/fi/${TENANT}/${panel}`, { name: "Elsa Björkhagen", seat: "Asiakas tai läheinen" });

    const elsa = await as(TENANT, "Elsa Björkhagen");
    await asElsaReads(elsa);
    await elsa.goto(HOME);
    await expect(elsa.getByRole("heading", { name: /^Vill du vara med\?/ })).toBeVisible();
    await fitsTheScreen(elsa);
    await axe(elsa);
    await press(elsa, "Jag tar emot platsen");
    await expect(elsa.getByRole("radio", { name: "Nej, jag är med utan namn" })).toBeChecked();
    await fitsTheScreen(elsa);
    await press(elsa, "Jag tar emot platsen");
    await elsa.waitForURL(`**/sv/${TENANT}/${panel}/inside`);
    await expect(elsa.getByText("Namnet visas inte")).toBeVisible();
    await fitsTheScreen(elsa);

    await press(elsa, "Meny");
    await elsa.getByRole("link", { name: "Elsa Björkhagen" }).click();
    await elsa.getByLabel("Tillgänglighet").fill("Hörslinga i mötesrummet");
    await fitsTheScreen(elsa);
    await axe(elsa);
    await press(elsa, "Spara uppgifterna");
    await expect(elsa.getByText("Uppgifterna är sparade")).toBeVisible();
    await elsa.reload();
    await expect(elsa.getByLabel("Tillgänglighet")).toHaveValue("Hörslinga i mötesrummet");

    await staff.goto(`/fi/${TENANT}/${panel}`);
    await expect(staff.getByText("Elsa Björkhagen")).toHaveCount(0);
  });

  test("J2.5 · marks the orientation read", async ({ as }) => {
    const staff = await as(TENANT, STAFF);
    await staff.goto(`/fi/${TENANT}/${panel}/manage/trainings/new`);
    await fillFinnish(staff, "Nimi", "Äänten raadin perehdytys");
    await fillDay(staff, "Päivä", "2026-05-20");
    await staff.getByLabel("Alkaa kello").fill("17.00");
    await staff.getByLabel("Päättyy kello").fill("18.30");
    await staff.getByRole("button", { name: "Tallenna ja kerro jäsenille" }).click();
    await staff.getByRole("link", { name: "Äänten raadin perehdytys" }).click();
    await staff.locator("summary", { hasText: "Lisää materiaali" }).click();
    await fillFinnish(staff, "Otsikko", "Näin raati toimii");
    await staff.getByLabel("Linkki").fill("https://rannikko.example/raati");
    await staff.getByRole("button", { name: "Lisää materiaali" }).click();
    await expect(staff.getByRole("link", { name: "Näin raati toimii" })).toBeVisible();

    const elsa = await as(TENANT, "Elsa Björkhagen");
    await asElsaReads(elsa);
    await elsa.goto(`/sv/${TENANT}/${panel}/inside`);
    const training = elsa.getByRole("article").filter({ hasText: "Äänten raadin perehdytys" });
    await expect(training.getByRole("link", { name: "Näin raati toimii" })).toBeVisible();
    await press(elsa, /^Jag har läst materialet/);
    await expect(elsa.getByRole("button", { name: /^Jag har läst materialet/ })).toHaveCount(0);
    await fitsTheScreen(elsa);
  });

  test("J2.6 · finds on her home that the ground rules wait, reads version 1 and accepts it", async ({ as }) => {
    const staff = await as(TENANT, STAFF);
    await staff.goto(`/fi/${TENANT}/${panel}/manage/rules/new`);
    await fillFinnish(staff, "Pelisäännöt", "Jokainen saa puheenvuoron.");
    await staff.getByRole("button", { name: "Tallenna luonnos" }).click();
    await staff.getByRole("button", { name: "Vie raadin käsittelyyn" }).click();
    await fillDay(staff, "Kokouksen päivä", "2026-05-15");
    await staff.getByRole("button", { name: "Kirjaa hyväksytyksi" }).click();
    await expect(staff.getByText("Voimassa", { exact: true })).toBeVisible();

    const elsa = await as(TENANT, "Elsa Björkhagen");
    await asElsaReads(elsa);
    await elsa.goto(HOME);
    const turn = elsa.getByRole("heading", { name: /^Läs och godkänn spelreglerna: Äänten raati/ });
    await expect(turn).toBeVisible();
    await turn.locator("xpath=..").getByRole("link", { name: "Läs spelreglerna" }).click();
    await expect(elsa.locator("#rules").getByText("Version 1", { exact: false })).toBeVisible();
    await axe(elsa);
    await press(elsa, "Jag godkänner spelreglerna");
    await expect(elsa.getByText("Du har godkänt dessa")).toBeVisible();
    await fitsTheScreen(elsa);
  });

  test("J2.14 · downloads everything that is held on her, with what she has just told", async ({ as }) => {
    const elsa = await as(TENANT, "Elsa Björkhagen");
    await asElsaReads(elsa);
    await elsa.goto(`/sv/${TENANT}/me`);
    await elsa.getByRole("navigation", { name: "Egna uppgifter och inställningar" })
      .getByRole("link", { name: "Vad som finns om mig" }).click();
    await expect(elsa.getByRole("heading", { level: 1 })).toHaveText("Vad som finns om dig");
    await fitsTheScreen(elsa);
    await walkByKeyboard(elsa);
    const [file] = await Promise.all([
      elsa.waitForEvent("download"), elsa.getByRole("link", { name: "Ladda ner uppgifterna som fil" }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const told = JSON.parse(Buffer.concat(chunks).toString()) as object;
    expect(JSON.stringify(told)).toContain("Hörslinga i mötesrummet");
    expect(JSON.stringify(told)).toContain("Elsa Björkhagen");
  });
});
