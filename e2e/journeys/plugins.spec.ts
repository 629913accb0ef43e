import { expect, test } from "../fixtures/sign-in.ts";

test("D2 · a plugin is turned off and on again: its panel stays readable, its page goes and comes back", async ({ as, page }) => {
  const staff = await as("rannikko", "Linnea Sandvall-Ojala");
  const panel = "/fi/rannikko/panels/lapset-nuoret-perheet";
  const settings = "/fi/rannikko/settings/plugins/family-services";
  await staff.goto("/fi/rannikko/panels/new");
  const template = staff.getByRole("heading", { name: "Lasten, nuorten ja perheiden raati" });
  await expect(template).toBeVisible();

  await staff.goto(settings);
  await staff.getByRole("button", { name: /^Poista käytöstä/ }).click();
  await staff.getByRole("alertdialog").getByRole("button", { name: /^Poista käytöstä/ }).click();
  await expect(staff.getByText("Pois käytöstä, tiedot tallessa")).toBeVisible();
  await staff.goto("/fi/rannikko/panels/new");
  await expect(template).toHaveCount(0);
  expect((await page.goto(panel))?.status()).toBe(200);
  expect((await page.goto(`${panel}/x/family-services`))?.status()).toBe(404);

  await staff.goto(settings);
  await staff.getByRole("button", { name: /^Ota käyttöön/ }).click();
  await expect(staff.getByText("Käytössä", { exact: true })).toBeVisible();
  await staff.goto("/fi/rannikko/panels/new");
  await expect(template).toBeVisible();
});
