import type { Page } from "@playwright/test";
import { axe } from "../fixtures/axe.ts";
import { everyLocale } from "../fixtures/every-locale.ts";
import { fillFinnish, tick } from "../fixtures/fill.ts";
import { expect, test } from "../fixtures/sign-in.ts";

const TENANT = "keskijarvi";
const COORDINATOR = "Onerva Kalliorinne";
const MEMBER = "Aatos Lumijoki";
const OWNER = "Jorma Tervakallela";
const SECRETARY = "Sirkka Hietavaara";
const INSIDE = `/fi/${TENANT}/panels/asiakasraati/inside/statements`;

/** Begins a statement; its text is written on the page that opens. @returns its address from inside */
async function begin(page: Page, inside: string, title: string): Promise<string> {
  await page.goto(inside);
  await page.getByRole("link", { name: "Aloita kannanotto" }).click();
  await fillFinnish(page, "Otsikko", title);
  await page.getByRole("button", { name: "Aloita kirjoittaminen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  return new URL(page.url()).pathname;
}

const firstPart = (page: Page) => page.getByRole("textbox", { name: "Kappale 1" });
const saved = (page: Page) => page.locator(".writing-state").getByText("Tallennettu");

/** Writes at the end of the first part, as a person types, and waits until it is stored. */
async function write(page: Page, words: string): Promise<void> {
  await firstPart(page).press("Control+End");
  await firstPart(page).pressSequentially(words);
}

for (const { segment, lang } of everyLocale) {
  test(`J5.7 · E5 · E9 · /${segment}: a visitor opens a statement from the list and reads its words, votes and steps`, async ({ page }) => {
    await page.goto(`/${segment}/rannikko/statements`);
    await axe(page);
    await page.getByRole("row").getByRole("link").first().click();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.locator("ol.track-steps > li")).not.toHaveCount(0);
    await expect(page.locator(".vote-part")).toHaveCount(4);
    await axe(page);
  });
}

test("J5.7 · E7 · E8 · the steps of B-K1 stand with day, section and minutes, and the council that has not come is waiting", async ({ page }) => {
  await page.goto(`/fi/${TENANT}`);
  await page.getByRole("navigation").getByRole("link", { name: "Kannanotot" }).first().click();
  await page.getByRole("link", { name: "Arjen turvallisuus" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: /^Yksi neuvontanumero\.$/ })).toBeVisible();
  const step = (name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });
  await expect(step("Palvelulautakunta")).toContainText("§ 44");
  await expect(step("Palvelulautakunta")).toContainText("21.4.2026");
  await expect(step("Asiakaspalveluryhmä")).toContainText("9.10.2025");
  await expect(step("Aluevaltuusto")).toContainText("9.6.2026");
  for (const name of [COORDINATOR, OWNER, SECRETARY]) await expect(page.getByText(name)).toHaveCount(0);
  await page.getByRole("link", { name: "Lue selkokielellä" }).click();
  await expect(page.getByText("Ihminen on turvassa, kun apua saa ajoissa.", { exact: false })).toBeVisible();
});

test("two write one statement, one of them without connection for a while: nothing is lost", async ({ as, provoked }) => {
  provoked.push(/net::ERR_/, /RSC payload|Failed to fetch/);
  const member = await as(TENANT, MEMBER);
  const address = await begin(member, INSIDE, "Yhdessä kirjoitettu");
  await write(member, "Apua saa ajoissa.");
  await expect(saved(member)).toBeVisible();
  await member.getByRole("button", { name: "Näytä raadille" }).click();
  await expect(member.getByText("Kirjoitetaan yhdessä").first()).toBeVisible();
  await axe(member);

  const coordinator = await as(TENANT, COORDINATOR);
  await coordinator.goto(address);
  await expect(firstPart(coordinator)).toHaveValue("Apua saa ajoissa.");
  await expect(coordinator.getByText(`Kirjoittamassa myös: ${MEMBER}`)).toBeVisible();

  await member.context().setOffline(true);
  await write(member, " Junassa kirjoitettu.");
  await expect(member.getByText("Tekstisi pysyy tässä ja lähtee, kun yhteys palaa. Älä sulje sivua.")).toBeVisible();
  await firstPart(coordinator).press("Control+Home");
  await firstPart(coordinator).pressSequentially("Raati toteaa: ");
  await expect(saved(coordinator)).toBeVisible();
  await member.context().setOffline(false);
  const whole = "Raati toteaa: Apua saa ajoissa. Junassa kirjoitettu.";
  for (const page of [member, coordinator]) await expect(firstPart(page)).toHaveValue(whole, { timeout: 15_000 });
  await member.reload();
  await expect(firstPart(member)).toHaveValue(whole);
});

