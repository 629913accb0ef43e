import { axe } from "../fixtures/axe.ts";
import { choosePerson, fillFinnish, tick } from "../fixtures/fill.ts";
import { startPanel } from "../fixtures/panels.ts";
import { writeProposal } from "../fixtures/proposals.ts";
import { expect, test } from "../fixtures/sign-in.ts";

const TYPE = "Mielenterveys- ja päihdepalvelujen paikallinen raati";

test("D2, D3, D4 · a mental-health panel has 15 to 18 seats of five kinds, five two-hour meetings, and warns when professionals are half", async ({ as }) => {
  const staff = await as("laheiset-ja-toipujat", "Tapio Metsäpurola");
  await staff.goto("/fi/laheiset-ja-toipujat/panels/types");
  await expect(staff.getByText("15–18 jäsentä · 5 kokousta vuodessa · 12 kuukauden kausi")).toBeVisible();
  const slug = await startPanel(staff, {
    tenant: "laheiset-ja-toipujat", type: TYPE, name: "Hattulan raati", coordinator: "Tapio Metsäpurola",
  });
  await expect(staff.getByText("5 vuodessa, 120 min")).toBeVisible();

  const members = `/fi/laheiset-ja-toipujat/panels/${slug}/manage/members`;
  await staff.goto(members);
  for (const seat of ["Kuntoutuja", "Läheinen", "Järjestön edustaja", "Palvelun edustaja", "Lautakunnan edustaja"]) {
    await expect(staff.getByRole("rowheader", { name: seat, exact: true })).toBeVisible();
  }
  await expect(staff.getByText("0/18", { exact: true })).toBeVisible();
  await expect(staff.getByText(/Jäseniä tarvitaan vähintään 15/)).toBeVisible();

  const inviteTo = async (seat: RegExp, names: readonly string[]) => {
    await staff.goto(`${members}/invite`);
    for (const name of names) {
      await choosePerson(staff, name);
      const choice = staff.getByRole("group", { name, exact: true }).getByLabel("Paikka");
      await choice.selectOption({ label: (await choice.getByRole("option", { name: seat }).textContent()) ?? "" });
    }
    await staff.getByRole("button", { name: "Lähetä kutsut" }).click();
    await staff.waitForURL("**/manage/members");
  };
  const warning = staff.getByText(/Ammattilaisia ja lautakunnan edustajia on vähintään puolet jäsenistä/);
  await inviteTo(/^Palvelun edustaja/, ["Marjukka Salmivirtanen", "Tuija Rannanpelto"]);
  await expect(warning).toBeVisible();
  await inviteTo(/^Kuntoutuja/, ["Ilpo Kuusihaka", "Veikko Harjunsilta", "Pinja Aallokas"]);
  await expect(staff.getByText("5/18", { exact: true })).toBeVisible();
  await expect(warning).toHaveCount(0);
});

test("D6 · a professional of the panel is named as shaper, hears of it, mends the wording and finds the route; who reads can leave at once", async ({ as }) => {
  const tenant = "laheiset-ja-toipujat";
  const address = await writeProposal(
    await as(tenant, "Veikko Harjunsilta"), `/fi/${tenant}/panels/hameenlinna/inside`, "Soitto läheiselle"
  );
  const coordinator = await as(tenant, "Tapio Metsäpurola");
  await coordinator.goto(address);
  await coordinator.getByRole("link", { name: "Nimeä muotoilija" }).click();
  const choice = coordinator.getByLabel("Ammattilaisjäsen");
  // Only who sits for the services is offered: no client, relative or member of the board.
  const offered = await choice.locator("option:not([value=''])").allTextContents();
  expect(offered.filter((label) => !label.endsWith(" · Palvelun edustaja"))).toEqual([]);
  const name = "Riikka Kaislakangas";
  const label = `${name} · Palvelun edustaja`;
  await choice.selectOption({ label });
  await coordinator.getByRole("button", { name: "Nimeä muotoilija" }).click();
  await expect(coordinator.getByText(`Muotoilijana ${name}: auttaa sanoittamaan ehdotuksen`, {
    exact: false
  })).toBeVisible();

  const shaper = await as(tenant, name);
  const notice = shaper.getByRole("link", { name: "Sinua pyydetään auttamaan ehdotuksen muotoilussa: Soitto läheiselle" });
  await expect(async () => {
    await shaper.goto(`/fi/${tenant}/home`);
    await expect(notice.first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await notice.first().click();
  await expect(shaper.getByRole("heading", { level: 1 })).toHaveText("Soitto läheiselle");
  await expect(shaper.getByRole("link", { name: /poistu/i })).toBeVisible();
  await shaper.getByRole("link", { name: "Muokkaa ehdotusta" }).click();
  await fillFinnish(shaper, "Ehdotus yhdellä lauseella", "Läheiselle soitetaan viikon kuluessa");
  await shaper.getByRole("button", { name: "Tallenna muutokset" }).click();
  await expect(shaper.getByRole("heading", { level: 1 })).toHaveText("Läheiselle soitetaan viikon kuluessa");
  await shaper.getByRole("link", { name: "Valitse vastaanottajat" }).click();
  await tick(shaper.getByRole("checkbox", { name: "Hämeenlinnan mielenterveys- ja päihdepalvelut" }));
  await shaper.getByRole("button", { name: "Tallenna vastaanottajat" }).click();
  await expect(shaper.getByRole("heading", { name: "Vastaanottaja puuttuu" })).toHaveCount(0);
  await axe(shaper);
});
