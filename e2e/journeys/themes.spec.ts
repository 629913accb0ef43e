import type { Page } from "@playwright/test";
import { axe } from "../fixtures/axe.ts";
import { expect, test } from "../fixtures/sign-in.ts";

const COORDINATOR = ["keskijarvi", "Onerva Kalliorinne"] as const;

test("E11 · each priority of the strategy shows its meetings, proposals and statements to everybody", async ({ page }) => {
  await page.goto("/fi/keskijarvi/proposals");
  await page.getByRole("link", { name: "Teemat ja strategia" }).click();
  const safety = page.getByRole("region", { name: "Arjen turvallisuus" }).first();
  await expect(safety.getByRole("link", { name: "Yksi numero neuvontaan" })).toBeVisible();
  await expect(safety.getByText(/1 kokous/)).toBeVisible();
  await axe(page);
});

test("E11 · a coordinator puts a theme under a priority of the strategy and ties a proposal to it", async ({ as }) => {
  const page = await as(...COORDINATOR);
  await page.goto("/fi/keskijarvi/desk");
  await page.getByRole("link", { name: "Teemat ja strategian painopisteet" }).click();
  await page.getByRole("link", { name: "Lisää teema" }).click();
  const theme = `Osallisuus ${Date.now()}`;
  await page.locator("#field-name\\.fi").fill(theme);
  await page.getByLabel("Strategian painopiste").selectOption({ label: "Mielen hyvinvointi" });
  await page.getByRole("button", { name: "Lisää teema" }).click();
  await page.getByRole("link", { name: theme }).click();
  await page.getByLabel("Kokous, ehdotus tai kannanotto")
    .selectOption({ label: await optionWith(page, "Palautteesta kerrotaan") });
  await page.getByRole("button", { name: "Liitä teemaan" }).click();
  await expect(page.getByRole("button", { name: /^Irrota teemasta\s?: Palautteesta kerrotaan$/ })).toBeVisible();
  await axe(page);

  await page.goto("/fi/keskijarvi/themes");
  await expect(page.getByRole("region", { name: theme }).getByRole("link", { name: "Palautteesta kerrotaan" }))
    .toBeVisible();
});

/** The whole label of an option that has some words in it. */
async function optionWith(page: Page, words: string): Promise<string> {
  return (await page.locator("option", { hasText: words }).first().textContent()) ?? "";
}
