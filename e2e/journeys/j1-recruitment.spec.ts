import type { Page } from "@playwright/test";
import { axe } from "../fixtures/axe.ts";
import { fillDay, fillFinnish, tick } from "../fixtures/fill.ts";
import { minuteWith } from "../fixtures/demo-time.ts";
import { callProcedure, freshId, openCall } from "../fixtures/open-call.ts";
import { startPanel } from "../fixtures/panels.ts";
import { expect, test } from "../fixtures/sign-in.ts";

const TENANT = "rannikko";
const COORDINATOR = "Linnea Sandvall-Ojala";
const SECOND = "Outi Merikallas";
const RECRUITMENT = `/fi/${TENANT}/manage/recruitment`;
const PANELS = [
  ["Lasten, nuorten ja perheiden asiakasraati", "lapset-nuoret-perheet"], ["Työikäisten asiakasraati", "tyoikaiset"],
  ["Ikäihmisten asiakasraati", "ikaihmiset"],
] as const;

/** Writes a text behind tabs in these languages. */
async function fillTabs(page: Page, label: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const group = page.getByRole("group", { name: label, exact: true });
  for (const [language, text] of Object.entries(texts)) {
    await group.getByRole("tab", { name: new RegExp(`^${language}`) }).click();
    await group.getByRole("textbox").filter({ visible: true }).fill(text);
  }
}

const save = (page: Page) => page.getByRole("button", { name: "Tallenna ja jatka" }).click();

test.describe.configure({ mode: "serial" });

