import { fillDecision, chooseType, foundPanel, startPanel } from "../fixtures/panels.ts";
import { fillFinnish } from "../fixtures/fill.ts";
import { expect, test } from "../fixtures/sign-in.ts";

const COORDINATOR = "Linnea Sandvall-Ojala";

test("A1 · three panels under different client groups are founded and opened in one step", async ({ as, page }) => {
  const staff = await as("rannikko", COORDINATOR);
  await chooseType(staff, "rannikko", "Asiakasryhmän raati");
  const groups = ["Opiskelijat", "Omaishoitajat", "Maahan muuttaneet"];
  for (const [index, group] of groups.entries()) {
    if (index > 0) await staff.getByRole("button", { name: "Lisää toinen raati" }).click();
    const draft = staff.getByRole("group", { name: `Raati ${index + 1}`, exact: true });
    await fillFinnish(draft, "Raadin nimi", `${group}: uusi raati`);
    await fillFinnish(draft, "Asiakasryhmä", group);
    await fillFinnish(draft, "Tehtävä", "Raati kertoo, miten palvelut toimivat.");
  }
  // The address follows the name as soon as the name is written.
  await expect(staff.getByLabel("Osoite verkossa").first()).toHaveValue("opiskelijat-uusi-raati");
  await staff.getByLabel("Koordinaattori (vapaaehtoinen)").selectOption({ label: COORDINATOR });
  await fillDecision(staff);
  await staff.getByRole("button", { name: "Perusta", exact: true }).click();

  await expect(staff.getByText("Raadit on perustettu")).toBeVisible();
  for (const group of groups) await expect(staff.getByRole("link", { name: `${group}: uusi raati` })).toBeVisible();
  await staff.getByRole("button", { name: "Avaa raadit" }).click();
  for (const group of groups) {
    await expect(staff.getByRole("row", { name: new RegExp(`^${group}: uusi raati.*Toiminnassa`) })).toBeVisible();
  }
  await page.goto("/fi/rannikko/panels/omaishoitajat-uusi-raati");
  await expect(page.getByRole("heading", { level: 1, name: "Omaishoitajat: uusi raati" })).toBeVisible();
});

test("A12 · a founded panel is nobody's business before it is opened, and everybody's from then on", async (
  { as, page }
) => {
  const staff = await as("rannikko", COORDINATOR);
  const name = "Tulossa oleva raati";
  const slug = await foundPanel(staff, { tenant: "rannikko", type: "Asiakasryhmän raati", name, coordinator: COORDINATOR });
  const address = `/fi/rannikko/panels/${slug}`;
  expect((await page.goto(address))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "Tätä sivua ei löydy" })).toBeVisible();
  await page.goto("/fi/rannikko/panels");
  await expect(page.getByRole("link", { name })).toHaveCount(0);
  await staff.getByRole("button", { name: "Avaa raadit" }).click();
  await staff.waitForURL("**/rannikko/desk");
  expect((await page.goto(address))?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

test("B5 · a panel without a coordinator cannot be opened", async ({ as, page }) => {
  const staff = await as("rannikko", COORDINATOR);
  const slug = await foundPanel(staff, { tenant: "rannikko", type: "Asiakasryhmän raati", name: "Vailla vetäjää" });
  await expect(staff.getByText("Nimeä vielä koordinaattori, niin raadit voi avata.")).toBeVisible();
  await expect(staff.getByRole("button", { name: /^Avaa/ })).toHaveCount(0);
  const address = `/fi/rannikko/panels/${slug}`;
  await staff.goto(`${address}/manage`);
  await expect(staff.getByRole("heading", { name: "Nimeä koordinaattori, niin raadin voi avata" })).toBeVisible();
  await expect(staff.getByRole("button", { name: "Avaa raati" })).toHaveCount(0);
  await staff.getByRole("combobox", { name: "Koordinaattori" }).selectOption({ label: COORDINATOR });
  await staff.getByRole("button", { name: "Nimeä", exact: true }).click();
  await staff.getByRole("button", { name: "Avaa raati" }).click();
  await expect(staff.getByText("Toiminnassa", { exact: true })).toBeVisible();
  expect((await page.goto(address))?.status()).toBe(200);
});

test("B1 · a side panel belongs to a main panel, and each leads to the other", async ({ as, page }) => {
  const staff = await as("rannikko", COORDINATOR);
  const slug = await startPanel(staff, {
    tenant: "rannikko", type: "Sivuraati", name: "Apuvälineet", coordinator: COORDINATOR,
    parent: { kind: "Sivuraati", name: "Vammaispalvelujen asiakasraati" },
  });
  await page.goto("/fi/rannikko/panels/vammaispalvelut");
  await page.getByRole("link", { name: "Apuvälineet" }).click();
  await expect(page).toHaveURL(`/fi/rannikko/panels/${slug}`);
  await expect(page.getByText("Sivuraati raadille")).toBeVisible();
  await page.getByRole("link", { name: "Vammaispalvelujen asiakasraati" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vammaispalvelujen asiakasraati" })).toBeVisible();
});

test("D1 · an association names a town as the partner of its panel, and the public reads it", async ({ as, page }) => {
  const staff = await as("laheiset-ja-toipujat", "Tapio Metsäpurola");
  const panel = "/fi/laheiset-ja-toipujat/panels/pori";
  await staff.goto(`${panel}/manage/edit`);
  await staff.getByRole("button", { name: "Lisää kumppani" }).click();
  await fillFinnish(staff, "Kumppanin nimi", "Porin kaupunki (demo)");
  await staff.getByLabel("Millainen kumppani").selectOption({ label: "Kunta" });
  await staff.getByRole("button", { name: "Tallenna muutokset" }).click();
  await staff.waitForURL(`**${panel}/manage`);
  await page.goto(panel);
  await expect(page.getByText("Porin kaupunki (demo)")).toBeVisible();
});
