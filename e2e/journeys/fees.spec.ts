import { readFile } from "node:fs/promises";
import { axe } from "../fixtures/axe.ts";
import { expect, test } from "../fixtures/sign-in.ts";

const TENANT = "rannikko";
const PANEL = `/fi/${TENANT}/panels/ikaihmiset`;
const MEMBER = "Elsa Björkhagen";
const COORDINATOR = "Linnea Sandvall-Ojala";
const PAYROLL = "Anniina Pajusalo";

test("J2.10 · J2.11 · J1.13 · a member claims 38 km there and back with one passenger and declines a fee; it is checked, approved, handed over and paid", async ({ as, provoked }) => {
  const member = await as(TENANT, MEMBER);
  await member.goto(`/sv/${TENANT}/home`);
  await member.getByRole("link", { name: "Arvoden och resor" }).click();
  await axe(member);
  await member.getByRole("link", { name: /^Anmäl resa/ }).first().click();
  await member.getByLabel(/Resa med egen bil/).fill("38");
  await member.getByLabel(/Hur många andra rådsmedlemmar/).fill("1");
  await expect(member.getByRole("status").filter({ hasText: "76 km × 0,59 €" })).toContainText("44,84 €");
  await axe(member);
  await member.getByRole("button", { name: "Skicka reseanmälan" }).click();
  const mine = member.getByRole("listitem").filter({ hasText: "76 km × 0,59 €" }).first();
  await expect(mine.getByText("44,84 €")).toBeVisible();
  await expect(mine.getByText("104,84 €")).toBeVisible();

  await mine.getByRole("button", { name: /^Avstå från arvodet/ }).click();
  await expect(member.getByRole("alertdialog")).toContainText("Resorna ersätts.");
  await member.getByRole("alertdialog").getByRole("button", { name: /^Avstå från arvodet/ }).click();
  await expect(mine.getByText("Avböjt")).toBeVisible();
  await expect(mine.getByRole("button", { name: /^Ta emot arvodet ändå/ })).toBeVisible();

  const coordinator = await as(TENANT, COORDINATOR);
  await coordinator.goto(`${PANEL}/manage`);
  await coordinator.getByRole("link", { name: "Palkkiot", exact: true }).click();
  provoked.push(/meetings\.fees\.correct: .*400/);
  const other = coordinator.getByRole("row").filter({ hasNotText: MEMBER }).nth(1);
  await other.getByRole("link", { name: /^Korjaa/ }).click();
  await coordinator.getByLabel("Palkkio, euroa").fill("30");
  await coordinator.getByRole("button", { name: "Tallenna korjaus" }).click();
  await expect(coordinator.getByRole("heading", { name: /^Korjaa 1 kohta/ })).toBeVisible();
  await expect(coordinator.getByLabel("Palkkio, euroa")).toHaveValue("30");
  await coordinator.getByLabel(/Miksi korjaat/).fill("Oli paikalla puolet ajasta.");
  await axe(coordinator);
  await coordinator.getByRole("button", { name: "Tallenna korjaus" }).click();
  await expect(coordinator.getByText("Oli paikalla puolet ajasta.")).toBeVisible();

  await coordinator.getByRole("link", { name: "Tarkistettavat" }).click();
  await coordinator.getByRole("button", { name: "Valitse kaikki" }).click();
  await coordinator.getByRole("button", { name: "Merkitse valitut tarkistetuiksi" }).click();
  await expect(coordinator.getByText("Tarkistettavaa ei ole")).toBeVisible();
  await coordinator.getByRole("link", { name: "Hyväksyttävät" }).click();
  await axe(coordinator);
  await coordinator.getByRole("button", { name: "Valitse kaikki" }).click();
  await coordinator.getByRole("button", { name: "Hyväksy valitut maksettaviksi" }).click();
  await expect(coordinator.getByText("Hyväksyttävää ei ole")).toBeVisible();

  const payroll = await as(TENANT, PAYROLL);
  await payroll.goto(`/fi/${TENANT}/home`);
  await payroll.getByRole("link", { name: "Palkkiot", exact: true }).click();
  await axe(payroll);
  await payroll.getByRole("button", { name: "Siirrä palkanlaskentaan" }).click();
  await payroll.waitForURL("**/payroll?state=exported");
  const newest = payroll.getByRole("table", { name: "Siirrot" }).getByRole("row").nth(1);
  const fileOf = async (link: RegExp) => {
    const [file] = await Promise.all([payroll.waitForEvent("download"), newest.getByRole("link", { name: link }).click()]);
    return readFile(await file.path(), "utf8");
  };
  const [fees, travel] = [await fileOf(/^Lataa palkkiot/), await fileOf(/^Lataa matkat/)];
  expect(fees).toContain("30,00");
  // Who declined the fee stands among the travels alone, and no file asks for anybody's identity code.
  const [declined = ""] = (travel.split("\r\n").find((line) => line.includes(MEMBER)) ?? "").split(";");
  expect([declined.length, fees.includes(declined), travel.includes("44,84")]).toEqual([36, false, true]);
  // Ids of claims are random: by chance one looks like an identity code.
  const words = `${fees}${travel}`.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "");
  expect(words).not.toMatch(/henkilötunnus|\d{6}[-+A-FU-Y]\d{3}[\dA-Y]/i);
  await newest.getByRole("button", { name: /^Merkitse maksetuksi/ }).click();
  await payroll.getByRole("alertdialog").getByRole("button", { name: /^Merkitse maksetuksi/ }).click();
  await expect(newest.getByText("Maksettu", { exact: false })).toBeVisible();
  await member.reload();
  await expect(member.getByText(/Betalt \d/).first()).toBeVisible();
});

test("J1.13 · the files of payroll open for nobody else; the year's sum is public without names; rates carry their day", async ({ as, page, provoked }) => {
  const payroll = await as(TENANT, PAYROLL);
  await payroll.goto(`/fi/${TENANT}/payroll/rates`);
  await expect(payroll.getByLabel("Kilometriltä, senttiä").last()).toHaveValue("55");
  await axe(payroll);
  provoked.push(/404/);
  const member = await as(TENANT, MEMBER);
  expect((await member.goto(`/fi/${TENANT}/payroll`))?.status()).toBe(404);
  const address = `/fi/${TENANT}/payroll/exports/01970000-0000-7000-8000-000000000001/fees.csv`;
  for (const reader of [member, page]) expect((await reader.request.get(address)).status()).toBe(404);
  await page.goto(`/fi/${TENANT}/panels`);
  await page.getByRole("link", { name: "Mitä raatien kokoukset maksoivat" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mitä raatien kokoukset maksoivat");
  await expect(page.getByText(MEMBER)).toHaveCount(0);
  await axe(page);
});