test("E6 · E7 · E8 · E9 · J3.5 · J3.6 · J3.7 · J3.8 · J3.11 · a statement is adopted, sent, handled by a body and followed by everybody", async ({ as, page, provoked }) => {
  provoked.push(/statements\.publish: .*400/);
  const title = "Apua ajoissa kylissäkin";
  const coordinator = await as(TENANT, COORDINATOR);
  const address = await begin(coordinator, INSIDE, title);
  await write(coordinator, "Apua pitää saada ajoissa myös kylissä.");
  await expect(saved(coordinator)).toBeVisible();
  await coordinator.getByRole("button", { name: "Näytä raadille" }).click();
  await coordinator.getByRole("button", { name: "Sulje teksti hyväksymistä varten" }).click();
  await coordinator.getByRole("link", { name: "Kirjaa hyväksyminen" }).click();
  await tick(coordinator.getByRole("radio", { name: "Kirjallisesti" }));
  await coordinator.getByRole("button", { name: "Kirjaa hyväksyminen" }).click();
  await expect(coordinator.getByText("yksimielisesti", { exact: false })).toBeVisible();
  await expect(coordinator.getByRole("textbox", { name: "Kappale 1" })).toHaveCount(0);

  await coordinator.getByRole("link", { name: "Lähetä kannanotto" }).click();
  await coordinator.getByRole("button", { name: "Lähetä kannanotto" }).click();
  await coordinator.getByRole("link", { name: "Julkaise kannanotto" }).click();
  await coordinator.getByRole("button", { name: "Julkaise", exact: true }).click();
  await expect(coordinator.getByText("Kirjoita selkokielinen versio tai kerro, että se tulee myöhemmin.").first())
    .toBeVisible();
  await coordinator.getByRole("group", { name: "Sama selkokielellä" }).getByRole("textbox")
    .fill("Apua pitää saada nopeasti. Myös kylissä.");
  await coordinator.getByRole("button", { name: "Julkaise", exact: true }).click();
  await expect(coordinator.getByRole("link", { name: "Julkinen sivu" })).toBeVisible();

  const secretary = await as(TENANT, SECRETARY);
  await secretary.goto(`/fi/${TENANT}/entries`);
  const entry = secretary.getByRole("region", { name: /^Palvelulautakunta/ }).getByRole("row", { name: new RegExp(title) });
  await entry.getByRole("link", { name: title, exact: true }).click();
  await secretary.waitForURL("**/handlings/*");
  const handling = new URL(secretary.url()).pathname;
  await secretary.getByRole("link", { name: "Lue kannanotto" }).click();
  const download = secretary.waitForEvent("download");
  await secretary.getByRole("link", { name: "Lataa tiedostona" }).click();
  expect((await download).suggestedFilename()).toMatch(/^asiakasraati-2026-\d+\.html$/);
  await secretary.goto(handling);
  await secretary.getByRole("row", { name: /^Palvelulautakunta/ }).getByRole("link", { name: /^Kirjaa/ }).click();
  await secretary.getByLabel(/^Pykälä/).fill("§ 57");
  await secretary.getByRole("tabpanel").getByRole("textbox").first()
    .fill("Merkittiin tiedoksi, toimenpiteet annettiin tehtäväksi.");
  await secretary.getByLabel(/^Linkki viralliseen/).fill("https://keskijarvi.example/poytakirja/57");
  await secretary.getByRole("button", { name: "Kirjaa käsittely" }).click();
  await expect(secretary.getByRole("row", { name: /^Palvelulautakunta/ })).toContainText("§ 57");

  await page.goto(`/fi/${TENANT}/statements`);
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("row", { name: /^Palvelulautakunta/ })).toContainText("§ 57");
  await expect(page.getByRole("row", { name: /^Aluevaltuusto/ })).not.toContainText("Käsitelty");
  const owner = await as(TENANT, OWNER);
  expect((await owner.goto(address))?.status()).toBe(404);
  await owner.goto(new URL(page.url()).pathname);
  await expect(owner.getByRole("textbox")).toHaveCount(0);
});

