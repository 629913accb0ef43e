import { choosePerson } from "../fixtures/fill.ts";
import { startPanel } from "../fixtures/panels.ts";
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
