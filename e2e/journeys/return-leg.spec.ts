import type { Page } from "@playwright/test";
import { axe } from "../fixtures/axe.ts";
import { everyLocale } from "../fixtures/every-locale.ts";
import { fillFinnish, tick } from "../fixtures/fill.ts";
import { expect, test } from "../fixtures/sign-in.ts";
import { walkByKeyboard } from "../fixtures/walk-by-keyboard.ts";

const TENANT = "keskijarvi";
const COORDINATOR = "Onerva Kalliorinne";
const OWNER = "Jorma Tervakallela";
const MEMBER = "Aatos Lumijoki";
const PROPOSALS = `/fi/${TENANT}/proposals`;
const INSIDE = `/fi/${TENANT}/panels/asiakasraati/inside/proposals`;

/** Opens one of the demo's proposals as everybody sees it. */
async function openProposal(page: Page, title: string): Promise<void> {
  await page.goto(PROPOSALS);
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

/** Writes a proposal as a member and brings it to the panel. @returns its address from inside */
async function writeProposal(page: Page, title: string): Promise<string> {
  await page.goto(`${INSIDE}/new`);
  await fillFinnish(page, "Ehdotus yhdellä lauseella", title);
  await page.getByRole("textbox", { name: "Suomeksi" }).last().fill("Asia on tärkeä monelle.");
  await page.getByRole("button", { name: "Tallenna luonnos" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.getByRole("button", { name: "Tuo ehdotus raadille" }).click();
  await expect(page.getByRole("heading", { name: "Kannatatko ehdotusta?" })).toBeVisible();
  return new URL(page.url()).pathname;
}

for (const { segment, lang } of everyLocale) {
  test(`J5.7 · /${segment}: a visitor finds a proposal and reads its track, its answer and what is promised`, async ({ page }) => {
    await page.goto(`/${segment}/${TENANT}/proposals`);
    await axe(page);
    const link = page.getByRole("row").getByRole("link").last();
    const title = await link.textContent();
    await link.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title ?? "");
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.locator("ol.track-steps > li")).not.toHaveCount(0);
    await axe(page);
    await walkByKeyboard(page);
  });
}

test("J5.8 · answered proposals are filtered by what changed, and the address of the list can be sent on", async ({ page }) => {
  await page.goto(PROPOSALS);
  await page.getByLabel("Näytä", { exact: true }).selectOption({ label: "Mitä muuttui" });
  await page.getByRole("button", { name: "Rajaa" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mitä muuttui");
  await expect(page.getByRole("link", { name: "Muutoksista kirje kotiin" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Digituki kirjastoihin" })).toHaveCount(0);
  await page.goto(page.url());
  await expect(page.getByLabel("Näytä", { exact: true })).toHaveValue("changed");
});

test("J5.7 · no name of staff stands on the public page of a proposal, and it says that the panel does not decide", async ({ page }) => {
  await openProposal(page, "Muutoksista kirje kotiin");
  await expect(page.getByText("Raati ehdottaa. Asiasta päättävät ne, joille ehdotus lähetetään.")).toBeVisible();
  for (const name of [OWNER, COORDINATOR]) await expect(page.getByText(name)).toHaveCount(0);
});

test("J3.4 · \"not accepted\" cannot be given without reasons, and a promise needs a measure; what is written stays", async ({ as, provoked }) => {
  provoked.push(/handling\.giveAnswer: .*400/);
  const owner = await as(TENANT, OWNER);
  await owner.goto(`/fi/${TENANT}/inbox?tab=due`);
  await owner.getByRole("link", { name: "Selkokieliset ohjeet kaikkiin kirjeisiin" }).click();
  await tick(owner.getByRole("radio", { name: "Ei hyväksytty" }));
  await owner.getByRole("button", { name: "Lähetä vastaus raadille" }).click();
  await expect(owner.getByText("Kielteistä vastausta ei voi antaa ilman perusteluja.", { exact: false }).first()).toBeVisible();
  await owner.getByRole("tabpanel").getByRole("textbox").fill("Kirjeet käydään läpi.");
  await tick(owner.getByRole("radio", { name: "Hyväksytty", exact: true }));
  await owner.getByRole("button", { name: "Lähetä vastaus raadille" }).click();
  await expect(owner.getByText("kerro vähintään yksi toimenpide", { exact: false }).first()).toBeVisible();
  await expect(owner.getByRole("tabpanel").getByRole("textbox")).toHaveValue("Kirjeet käydään läpi.");
  await axe(owner);
});

test("J3.3 · the unit asks one question of the panel, and the coordinator replies", async ({ as }) => {
  const owner = await as(TENANT, OWNER);
  await owner.goto(`/fi/${TENANT}/inbox?tab=due`);
  await owner.getByRole("link", { name: "Näytä koko polku" }).click();
  const address = new URL(owner.url()).pathname;
  await owner.getByRole("link", { name: "Kysy raadilta tarkennusta" }).click();
  await owner.getByRole("tabpanel").getByRole("textbox").fill("Mitkä kirjeet ovat tärkeimmät?");
  await owner.getByRole("button", { name: "Lähetä kysymys" }).click();
  await expect(owner.getByText("Odottaa raadin vastausta")).toBeVisible();

  const coordinator = await as(TENANT, COORDINATOR);
  await coordinator.goto(address);
  await coordinator.getByRole("link", { name: "Vastaa kysymykseen" }).first().click();
  await coordinator.getByRole("tabpanel").getByRole("textbox").fill("Ajanvarauskirje ja laskun liite.");
  await coordinator.getByRole("button", { name: "Lähetä vastaus" }).click();
  await expect(coordinator.getByText("Ajanvarauskirje ja laskun liite.")).toBeVisible();
});

test("A9 · a proposal without a recipient is not sent; with one it is sent, and everybody can follow it", async ({ as, page }) => {
  const title = "Penkkejä odotustiloihin";
  const address = await writeProposal(await as(TENANT, MEMBER), title);
  const coordinator = await as(TENANT, COORDINATOR);
  await coordinator.goto(address);
  await coordinator.getByRole("link", { name: "Kirjaa raadin ehdotukseksi" }).click();
  await tick(coordinator.getByRole("radio", { name: "Kirjallisesti" }));
  await coordinator.getByRole("button", { name: "Kirjaa raadin ehdotukseksi" }).click();
  await expect(coordinator.getByRole("heading", { name: "Vastaanottaja puuttuu" })).toBeVisible();
  await expect(coordinator.getByRole("link", { name: "Lähetä ehdotus" })).toHaveCount(0);

  await coordinator.getByRole("link", { name: "Valitse vastaanottajat" }).click();
  await tick(coordinator.getByRole("checkbox", { name: "Vastaanottopalvelut" }));
  await coordinator.getByRole("button", { name: "Tallenna vastaanottajat" }).click();
  await coordinator.getByRole("link", { name: "Lähetä ehdotus" }).click();
  await coordinator.getByRole("button", { name: "Lähetä ehdotus" }).click();
  await expect(coordinator.getByRole("link", { name: "Avaa käsittely" })).toBeVisible();
  await openProposal(page, title);
  await expect(page.getByText("Vastausta odotetaan.", { exact: false })).toBeVisible();
});

test("J2.8 · writing a proposal, a member is warned of a phone number and shown what is like it already", async ({ as }) => {
  const member = await as(TENANT, MEMBER);
  await member.goto(`${INSIDE}/new`);
  await fillFinnish(member, "Ehdotus yhdellä lauseella", "Selkokieliset ohjeet kirjeisiin");
  const text = member.getByRole("textbox", { name: "Suomeksi" }).last();
  await text.fill("Soita minulle 040 123 4567.");
  await text.blur();
  await expect(member.getByText("Tekstissä näyttää olevan puhelinnumero.", { exact: false })).toBeVisible();
  await expect(member.getByRole("link", { name: "Selkokieliset ohjeet kaikkiin kirjeisiin" })).toBeVisible();
  await axe(member);
});

test("A10 · a member supports and comments a proposal; nothing offers the panel to decide", async ({ as }) => {
  const member = await as(TENANT, MEMBER);
  await writeProposal(member, "Kahvihuone odotustilan viereen");
  await member.getByRole("button", { name: "Kannatan ehdotusta" }).click();
  await expect(member.getByRole("button", { name: "Peru kannatus" })).toBeVisible();
  await member.getByLabel("Kommenttisi").fill("Hyvä ajatus.");
  await member.getByRole("button", { name: "Lähetä kommentti" }).click();
  await expect(member.getByText("Hyvä ajatus.")).toBeVisible();
  await expect(member.getByRole("button", { name: /päät/i })).toHaveCount(0);
  await axe(member);
});

test("J3.12 · leadership opens the loop by quarter, and each figure says what it counts", async ({ as }) => {
  const owner = await as(TENANT, OWNER);
  await owner.goto(`/fi/${TENANT}/loop`);
  await expect(owner.getByRole("row", { name: /^Lähetetyt asiat/ })).toBeVisible();
  await expect(owner.getByText("Asiat, joihin annettiin vastaus tällä neljänneksellä.")).toBeVisible();
  await axe(owner);
});

test("J3.6 · the secretary of a body sees what comes to it, and a member finds no such page", async ({ as, provoked }) => {
  const secretary = await as(TENANT, "Sirkka Hietavaara");
  await secretary.goto(`/fi/${TENANT}/entries`);
  await expect(secretary.getByRole("heading", { name: /^Palvelulautakunta/ })).toBeVisible();
  await axe(secretary);
  provoked.push(/404/);
  const member = await as(TENANT, MEMBER);
  expect((await member.goto(`/fi/${TENANT}/entries`))?.status()).toBe(404);
});
