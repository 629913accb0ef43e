import { axe } from "../fixtures/axe.ts";
import { mailOf } from "../fixtures/mails.ts";
import { expect, test } from "../fixtures/test.ts";

test.describe("a visitor whose browser speaks Swedish", () => {
  test.use({ locale: "sv-FI" });

  test("J5.1 · arrives in the browser's language, and changes it on the page", async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveURL(/\/sv$/);
    await page.getByRole("link", { name: /Keskijärvi/ }).first().click();
    await expect(page.locator("html")).toHaveAttribute("lang", "sv");
    await page.getByRole("link", { name: "Suomi", exact: true }).click();
    await expect(page).toHaveURL(/\/fi\/keskijarvi$/);
    await expect(page.locator("html")).toHaveAttribute("lang", "fi");
  });
});

test("J5.2 · A10 · easy Finnish tells what a panel is, and that it does not decide", async ({ page }) => {
  await page.goto("/selko/keskijarvi/panels/asiakasraati");
  const main = page.getByRole("main");
  await expect(main.getByText(/ei päätä/).first()).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "fi");
  await axe(page);
});

test("J5.12 · reads the privacy notice and the accessibility statement, and tells of a barrier", async (
  { page, consoleWatch }
) => {
  // The browser reports the refusals of the server.
  consoleWatch.allow(/status of 400/);
  await page.goto("/fi/keskijarvi");
  await page.getByRole("contentinfo").getByRole("link", { name: "Tietosuojaseloste" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tietosuojaseloste");
  await page.getByRole("contentinfo").getByRole("link", { name: "Saavutettavuusseloste" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Saavutettavuusseloste");

  await page.getByRole("button", { name: "Lähetä palaute" }).click();
  await expect(page.getByRole("link", { name: /^Mikä palvelussa on vaikeaa: / })).toBeVisible();
  const barrier = `Painike jää näppäimistön alle ${Date.now()}`;
  await page.getByLabel("Mikä palvelussa on vaikeaa?").fill(barrier);
  await page.getByLabel("Sähköpostiosoitteesi").fill("kulkija@posti");
  await page.getByRole("button", { name: "Lähetä palaute" }).click();
  await expect(page.getByRole("link", { name: /^Sähköpostiosoitteesi: / })).toBeVisible();
  await expect(page.getByLabel("Mikä palvelussa on vaikeaa?")).toHaveValue(barrier);
  await page.getByLabel("Sähköpostiosoitteesi").fill("kulkija@posti.example");
  await page.getByRole("button", { name: "Lähetä palaute" }).click();
  await expect(page.getByText("Vastaamme sähköpostiisi kahden viikon kuluessa.")).toBeVisible();
  await axe(page);

  await mailOf(page, { text: barrier });
});
