import { axe } from "../fixtures/axe.ts";
import { fillDay, fillFinnish, tick } from "../fixtures/fill.ts";
import { expect, test } from "../fixtures/sign-in.ts";

const TENANT = "rannikko";
const OWNER = "Petra Strandhage";
const COORDINATOR = "Linnea Sandvall-Ojala";
const MEMBER = "Elsa Björkhagen";

test("B7 · B8 · B10 · a service asks for a test, a member writes what she saw, and nothing closes before its use is told", async ({ as }) => {
  const title = "Ajanvarauksen uusi sivu";
  const owner = await as(TENANT, OWNER);
  await owner.goto(`/fi/${TENANT}/inbox`);
  await owner.getByRole("link", { name: "Pyynnöt raadeille" }).click();
  await axe(owner);
  await owner.getByRole("link", { name: "Tee uusi pyyntö" }).click();
  await owner.getByLabel("Mille raadille").selectOption({ label: "Ikäihmisten asiakasraati" });
  await tick(owner.getByRole("radio", { name: "Testaa" }));
  await fillFinnish(owner, "Otsikko", title);
  await owner.getByRole("group", { name: /^Mitä haluat tietää/ }).getByRole("textbox").filter({ visible: true })
    .fill("Löytyykö vapaa aika ilman apua?");
  await owner.getByRole("button", { name: "Lisää aineisto" }).click();
  await owner.getByLabel("Aineiston nimi 1").fill("Kokeiluversio");
  await owner.getByLabel("Linkki 1").fill("https://rannikko.example/ajanvaraus");
  await fillDay(owner, "Milloin tarvitset raadin näkemyksen", "2026-06-20");
  await axe(owner);
  await owner.getByRole("button", { name: "Tallenna luonnos" }).click();
  await expect(owner.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(owner.getByRole("link", { name: "Kokeiluversio" })).toBeVisible();
  await owner.getByRole("button", { name: "Lähetä pyyntö" }).click();
  await owner.getByRole("alertdialog").getByRole("button", { name: "Lähetä pyyntö" }).click();
  await expect(owner.getByText("Nyt raadin koordinaattorilla")).toBeVisible();
  const address = new URL(owner.url()).pathname;

  const coordinator = await as(TENANT, COORDINATOR);
  await coordinator.goto(`/fi/${TENANT}/desk`);
  await coordinator.getByRole("link", { name: title }).click();
  await axe(coordinator);
  await coordinator.getByRole("button", { name: "Ota raadin työhön" }).click();
  await coordinator.getByRole("link", { name: "Anna testaustehtävä" }).click();
  await fillFinnish(coordinator, "Mitä testataan?", "Varaa aika jalkahoitoon");
  await coordinator.getByLabel("Kuka testaa?").selectOption({ label: MEMBER });
  await coordinator.getByRole("button", { name: "Anna tehtävä" }).click();
  await expect(coordinator.getByText("Varaa aika jalkahoitoon").first()).toBeVisible();

  const member = await as(TENANT, MEMBER);
  await member.goto(`/fi/${TENANT}/panels/ikaihmiset/inside`);
  await member.getByRole("link", { name: "Avaa pyynnöt" }).click();
  await expect(member.getByText("Sinulla on testattavaa")).toBeVisible();
  await member.getByRole("link", { name: title }).click();
  await member.getByRole("link", { name: "Kirjaa havainnot: Varaa aika jalkahoitoon" }).first().click();
  await member.getByRole("textbox").fill("Viikon vaihto jäi huomaamatta.");
  await member.getByRole("button", { name: "Tallenna havainnot" }).click();
  await expect(member.getByText("Viikon vaihto jäi huomaamatta.")).toBeVisible();
  await axe(member);

  await coordinator.goto(`${address}?do=comment#do`);
  await coordinator.getByRole("tabpanel").getByRole("textbox").fill("Viikon vaihdon nappi isommaksi.");
  await coordinator.getByRole("button", { name: "Lähetä kommentti pyytäjälle" }).click();
  await expect(coordinator.getByText("Nyt pyynnön tekijällä")).toBeVisible();

  await owner.reload();
  await expect(owner.getByText("Viikon vaihdon nappi isommaksi.")).toBeVisible();
  await expect(owner.getByText("Viikon vaihto jäi huomaamatta.")).toBeVisible();
  await expect(owner.getByText(MEMBER)).toHaveCount(0);
  await expect(owner.getByRole("button", { name: "Päätä pyyntö" })).toHaveCount(0);
  await owner.getByRole("link", { name: "Kerro, mitä kommentilla tehtiin" }).click();
  await owner.getByRole("tabpanel").getByRole("textbox").fill("Nappi on nyt isompi.");
  await owner.getByRole("button", { name: "Kerro raadille" }).click();
  await owner.getByRole("button", { name: "Päätä pyyntö" }).click();
  await owner.getByRole("alertdialog").getByRole("button", { name: "Päätä pyyntö" }).click();
  await expect(owner.getByText("Raati tietää, mitä kommentilla tehtiin.")).toBeVisible();
  await member.reload();
  await expect(member.getByText("Nappi on nyt isompi.")).toBeVisible();
});

test("B7 · a request that no panel takes up tells its maker why, and no stranger finds it", async (
  { as, page, provoked }
) => {
  const owner = await as(TENANT, OWNER);
  await owner.goto(`/fi/${TENANT}/requests/new`);
  await owner.getByLabel("Mille raadille").selectOption({ label: "Työikäisten asiakasraati" });
  await fillFinnish(owner, "Otsikko", "Seinän väri");
  await owner.getByRole("group", { name: /^Mitä haluat tietää/ }).getByRole("textbox").filter({ visible: true })
    .fill("Minkä värinen odotustilan seinä?");
  await owner.getByRole("button", { name: "Tallenna luonnos" }).click();
  await owner.getByRole("button", { name: "Lähetä pyyntö" }).click();
  await owner.getByRole("alertdialog").getByRole("button", { name: "Lähetä pyyntö" }).click();
  await expect(owner.getByText("Nyt raadin koordinaattorilla")).toBeVisible();
  const address = new URL(owner.url()).pathname;
  const coordinator = await as(TENANT, COORDINATOR);
  await coordinator.goto(address);
  await coordinator.getByRole("link", { name: "Älä ota käsittelyyn" }).click();
  await coordinator.getByLabel(/Miksi raati ei ota/).fill("Kysykää odotustilan käyttäjiltä.");
  await coordinator.getByRole("button", { name: "Älä ota käsittelyyn" }).click();
  await expect(coordinator.getByText("Kysykää odotustilan käyttäjiltä.")).toBeVisible();
  await owner.reload();
  await expect(owner.getByText("Kysykää odotustilan käyttäjiltä.")).toBeVisible();
  provoked.push(/404/);
  const member = await as(TENANT, MEMBER);
  expect((await member.goto(address))?.status()).toBe(404);
  await page.goto(address);
  await expect(page).toHaveURL(/sign-in/);
});

test("B9 · a proposal says whether it concerns a service, a practice or a process, new or existing", async ({ as }) => {
  const member = await as(TENANT, MEMBER);
  await member.goto(`/fi/${TENANT}/panels/ikaihmiset/inside/proposals/new`);
  await fillFinnish(member, "Ehdotus yhdellä lauseella", "Soitto ennen kotikäyntiä");
  await member.getByRole("textbox", { name: "Suomeksi" }).nth(1).fill("Lyhyt soitto ennen käyntiä rauhoittaa.");
  await member.locator("summary").click();
  await member.getByLabel(/^Mitä ehdotus koskee/).selectOption({ label: "Toimintatapa" });
  await tick(member.getByRole("radio", { name: "Uusi" }));
  await member.getByRole("button", { name: "Tallenna luonnos" }).click();
  await expect(member.getByText(/Toimintatapa/).first()).toBeVisible();
  await expect(member.getByText(/Uusi/i).first()).toBeVisible();
});

test("B2 · a side panel's proposal is lifted to its main panel, which sees where it came from", async ({ as }) => {
  const coordinator = await as(TENANT, COORDINATOR);
  const title = "Viesti, kun kyyti on matkalla";
  await coordinator.goto(`/fi/${TENANT}/panels/liikkuminen/inside/proposals`);
  await coordinator.getByRole("link", { name: title }).click();
  await coordinator.getByRole("link", { name: "Nosta pääraadille" }).click();
  await coordinator.getByRole("button", { name: "Nosta pääraadille" }).click();
  await coordinator.waitForURL(/inside\/proposals\/[\da-f-]+$/);
  await coordinator.goto(`/fi/${TENANT}/panels/vammaispalvelut/inside/proposals`);
  await coordinator.getByRole("link", { name: title }).click();
  await expect(coordinator.getByText("Sivuraadilta")).toBeVisible();
  await axe(coordinator);
});
