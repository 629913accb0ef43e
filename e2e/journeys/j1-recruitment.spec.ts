import type { Page } from "@playwright/test";
import { axe } from "../fixtures/axe.ts";
import { fillDay, fillFinnish, tick } from "../fixtures/fill.ts";
import { expect, test } from "../fixtures/sign-in.ts";

const TENANT = "rannikko";
const COORDINATOR = "Linnea Sandvall-Ojala";
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

test.describe("J1 · a coordinator's call for three panels", () => {
  test.describe.configure({ mode: "serial" });
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

  /** The term that is planned for each panel: another journey may have planned one before. */
  const terms = new Map<string, string>();

  test("J1.2 · the next term of three panels is made from their type, each from its own page", async ({ as }) => {
    const staff = await as(TENANT, COORDINATOR);
    for (const [name, slug] of PANELS) {
      await staff.goto(`/fi/${TENANT}/desk`);
      await staff.getByRole("link", { name, exact: true }).first().click();
      await staff.getByRole("link", { name: "Toimikaudet", exact: true }).click();
      await staff.getByRole("link", { name: "Suunnittele toimikausi" }).click();
      await staff.getByRole("button", { name: "Suunnittele toimikausi" }).click();
      await staff.waitForURL(`**/panels/${slug}/manage/terms`);
      const planned = staff.getByRole("article").filter({ hasText: "Tulossa" }).first();
      terms.set(name, await planned.getByRole("heading").innerText());
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
      await part.getByLabel("Toimikausi").selectOption({ label: terms.get(name)! });
      await part.getByLabel("Täytettäviä paikkoja").fill("12");
    }
    await save(staff);
    await staff.waitForURL("**/edit?step=texts");
    call = new URL(staff.url()).pathname.replace("/edit", "");
    await fillTabs(staff, "Mihin haetaan ja mitä jäsen tekee", {
      Suomeksi: "Raati kertoo, miten palvelut toimivat. Se ei päätä.",
      Selkosuomeksi: "Raati puhuu palveluista. Raati ei päätä."
    });
    await fillTabs(staff, "Kuka voi hakea ja miten valitaan", {
      Suomeksi: "Valitsemme eri-ikäisiä ihmisiä.", Selkosuomeksi: "Valitsemme erilaisia ihmisiä."
    });
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
    for (const field of ["Haun nimi", "Mihin haetaan ja mitä jäsen tekee", "Kuka voi hakea ja miten valitaan"]) {
      await expect(staff.getByRole("link", { name: `${field} (ruotsiksi)`, exact: true })).toBeVisible();
    }
    await axe(staff);

    await staff.getByRole("link", { name: "Mihin haetaan ja mitä jäsen tekee (ruotsiksi)" }).click();
    await staff.waitForURL("**/edit?step=texts**");
    const title = staff.getByRole("group", { name: "Haun nimi", exact: true });
    await title.getByRole("textbox", { name: /^Ruotsiksi/ }).fill("Vårens gemensamma ansökan");
    await title.getByRole("textbox", { name: /^Selkosuomeksi/ }).fill("Hae mukaan raatiin");
    await fillTabs(staff, "Mihin haetaan ja mitä jäsen tekee", {
      Ruotsiksi: "Rådet berättar hur tjänsterna fungerar. Det beslutar inte."
    });
    await fillTabs(staff, "Kuka voi hakea ja miten valitaan", { Ruotsiksi: "Vi väljer människor i olika åldrar." });
    await save(staff);
    await staff.waitForURL("**/edit?step=form");
  });

  test("J1.4 · the link of the form is tried, and the call is scheduled: it opens and closes by itself", async (
    { as, page }
  ) => {
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
    await expect(page.getByText(/^Ansökningstiden har inte börjat ännu/)).toBeVisible();
    await expect(page.getByRole("link", { name: "Fyll i ansökan" })).toHaveCount(0);
  });

  test("J1.5 J1.6 · opened at once, it says so and leads on; an application from paper is written down, and one panel gets more time with a reason", async ({ as, page }) => {
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
    await expect(staff.getByText("Haku on julkaistu ja auki")).toBeVisible();
    await axe(staff);
    await staff.getByRole("link", { name: "Siirry haun sivulle" }).click();
    await expect(staff.getByRole("heading", { name: "Haku on auki" })).toBeVisible();
    await expect(staff.getByText(/Hakemuksia ei ole vielä tullut/)).toBeVisible();

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

    await staff.goto(call);
    const opener = staff.locator("summary", { hasText: "Jatka hakuaikaa" });
    // It shows that it opens: with the mark of the browser, or with its own.
    expect(await opener.evaluate(
      (one) => getComputedStyle(one).display === "list-item" || getComputedStyle(one, "::before").content !== "none",
    )).toBe(true);
    await opener.click();
    await fillDay(staff, "Uusi viimeinen päivä", "2026-07-15");
    const concerned = staff.getByRole("group", { name: "Mitä raateja muutos koskee" });
    for (const [name] of PANELS.slice(1)) await tick(concerned.getByRole("checkbox", { name }), false);
    await staff.getByLabel("Miksi aikaa jatketaan").fill("Perheiltä tuli vähän hakemuksia.");
    await staff.getByRole("button", { name: "Jatka hakuaikaa" }).click();
    await expect(staff.getByRole("heading", { name: "Muutokset hakuaikaan" })).toBeVisible();
    await page.goto(`/fi/${TENANT}/calls`);
    await page.getByRole("link", { name: "Kevään yhteinen haku" }).click();
    await expect(page.getByText(/Lasten, nuorten ja perheiden asiakasraati: Hakuaikaa on jatkettu\..*15\.7\.2026/))
      .toBeVisible();
    await expect(page.getByText("Syy: Perheiltä tuli vähän hakemuksia.", { exact: false })).toBeVisible();
    await axe(page);
  });
});
