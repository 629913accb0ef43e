import type { Page } from "@playwright/test";
import { axe } from "../fixtures/axe.ts";
import { fillDay, tick } from "../fixtures/fill.ts";
import { callProcedure } from "../fixtures/open-call.ts";
import { adoptProposal, sendProposal, writeProposal } from "../fixtures/proposals.ts";
import { expect, test } from "../fixtures/sign-in.ts";

const TENANT = "keskijarvi";
const OWNER = "Jorma Tervakallela";
const COORDINATOR = "Onerva Kalliorinne";
const MEMBER = "Aatos Lumijoki";
const UNIT = "Vastaanottopalvelut";
const INSIDE = `/fi/${TENANT}/panels/asiakasraati/inside`;
const QUEUE = "Jonon pituus näkyviin ilmoittautumisessa";
const REASONS = "Odotusajat julkaistaan asemittain.";

/** Opens the matter from the owner's own pages: the home, the inbox, the matter. @returns its address */
async function openFromHome(owner: Page, title: string): Promise<string> {
  await owner.goto(`/fi/${TENANT}/home`);
  await owner.getByRole("main").getByRole("link", { name: /^Avaa\s?: Vastattavat asiat$/ }).click();
  await owner.waitForURL("**/inbox");
  await owner.getByRole("navigation", { name: "Asiat tilanteen mukaan" }).getByRole("link", { name: /^Uudet/ }).click();
  await owner.waitForURL("**/inbox?tab=new");
  await owner.getByRole("link", { name: title, exact: true }).click();
  await owner.getByRole("link", { name: "Näytä koko polku" }).click();
  await expect(owner.getByRole("heading", { level: 1 })).toHaveText(title);
  return new URL(owner.url()).pathname;
}

const facts = (page: Page, term: string) =>
  page.getByRole("term").filter({ hasText: term }).locator("xpath=following-sibling::dd[1]");

// One matter goes from step to step.
test.describe.configure({ mode: "serial" });