test("J2.9 · E5 · E6 · Elsa comments the draft and dissents; the vote is recorded in its meeting, and her view travels without her name", async ({ as, page, provoked }) => {
  provoked.push(/statements\.adopt: .*400/);
  const inside = "/fi/rannikko/panels/ikaihmiset/inside/statements";
  const coordinator = await as("rannikko", "Linnea Sandvall-Ojala");
  const address = await begin(coordinator, inside, "Kutsukirje selkokielellä");
  await write(coordinator, "Kutsukirje on liian pitkä.");
  await expect(saved(coordinator)).toBeVisible();
  await coordinator.getByRole("button", { name: "Näytä raadille" }).click();
  await expect(coordinator.getByRole("button", { name: "Sulje teksti hyväksymistä varten" })).toBeVisible();

  const elsa = await as("rannikko", "Elsa Björkhagen");
  await elsa.goto(address.replace("/fi/", "/sv/"));
  await elsa.getByRole("textbox", { name: "Din kommentar" }).fill("Storleken på texten är viktig.");
  await elsa.getByRole("button", { name: "Skicka kommentaren" }).click();
  await expect(elsa.getByText("Storleken på texten är viktig.").first()).toBeVisible();
  await elsa.getByRole("link", { name: "Lämna en avvikande åsikt" }).click();
  await elsa.getByRole("textbox", { name: "Din avvikande åsikt" }).fill("Brevet ska också läsas upp per telefon.");
  await axe(elsa);
  await elsa.getByRole("button", { name: "Lämna den avvikande åsikten" }).click();
  await expect(elsa.getByText("En medlem i rådet")).toBeVisible();

  await coordinator.reload();
  await coordinator.getByRole("button", { name: "Sulje teksti hyväksymistä varten" }).click();
  await coordinator.getByRole("link", { name: "Kirjaa hyväksyminen" }).click();
  await coordinator.getByLabel(/^Kokous/).selectOption({ index: 1 });
  await tick(coordinator.getByRole("checkbox", { name: /^Asiasta äänestettiin/ }));
  await coordinator.getByLabel("Puolesta").fill("90");
  await coordinator.getByRole("button", { name: "Kirjaa hyväksyminen" }).click();
  await expect(coordinator.getByText(/Ääniä on 90, mutta äänestää saattoi/).first()).toBeVisible();
  await coordinator.getByLabel("Puolesta").fill("8");
  await coordinator.getByLabel("Vastaan").fill("1");
  await coordinator.getByRole("button", { name: "Kirjaa hyväksyminen" }).click();
  await coordinator.getByRole("link", { name: "Julkaise kannanotto" }).click();
  await tick(coordinator.getByRole("checkbox", { name: /^Selkokielinen versio tulee myöhemmin/ }));
  await coordinator.getByRole("button", { name: "Julkaise", exact: true }).click();
  await coordinator.getByRole("link", { name: "Julkinen sivu" }).click();
  await coordinator.waitForURL("**/rannikko/statements/*");
  await page.goto(new URL(coordinator.url()).pathname);
  await expect(page.getByText("Brevet ska också läsas upp per telefon.")).toBeVisible();
  await expect(page.getByText("Yksi raadin jäsen")).toBeVisible();
  await expect(page.getByText("Elsa")).toHaveCount(0);
});
