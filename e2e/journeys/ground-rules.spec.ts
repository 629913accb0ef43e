import { fillDay, fillFinnish } from "../fixtures/fill.ts";
import { invite, startPanel, takeSeat } from "../fixtures/panels.ts";
import { expect, test } from "../fixtures/sign-in.ts";

test("A7 · rules are proposed, adopted in a meeting and accepted by each, late joiners too; a new version asks again", async ({ as }) => {
  const staff = await as("rannikko", "Linnea Sandvall-Ojala");
  const slug = await startPanel(staff, {
    tenant: "rannikko", type: "Asiakasryhmän raati", name: "Pelisääntöjen raati", coordinator: "Linnea Sandvall-Ojala",
  });
  const panel = `/fi/rannikko/panels/${slug}`;
  const seat = "Asiakas tai läheinen";
  await invite(staff, panel, { name: "Riina Haapasaariola", seat });
  const member = await as("rannikko", "Riina Haapasaariola");
  await takeSeat(member, panel);

  const write = async (text: string) => {
    await staff.goto(`${panel}/manage/rules/new`);
    await fillFinnish(staff, "Pelisäännöt", text);
    await staff.getByRole("button", { name: "Tallenna luonnos" }).click();
    await staff.getByRole("button", { name: "Vie raadin käsittelyyn" }).click();
    await expect(staff.getByText("Raadin käsiteltävänä")).toBeVisible();
  };
  const adopt = async () => {
    await fillDay(staff, "Kokouksen päivä", "2026-05-15");
    await staff.getByRole("button", { name: "Kirjaa hyväksytyksi" }).click();
    await expect(staff.getByText("Voimassa", { exact: true })).toBeVisible();
  };
  const accept = async (reader: typeof member, text: string) => {
    await reader.goto(`${panel}/inside`);
    await expect(reader.locator("#rules").getByText(text)).toBeVisible();
    await reader.getByRole("button", { name: "Hyväksyn pelisäännöt" }).click();
    await expect(reader.getByText("Olet hyväksynyt nämä")).toBeVisible();
  };

  await write("Jokainen saa puheenvuoron.");
  await member.goto(`${panel}/inside`);
  await expect(member.getByText("Uusi ehdotus, jota raati käsittelee")).toBeVisible();
  await expect(member.getByRole("button", { name: "Hyväksyn pelisäännöt" })).toHaveCount(0);
  await adopt();
  await member.goto("/fi/rannikko/home");
  await expect(member.getByText(/Lue ja hyväksy pelisäännöt: Pelisääntöjen raati/)).toBeVisible();
  await accept(member, "Jokainen saa puheenvuoron.");

  await invite(staff, panel, { name: "Samu Ojalehtola", seat });
  const late = await as("rannikko", "Samu Ojalehtola");
  await takeSeat(late, panel);
  await staff.goto(`${panel}/manage/rules`);
  await expect(staff.getByText("1/2")).toBeVisible();
  await accept(late, "Jokainen saa puheenvuoron.");
  await staff.reload();
  await expect(staff.getByText("Kaikki ovat hyväksyneet")).toBeVisible();

  await write("Jokainen saa puheenvuoron. Puhelimet ovat äänettömällä.");
  await adopt();
  await expect(staff.getByText("0/2")).toBeVisible();
  await accept(member, "Puhelimet ovat äänettömällä.");
  await staff.reload();
  await expect(staff.getByText("1/2")).toBeVisible();
});