test.describe("J3 · a matter goes from the panel to its owner and back", () => {
  let matter: string;

  test("J3.1 J3.2 · Jorma finds the new matter with its days from his home, reads the panel's words and says that it has come", async ({ as }) => {
    const address = await writeProposal(await as(TENANT, MEMBER), INSIDE, QUEUE);
    const coordinator = await as(TENANT, COORDINATOR);
    await adoptProposal(coordinator, address);
    await expect(coordinator.getByText("Nyt: osallisuuskoordinaattori")).toBeVisible();
    await sendProposal(coordinator, UNIT);

    const owner = await as(TENANT, OWNER);
    matter = await openFromHome(owner, QUEUE);
    await expect(owner.getByText("Asia on tärkeä monelle.")).toBeVisible();
    await expect(facts(owner, "Kuitattava viimeistään")).toHaveText("29.5.2026");
    await expect(facts(owner, "Vastattava viimeistään")).toHaveText("14.7.2026");
    await axe(owner);
    await owner.getByRole("button", { name: "Kuittaa saapuneeksi" }).click();
    await expect(facts(owner, "Kuitattu")).toHaveText("15.5.2026");
    await expect(owner.getByText(`${UNIT}: vastaa viimeistään 14.7.2026.`)).toBeVisible();
  });

  test("J3.3 · he asks one question, the coordinator finds it on the desk and replies", async ({ as }) => {
    const owner = await as(TENANT, OWNER);
    await owner.goto(matter);
    await owner.getByRole("link", { name: "Kysy raadilta tarkennusta" }).first().click();
    await owner.getByRole("tabpanel").getByRole("textbox").fill("Riittääkö odotus päivinä?");
    await owner.getByRole("button", { name: "Lähetä kysymys" }).click();
    await expect(owner.getByText("Odottaa raadin vastausta")).toBeVisible();

    const coordinator = await as(TENANT, COORDINATOR);
    await coordinator.goto(`/fi/${TENANT}/desk`);
    await coordinator.getByRole("row", { name: new RegExp(QUEUE) }).getByRole("link").first().click();
    await coordinator.getByRole("link", { name: "Vastaa kysymykseen" }).first().click();
    await coordinator.getByRole("tabpanel").getByRole("textbox").fill("Päivät riittävät.");
    await coordinator.getByRole("button", { name: "Lähetä vastaus" }).click();
    await expect(coordinator.getByText("Päivät riittävät.")).toBeVisible();
    await owner.reload();
    await expect(owner.getByText("Päivät riittävät.")).toBeVisible();
  });

  test("J3.4 · no \"not accepted\" without reasons; two who answer at once leave one outcome, and the second is told and loses nothing", async ({ as, provoked }) => {
    provoked.push(/handling\.giveAnswer: .*4\d\d/);
    const [owner, late] = [await as(TENANT, OWNER), await as(TENANT, OWNER)];
    for (const page of [owner, late]) {
      await page.goto(matter);
      await page.getByRole("link", { name: "Kirjoita vastaus" }).first().click();
    }
    await tick(late.getByRole("radio", { name: "Ei hyväksytty" }));
    await late.getByRole("button", { name: "Lähetä vastaus raadille" }).click();
    await expect(late.getByText("Kielteistä vastausta ei voi antaa ilman perusteluja.", { exact: false }).first())
      .toBeVisible();
    await late.getByRole("tabpanel").getByRole("textbox").fill("Tähän ei ole rahaa.");

    await tick(owner.getByRole("radio", { name: "Hyväksytty", exact: true }));
    await owner.getByRole("tabpanel").getByRole("textbox").first().fill(REASONS);
    await owner.getByRole("group", { name: /^Toimenpide 1/ }).getByRole("textbox").first().fill("Odotusajat verkkosivulle");
    await fillDay(owner, "Milloin kaikki on valmiina", "2026-09-01");
    await owner.getByRole("button", { name: "Lähetä vastaus raadille" }).click();
    await expect(owner.getByRole("region", { name: "Vastaus", exact: true }).getByText("Hyväksytty", { exact: true }))
      .toBeVisible();

    await late.getByRole("button", { name: "Lähetä vastaus raadille" }).click();
    await expect(late.getByText("Asiaan on jo annettu vastaus.", { exact: false })).toBeVisible();
    await expect(late.getByRole("tabpanel").getByRole("textbox").first()).toHaveValue("Tähän ei ole rahaa.");
    await late.goto(matter);
    await expect(late.getByText(REASONS)).toBeVisible();
    await expect(late.getByText("Tähän ei ole rahaa.")).toHaveCount(0);
    await axe(late);
  });

  test("J3.9 · he reports the measure half done, and then done with what shows it; everybody sees it", async (
    { as, page, provoked }
  ) => {
    provoked.push(/handling\.reportFollowUp: .*400/);
    const owner = await as(TENANT, OWNER);
    await owner.goto(matter);
    await owner.getByRole("link", { name: /^Kerro etenemisestä/ }).first().click();
    await owner.getByLabel("Valmiina prosentteina").fill("50");
    await owner.getByRole("button", { name: "Tallenna eteneminen" }).click();
    await expect(owner.getByRole("row", { name: /^Odotusajat verkkosivulle/ })).toContainText("50 %");
    await owner.getByRole("link", { name: /^Kerro etenemisestä/ }).first().click();
    await tick(owner.getByRole("radio", { name: "Tehty" }));
    await owner.getByRole("button", { name: "Tallenna eteneminen" }).click();
    await expect(owner.getByText("Kerro, mistä näkee, että asia on tehty", { exact: false }).first()).toBeVisible();
    await owner.getByRole("tabpanel").getByRole("textbox").fill("Odotus näkyy joka aseman sivulla.");
    await owner.getByRole("button", { name: "Tallenna eteneminen" }).click();
    await expect(owner.getByRole("row", { name: /^Odotusajat verkkosivulle/ })).toContainText("Tehty");

    await page.goto(`/fi/${TENANT}/proposals`);
    await page.getByRole("link", { name: QUEUE, exact: true }).click();
    await expect(page.getByText("Odotus näkyy joka aseman sivulla.")).toBeVisible();
    await expect(page.getByText("Nyt: osallisuuskoordinaattori")).toBeVisible();
    await expect(page.getByText(OWNER)).toHaveCount(0);
  });

  test("J3.10 · a member rates the result; so few ratings stay hidden", async ({ as }) => {
    const member = await as(TENANT, MEMBER);
    await member.goto(matter);
    await member.getByRole("link", { name: "Arvioi lopputulos" }).click();
    await tick(member.getByRole("radio", { name: "4", exact: true }));
    await member.getByRole("button", { name: "Tallenna arvio" }).click();
    await expect(member.getByText("Ei näytetä: vastaajia on alle viisi").first()).toBeVisible();
    await axe(member);
  });

  test("C4 · nothing closes before what happened is told; then the matter is finished, and a member sees it", async (
    { as, provoked }
  ) => {
    provoked.push(/handling\.close.*409/);
    const coordinator = await as(TENANT, COORDINATOR);
    await coordinator.goto(matter);
    await expect(coordinator.getByRole("button", { name: "Päätä asia" })).toHaveCount(0);
    await expect(coordinator.getByText("Ennen päättämistä puuttuu")).toBeVisible();
    const handling = matter.split("/").at(-1)!;
    await expect(callProcedure(coordinator, "handling.close", { tenant: TENANT, handling })).rejects.toThrow(
      /ennen kuin on kerrottu, mitä siitä seurasi/
    );

    await coordinator.getByRole("link", { name: "Kerro, mitä asiasta seurasi" }).first().click();
    await tick(coordinator.getByRole("checkbox", { name: "Kaikille, julkisella sivulla" }));
    await coordinator.getByRole("tabpanel").getByRole("textbox").fill("Odotusajat näkyvät nyt jokaisen aseman sivulla.");
    await tick(coordinator.getByRole("checkbox", { name: "Tämä on asian lopputulos" }));
    await coordinator.getByRole("button", { name: "Lähetä viesti" }).click();
    await coordinator.getByRole("button", { name: "Päätä asia" }).click();
    await coordinator.getByRole("alertdialog").getByRole("button", { name: "Päätä asia" }).click();
    await expect(coordinator.getByText("Asia on valmis, ja raati tietää, mitä siitä seurasi.")).toBeVisible();

    const member = await as(TENANT, MEMBER);
    await member.goto(`${INSIDE}/proposals`);
    await member.getByRole("link", { name: "Lähetetyt" }).click();
    await member.getByRole("link", { name: QUEUE, exact: true }).click();
    await expect(member.getByText("Odotusajat näkyvät nyt jokaisen aseman sivulla.")).toBeVisible();
  });

  test("J3.12 · leadership opens the loop from the inbox, and finds the matter told in this quarter", async ({ as }) => {
    const owner = await as(TENANT, OWNER);
    await owner.goto(`/fi/${TENANT}/inbox`);
    await owner.getByRole("link", { name: "Kehä neljänneksittäin" }).click();
    await expect(owner.getByRole("row", { name: /^Lähetetyt asiat/ })).toBeVisible();
    await expect(owner.getByRole("heading", { level: 1 })).toHaveText("Kehä 2026: teemoista takaisin raadille");
    await axe(owner);
  });
});