test.describe("J1 · a coordinator's call for three panels", () => {
  let call: string;

  test("J1.1 · home says what is late; the desk shows the overdue answers and the next days", async ({ as }) => {
    const staff = await as(TENANT, COORDINATOR);
    await staff.goto(`/fi/${TENANT}/home`);
    await expect(staff.getByText(/asia(a)? on myöhässä|Mikään ei ole myöhässä/)).toBeVisible();
    await axe(staff);
    await staff.getByRole("link", { name: /^Avaa\s?: Työpöytä$/ }).click();
    await staff.waitForURL("**/desk");
    await expect(staff.getByRole("region", { name: /^Asiat matkalla/ }).getByRole("row").nth(1)).toBeVisible();
    await expect(staff.getByRole("heading", { name: "Seuraavat päivät" })).toBeVisible();
    await axe(staff);
  });

  test("J1.2 · the next term of three panels is made from their type, each from its own page", async ({ as }) => {
    const staff = await as(TENANT, COORDINATOR);
    for (const [name, slug] of PANELS) {
      await staff.goto(`/fi/${TENANT}/desk`);
      await staff.getByRole("link", { name, exact: true }).first().click();
      await staff.getByRole("link", { name: "Toimikaudet", exact: true }).click();
      await staff.getByRole("link", { name: "Suunnittele toimikausi" }).click();
      await staff.getByRole("button", { name: "Suunnittele toimikausi" }).click();
      await staff.waitForURL(`**/panels/${slug}/manage/terms`);
      await expect(staff.getByRole("heading", { name: "1.6.2027–31.5.2029" })).toBeVisible();
    }
  });

  test("J1.3 · a call in Finnish, Swedish and easy Finnish; without the Swedish it is not published, and field and language are named", async ({ as }) => {
    const staff = await as(TENANT, COORDINATOR);
    await staff.goto(RECRUITMENT);
    await staff.getByRole("link", { name: "Tee uusi haku" }).first().click();
    await fillFinnish(staff, "Haun nimi", "Kevään yhteinen haku");
    for (const [name] of PANELS) {
      await tick(staff.getByRole("checkbox", { name }));
      const part = staff.locator(".call-panel", { hasText: name });
      await part.getByLabel("Toimikausi").selectOption({ label: "1.6.2027–31.5.2029" });
      await part.getByLabel("Täytettäviä paikkoja").fill("12");
    }
    await save(staff);
    await staff.waitForURL("**/edit?step=texts");
    call = new URL(staff.url()).pathname.replace("/edit", "");
    await fillTabs(staff, "Mihin haetaan ja mitä jäsen tekee", { Suomeksi: "Raati kertoo, miten palvelut toimivat. Se ei päätä.", Selkosuomeksi: "Raati puhuu palveluista. Raati ei päätä." });
    await fillTabs(staff, "Kuka voi hakea ja miten valitaan", { Suomeksi: "Valitsemme eri-ikäisiä ihmisiä.", Selkosuomeksi: "Valitsemme erilaisia ihmisiä." });
    await tick(staff.getByRole("checkbox", { name: "Selkosuomi" }));
    await save(staff);
    await staff.waitForURL("**/edit?step=form");
    await axe(staff);
    await save(staff);
    await staff.waitForURL("**/edit?step=period");
    await fillDay(staff, "Haku alkaa", "2026-06-01");
    await fillDay(staff, "Haku päättyy", "2026-06-30");
    await save(staff);
    await staff.waitForURL("**/edit?step=publish");
    await expect(staff.getByRole("button", { name: "Julkaise haku" })).toHaveCount(0);
    for (const field of ["Otsikko", "Esittely", "Valintaperusteet"]) {
      await expect(staff.getByRole("link", { name: `${field} (ruotsiksi)`, exact: true })).toBeVisible();
    }
    await axe(staff);

    await staff.getByRole("link", { name: "Esittely (ruotsiksi)" }).click();
    await staff.waitForURL("**/edit?step=texts**");
    const title = staff.getByRole("group", { name: "Haun nimi", exact: true });
    await title.getByRole("textbox", { name: /^Ruotsiksi/ }).fill("Vårens gemensamma ansökan");
    await title.getByRole("textbox", { name: /^Selkosuomeksi/ }).fill("Hae mukaan raatiin");
    await fillTabs(staff, "Mihin haetaan ja mitä jäsen tekee", { Ruotsiksi: "Rådet berättar hur tjänsterna fungerar. Det beslutar inte." });
    await fillTabs(staff, "Kuka voi hakea ja miten valitaan", { Ruotsiksi: "Vi väljer människor i olika åldrar." });
    await save(staff);
    await staff.waitForURL("**/edit?step=form");
  });

  test("J1.4 · the link of the form is tried, and the call is scheduled: it opens and closes by itself", async ({ as, page }) => {
    const staff = await as(TENANT, COORDINATOR);
    await staff.goto(call);
    await staff.getByRole("link", { name: "Jatka haun tekemistä" }).click();
    await staff.waitForURL("**/edit?step=publish");
    await staff.getByRole("button", { name: "Tee testilinkki" }).click();
    await page.goto((await staff.getByRole("link", { name: "Avaa haku testinä" }).getAttribute("href")) ?? "");
    await expect(page.getByText("Linkki toimii")).toBeVisible();
    await staff.getByRole("button", { name: "Olen kokeillut linkkiä" }).click();
    await expect(staff.getByText(/^Linkki kokeiltu/)).toBeVisible();
    await staff.getByRole("button", { name: "Julkaise haku" }).click();
    await expect(staff.getByText(/Haku on julkaistu ja alkaa .*1\.6\.2026/)).toBeVisible();
    await page.goto(`/sv/${TENANT}/calls`);
    await page.getByRole("link", { name: "Kommande" }).click();
    await page.getByRole("link", { name: "Vårens gemensamma ansökan" }).click();
    await expect(page.getByText(/^Ansökan är inte öppen ännu/)).toBeVisible();
    await expect(page.getByRole("link", { name: "Fyll i ansökan" })).toHaveCount(0);
  });

  test("J1.5 J1.6 · once it is open she writes down an application from paper, and gives one panel more time, with a reason that everybody reads", async ({ as, page }) => {
    const staff = await as(TENANT, COORDINATOR);
    await staff.goto(`${call}/edit?step=publish`);
    await staff.getByRole("button", { name: "Palauta luonnokseksi" }).click();
    await staff.getByRole("alertdialog").getByRole("button", { name: "Palauta luonnokseksi" }).click();
    await expect(staff.getByText(/Haku on julkaistu/)).toHaveCount(0);
    await staff.goto(`${call}/edit?step=period`);
    await fillDay(staff, "Haku alkaa", "2026-05-01");
    await save(staff);
    await staff.waitForURL("**/edit?step=publish");
    await staff.getByRole("button", { name: "Julkaise haku" }).click();
    await staff.goto(call);
    await expect(staff.getByRole("heading", { name: "Haku on auki" })).toBeVisible();

    await staff.getByRole("link", { name: "Kirjaa hakemus" }).click();
    await expect(staff.getByRole("radio", { name: "Paperilla" })).toBeChecked();
    await tick(staff.getByRole("checkbox", { name: PANELS[2][0] }));
    await staff.getByLabel("Nimi", { exact: true }).fill("Toivo Paperihakija");
    await staff.getByLabel("Syntymävuosi").fill("1948");
    await staff.getByLabel("Katuosoite").fill("Rantatie 2");
    await staff.getByLabel("Postinumero").fill("67100");
    await staff.getByLabel("Postitoimipaikka").fill("Kokkola");
    await staff.getByLabel("Miksi haluat mukaan?").fill("Tiedän, millaista on hakea apua kotiin.");
    await axe(staff);
    await staff.getByRole("button", { name: "Tallenna hakemus" }).click();
    await expect(staff.getByRole("heading", { level: 1 })).toHaveText(/^Hakemus A-\d+/);
    await expect(staff.getByText("Toivo Paperihakija")).toBeVisible();
    await staff.goto(`${call}/applications/letters`);
    await expect(staff.getByText("Toivo Paperihakija").first()).toBeVisible();

    await staff.goto(call);
    await staff.locator("summary", { hasText: "Jatka hakuaikaa" }).click();
    await fillDay(staff, "Uusi viimeinen päivä", "2026-07-15");
    for (const [name] of PANELS.slice(1)) await tick(staff.getByRole("group", { name: "Mitä raateja muutos koskee" }).getByRole("checkbox", { name }), false);
    await staff.getByLabel("Miksi aikaa jatketaan").fill("Perheiltä tuli vähän hakemuksia.");
    await staff.getByRole("button", { name: "Jatka hakuaikaa" }).click();
    await expect(staff.getByRole("heading", { name: "Muutokset hakuaikaan" })).toBeVisible();
    await page.goto(`/fi/${TENANT}/calls`);
    await page.getByRole("link", { name: "Kevään yhteinen haku" }).click();
    await expect(page.getByText(/Lasten, nuorten ja perheiden asiakasraati: Hakuaikaa on jatkettu\..*15\.7\.2026/)).toBeVisible();
    await expect(page.getByText("Syy: Perheiltä tuli vähän hakemuksia.", { exact: false })).toBeVisible();
    await axe(page);
  });
});

