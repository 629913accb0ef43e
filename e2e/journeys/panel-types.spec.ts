import { fillFinnish } from "../fixtures/fill.ts";
import { startPanel } from "../fixtures/panels.ts";
import { expect, test } from "../fixtures/sign-in.ts";

test("B11 · how a panel works is saved as a type, and another service founds its panel with it", async ({ as }) => {
  const staff = await as("rannikko", "Linnea Sandvall-Ojala");
  await staff.goto("/fi/rannikko/panels/vammaispalvelut/manage/type");
  await fillFinnish(staff, "Uuden tyypin nimi", "Kehittäjien malli");
  await staff.getByRole("button", { name: "Tallenna tyypiksi" }).click();
  await expect(staff.getByRole("heading", { level: 1, name: "Kehittäjien malli" })).toBeVisible();
  await expect(staff.getByText("Luonnos", { exact: true })).toBeVisible();

  await staff.goto("/fi/rannikko/panels/types");
  const type = staff.getByRole("listitem").filter({ has: staff.getByRole("link", { name: "Kehittäjien malli" }) });
  await type.getByRole("button", { name: "Ota käyttöön" }).click();
  await expect(type.getByText("Käytössä", { exact: true })).toBeVisible();

  const slug = await startPanel(staff, {
    tenant: "rannikko", type: "Kehittäjien malli", name: "Kotihoidon kehittäjät", coordinator: "Linnea Sandvall-Ojala",
  });
  await staff.goto(`/fi/rannikko/panels/${slug}/manage/members`);
  await expect(staff.getByText("Raati · Kehittäjien malli")).toBeVisible();
  for (const seat of ["Kehittäjäasiakas", "Kehittäjätyöntekijä"]) await expect(staff.getByRole("rowheader", { name: seat }))
    .toBeVisible();
});
