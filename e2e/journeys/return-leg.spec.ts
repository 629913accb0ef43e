import type { Page } from "@playwright/test";
import { axe } from "../fixtures/axe.ts";
import { everyLocale } from "../fixtures/every-locale.ts";
import { fillFinnish, tick } from "../fixtures/fill.ts";
import { adoptProposal, sendProposal, writeProposal } from "../fixtures/proposals.ts";
import { expect, test } from "../fixtures/sign-in.ts";
import { walkByKeyboard } from "../fixtures/walk-by-keyboard.ts";

const TENANT = "keskijarvi";
const COORDINATOR = "Onerva Kalliorinne";
const OWNER = "Jorma Tervakallela";
const MEMBER = "Aatos Lumijoki";
const PROPOSALS = `/fi/${TENANT}/proposals`;
const INSIDE = `/fi/${TENANT}/panels/asiakasraati/inside`;

/** Opens one of the demo's proposals as everybody sees it. */
async function openProposal(page: Page, title: string): Promise<void> {
  await page.goto(PROPOSALS);
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

for (const { segment, lang } of everyLocale) {
  test(`J5.7 · /${segment}: a visitor finds a proposal and reads its track, its answer and what is promised`, async (
    { page }
  ) => {
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

test("J5.8 · answered proposals are filtered by what changed, and the address of the list can be sent on", async (
  { page }
) => {
  await page.goto(PROPOSALS);
  await page.getByLabel("Näytä", { exact: true }).selectOption({ label: "Mitä muuttui" });
  await page.getByRole("button", { name: "Rajaa" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mitä muuttui");
  await expect(page.getByRole("link", { name: "Muutoksista kirje kotiin" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Digituki kirjastoihin" })).toHaveCount(0);
  await page.goto(page.url());
  await expect(page.getByLabel("Näytä", { exact: true })).toHaveValue("changed");
});

test("J5.7 · no name of staff stands on the public page of a proposal, and it says that the panel does not decide", async (
  { page }
) => {
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
  await expect(owner.getByText("Kielteistä vastausta ei voi antaa ilman perusteluja.", {
    exact: false
  }).first()).toBeVisible();
  await owner.getByRole("tabpanel").getByRole("textbox").fill("Kirjeet käydään läpi.");
  await tick(owner.getByRole("radio", { name: "Hyväksytty", exact: true }));
  await owner.getByRole("button", { name: "Lähetä vastaus raadille" }).click();
  await expect(owner.getByText("kerro vähintään yksi toimenpide", { exact: false }).first()).toBeVisible();
  await expect(owner.getByRole("tabpanel").getByRole("textbox")).toHaveValue("Kirjeet käydään läpi.");
  await axe(owner);
});

test("A9 · a proposal without a recipient is not sent; with one it is sent, and everybody can follow it", async (
  { as, page }
) => {
  const title = "Penkkejä odotustiloihin";
  const address = await writeProposal(await as(TENANT, MEMBER), INSIDE, title);
  const coordinator = await as(TENANT, COORDINATOR);
  await adoptProposal(coordinator, address);
  await expect(coordinator.getByRole("heading", { name: "Vastaanottaja puuttuu" })).toBeVisible();
  await expect(coordinator.getByRole("link", { name: "Lähetä ehdotus" })).toHaveCount(0);

  await sendProposal(coordinator, "Vastaanottopalvelut");
  await openProposal(page, title);
  await expect(page.getByText("Vastausta odotetaan.", { exact: false })).toBeVisible();
});

test("J2.8 · writing a proposal, a member is warned of a phone number and shown what is like it already", async ({ as }) => {
  const member = await as(TENANT, MEMBER);
  await member.goto(`${INSIDE}/proposals/new`);
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
  await writeProposal(member, INSIDE, "Kahvihuone odotustilan viereen");
  await member.getByRole("button", { name: "Kannatan ehdotusta" }).click();
  await expect(member.getByRole("button", { name: "Peru kannatus" })).toBeVisible();
  await member.getByLabel("Kommenttisi").fill("Hyvä ajatus.");
  await member.getByRole("button", { name: "Lähetä kommentti" }).click();
  await expect(member.getByText("Hyvä ajatus.")).toBeVisible();
  await expect(member.getByRole("button", { name: /päät/i })).toHaveCount(0);
  await axe(member);
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

test("J2.12 · Elsa finds the answer to A-E7 from her home, reads it in Swedish and rates it 4/5", async ({ as }) => {
  const elsa = await as("rannikko", "Elsa Björkhagen");
  await elsa.goto("/sv/rannikko/home");
  await elsa.getByRole("main").getByRole("link", { name: "Klientrådet för äldre" }).first().click();
  await elsa.getByRole("link", { name: "Öppna rådets förslag" }).click();
  await elsa.getByRole("link", { name: "Skickade", exact: true }).click();
  await elsa.getByRole("link", { name: "Lugn plats i väntrummet", exact: true }).click();
  await expect(elsa.getByText("Redan gjort", { exact: true }).first()).toBeVisible();
  await expect(elsa.getByText("Slingan finns redan, skyltar sätts upp i juni.").first()).toBeVisible();

  await elsa.getByRole("link", { name: "Öppna behandlingen" }).click();
  await elsa.getByRole("link", { name: "Bedöm resultatet" }).click();
  await expect(elsa.getByText("1 = inte alls, 5 = helt")).toBeVisible();
  await tick(elsa.getByRole("radio", { name: "4", exact: true }));
  await elsa.getByRole("button", { name: "Spara bedömningen" }).click();
  await expect(elsa.getByRole("heading", { name: "Rådets bedömning" })).toBeVisible();
  await elsa.getByRole("link", { name: "Bedöm resultatet" }).click();
  await expect(elsa.getByRole("radio", { name: "4", exact: true })).toBeChecked();
  await axe(elsa);
});