const APPLICANTS = [
  { name: "Aino Koehakija", email: "aino.koe@rannikko.example", language: "fi", birthYear: 1960 },
  { name: "Birgitta Provsökande", email: "birgitta.prov@rannikko.example", language: "sv", birthYear: 1971 },
  { name: "Cilla Brevlåda", address: { street: "Strandvägen 4", postalCode: "67100", city: "Karleby" }, language: "sv", birthYear: 1939 },
  { name: "Eino Koehakija", email: "eino.koe@rannikko.example", language: "fi", birthYear: 1988 },
  { name: "Fanni Koehakija", email: "fanni.koe@rannikko.example", language: "fi-plain", birthYear: 1995 },
] as const;

interface Shown { readonly id: string; readonly panels: readonly { readonly panelId: string }[] }
interface Calls { readonly items: readonly (Shown & { readonly slug: string })[] }

test.describe("J1 · a panel is chosen", () => {
  const name = "Kevään valintaraati";
  let panel: string;
  let call: string;
  let selection: string;
  let applyAt: string;

  test("J1.7 · when the call has closed an application is refused; members are chosen within the quotas, and a second person confirms", async ({ as, page }) => {
    // The call closes at the end of a minute, and the browser waits for that.
    test.setTimeout(180_000);
    const staff = await as(TENANT, COORDINATOR);
    const slug = await startPanel(staff, { tenant: TENANT, type: "Asiakasryhmän raati", name, coordinator: COORDINATOR });
    panel = `/fi/${TENANT}/panels/${slug}`;
    applyAt = await openCall(staff, page, { tenant: TENANT, panel: name, slug: `hae-${slug}`, closes: minuteWith(25) });
    const { items } = await callProcedure<Calls>(staff, "recruitment.calls.list", { tenant: TENANT, states: ["open"] });
    const { id, panels } = items.find((one) => applyAt.endsWith(one.slug))!;
    call = `${RECRUITMENT}/${id}`;
    selection = `${call}/selection/${panels[0]!.panelId}`;
    for (const one of APPLICANTS) {
      await callProcedure(staff, "recruitment.applications.enter", {
        tenant: TENANT, call: id, id: freshId(), channel: "phone", panelIds: [panels[0]!.panelId], motivation: "Haluan vaikuttaa.", ...one,
      });
    }
    await staff.goto(call);
    await staff.getByRole("link", { name: "Tarkista hakemukset" }).click();
    await tick(staff.getByRole("checkbox", { name: "Rastita kaikki sivun hakemukset" }));
    await staff.getByRole("button", { name: "Merkitse, että rastitut voidaan valita" }).click();
    await expect(staff.getByText("Voidaan valita: 5")).toBeVisible();
    await expect(async () => {
      await staff.goto(call);
      await expect(staff.getByRole("heading", { name: "Haku on päättynyt: aloita valinta" })).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 130_000, intervals: [3000] });
    await page.goto(`/fi${applyAt}/apply`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hakemusta ei voi lähettää nyt");
    await expect(page.getByText(/Uusia hakemuksia ei voi enää ottaa vastaan/)).toBeVisible();
    await expect(page.getByRole("main").getByRole("link")).not.toHaveCount(0);

    await staff.getByRole("button", { name: "Aloita valinta" }).click();
    await staff.waitForURL("**/selection**");
    await staff.goto(selection);
    await staff.getByRole("button", { name: "Aloita valinta" }).click();
    for (const number of [1, 2, 3]) await staff.getByRole("button", { name: new RegExp(`^Valitse A-0*${number}$`) }).click();
    await expect(staff.getByText(/^Valittu 3\/3/)).toBeVisible();
    await staff.getByRole("button", { name: "Ehdota varasijoja" }).click();
    await expect(staff.getByText("Varalla, sija 1")).toBeVisible();
    await axe(staff);
    await staff.getByRole("link", { name: "Edustavuus" }).click();
    await expect(staff.getByRole("table").first()).toBeVisible();
    await axe(staff);
    await staff.getByRole("link", { name: "Valinta", exact: true }).last().click();
    await confirm(staff);
    await expect(staff.getByText("Odottaa toista vahvistusta")).toBeVisible();
    const second = await as(TENANT, SECOND);
    await second.goto(selection);
    await confirm(second);
    await expect(second.getByText("Tarjoa paikat", { exact: true })).toBeVisible();
  });

  test("J1.8 · seats and reserve are told to each in their own language, by mail or by letter", async ({ as, page }) => {
    const staff = await as(TENANT, COORDINATOR);
    await staff.goto(selection);
    await staff.getByRole("button", { name: "Tarjoa paikat ja julkaise luvut" }).click();
    await staff.getByRole("alertdialog").getByRole("button", { name: "Tarjoa paikat ja julkaise luvut" }).click();
    await staff.getByRole("link", { name: "Katso vastaukset" }).click();
    await expect(staff.getByText("0/3 on ottanut paikan vastaan. 3 ei ole vielä vastannut.")).toBeVisible();
    await staff.getByRole("link", { name: "Tulostettavat kirjeet" }).click();
    const letter = staff.locator("[lang=sv]", { hasText: "Cilla Brevlåda" }).first();
    await expect(letter).toContainText("67100 Karleby");
    for (const [to, lang] of [["aino.koe", "fi"], ["birgitta.prov", "sv"], ["fanni.koe", "fi"]] as const) {
      await expect(async () => {
        await page.goto("/fi/demo/mail");
        await expect(page.locator(`article[lang=${lang}]`, { hasText: `${to}@rannikko.example` }).first()).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 20_000 });
    }
  });

  test("J1.12 · two take their seats; one resigns, and the first in reserve is invited", async ({ as }) => {
    const staff = await as(TENANT, COORDINATOR);
    await staff.goto(`${selection}/result`);
    for (const accepted of [1, 2]) {
      await staff.getByRole("button", { name: /^Otti paikan vastaan/ }).first().click();
      await expect(staff.getByText(new RegExp(`^${accepted}/3 on ottanut paikan vastaan`))).toBeVisible();
    }
    await staff.goto(`${panel}/manage/members`);
    await staff.getByRole("rowheader").getByRole("link").first().click();
    await staff.locator("summary", { hasText: "Päätä jäsenyys" }).click();
    await staff.getByLabel("Syy").selectOption({ label: "Erosi itse" });
    await staff.getByRole("button", { name: "Päätä jäsenyys" }).click();
    await staff.getByRole("alertdialog").getByRole("button", { name: "Päätä jäsenyys" }).click();
    await staff.waitForURL("**/manage/members");
    await staff.goto(`${selection}/result`);
    await expect(staff.getByRole("heading", { name: /^Paikka vapautui 15\.5\.2026: jäsen lähti/ })).toBeVisible();
    await axe(staff);
    await staff.getByRole("button", { name: "Kutsu varasijalta" }).click();
    await expect(staff.getByText("varasijalta", { exact: true })).toBeVisible();
  });

  test("J1.15 · she ends the term, and the desk says what comes next", async ({ as }) => {
    const staff = await as(TENANT, COORDINATOR);
    await staff.goto(`${panel}/manage/terms`);
    await staff.getByRole("button", { name: "Päätä toimikausi nyt" }).click();
    await staff.getByRole("alertdialog").getByRole("button", { name: "Päätä toimikausi nyt" }).click();
    await expect(staff.getByRole("button", { name: "Arkistoi" })).toBeVisible();
    await staff.goto(`${panel}/manage`);
    await expect(staff.getByRole("link", { name: "Suunnittele toimikausi" })).toBeVisible();
  });
});

/** Gives one of the two confirmations that a selection needs. */
async function confirm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Vahvista valinta" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Vahvista valinta" }).click();
}
