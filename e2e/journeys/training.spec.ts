import { invite, startPanel, takeSeat } from "../fixtures/panels.ts";
import { fillDay, fillFinnish, tick } from "../fixtures/fill.ts";
import { expect, test } from "../fixtures/sign-in.ts";

test("B3 · a developer-client becomes active only when the training is marked done", async ({ as }) => {
  const staff = await as("rannikko", "Linnea Sandvall-Ojala");
  const slug = await startPanel(staff, {
    tenant: "rannikko", type: "Yhteiskehittämisen raati", name: "Koulutettujen raati", coordinator: "Linnea Sandvall-Ojala",
  });
  const panel = `/fi/rannikko/panels/${slug}`;
  await invite(staff, panel, { name: "Hellevi Mäntykannas", seat: "Kehittäjäasiakas", role: "Kehittäjäasiakas" });
  const member = await as("rannikko", "Hellevi Mäntykannas");
  await takeSeat(member, panel);
  await expect(member.getByText("Perehtymässä").first()).toBeVisible();

  await staff.goto(`${panel}/manage/members`);
  const row = staff.getByRole("row", { name: /^Hellevi Mäntykannas/ });
  await expect(row).toContainText("Perehtymässä");
  await expect(row).toContainText("koulutus");
  await row.getByRole("link", { name: "Hellevi Mäntykannas" }).click();
  await expect(staff.getByRole("heading", { level: 1, name: "Hellevi Mäntykannas" })).toBeVisible();
  await expect(staff.getByRole("button", { name: "Merkitse mukaan" })).toHaveCount(0);

  await staff.goto(`${panel}/manage/trainings/new`);
  await fillFinnish(staff, "Nimi", "Kehittäjien koulutus");
  await fillDay(staff, "Päivä", "2026-05-14");
  await staff.getByLabel("Alkaa kello").fill("10");
  await staff.getByLabel("Päättyy kello").fill("12.30");
  await staff.getByRole("button", { name: "Tallenna ja kerro jäsenille" }).click();
  await staff.getByRole("link", { name: "Kehittäjien koulutus" }).click();
  await staff.getByRole("button", { name: "Merkitse pidetyksi" }).click();
  await tick(staff.getByRole("radiogroup", { name: /Hellevi Mäntykannas/ }).getByRole("radio", { name: "Paikalla" }));
  await expect(staff.getByRole("checkbox", { name: "Läsnä olleet ovat käyneet koulutuksen" })).toBeChecked();
  await staff.getByRole("button", { name: "Tallenna läsnäolot" }).click();
  await expect(staff.getByText("Läsnäolot ovat tallessa")).toBeVisible();

  await staff.goto(`${panel}/manage/members`);
  await expect(row.getByText("Mukana", { exact: true })).toBeVisible();
  await member.reload();
  await expect(member.getByText("Perehtymässä")).toHaveCount(0);
});
