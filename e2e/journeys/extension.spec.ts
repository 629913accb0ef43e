import { choosePerson, fillDay } from "../fixtures/fill.ts";
import { expect, test } from "../fixtures/sign-in.ts";

test("B6 · a peer worker comes to one meeting, and sees the panel but not who its members are", async ({ as }) => {
  const staff = await as("rannikko", "Linnea Sandvall-Ojala");
  const panel = "/fi/rannikko/panels/henkilokohtainen-apu";
  await staff.goto(`${panel}/manage/members/extension`);
  await choosePerson(staff, "Joakim Nyåkersson");
  await staff.getByLabel("Tehtävä raadissa").selectOption({ label: "Vertaistoimija" });
  await expect(staff.getByRole("radio", { name: "Yhteen kokoukseen" })).toBeChecked();
  await fillDay(staff, "Kokouksen päivä", "2026-05-20");
  await staff.getByRole("button", { name: "Lähetä kutsu" }).click();
  await staff.waitForURL("**/manage/members");
  await expect(staff.getByRole("region", { name: /Laajennetun raadin jäsenet/ })).toContainText("Kokouksessa 20.5.2026");
  const [known] = await staff.getByRole("region", { name: /^Jäsenet/ }).getByRole("rowheader").allTextContents();

  const peer = await as("rannikko", "Joakim Nyåkersson");
  await peer.goto(`${panel}/inside`);
  await peer.getByRole("button", { name: "Otan paikan vastaan" }).click();
  await peer.getByRole("button", { name: "Otan paikan vastaan" }).click();
  await expect(peer.getByRole("heading", { name: "Oma jäsenyyteni" })).toBeVisible();
  await expect(peer.getByRole("heading", { name: /^Jäsenet/ })).toHaveCount(0);
  await expect(peer.getByText(known ?? "nobody")).toHaveCount(0);
  expect((await peer.goto(`${panel}/manage/members`))?.status()).toBe(404);
});
