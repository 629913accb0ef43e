import { axe } from "../fixtures/axe.ts";
import { everyLocale } from "../fixtures/every-locale.ts";
import { expect, test } from "../fixtures/test.ts";
import { walkByKeyboard } from "../fixtures/walk-by-keyboard.ts";

/** Every page that a visitor reaches, below the language. */
const pages = [
  "", "/sign-up", "/rannikko", "/rannikko/panels", "/rannikko/panels/ikaihmiset", "/rannikko/panels/vammaispalvelut",
  "/rannikko/sign-in",
  "/rannikko/accessibility", "/rannikko/privacy", "/keskijarvi", "/keskijarvi/panels/asiakasraati",
  "/laheiset-ja-toipujat/panels/hameenlinna",
  "/laheiset-ja-toipujat/panels/salo/x/mental-health", "/demo/mail",
];

for (const { segment, lang } of everyLocale) {
  for (const path of pages) {
    test(`A12 · /${segment}${path} has its language, no axe finding, and is walked by keyboard`, async ({ page }) => {
      const response = await page.goto(`/${segment}${path}`);
      expect(response?.status()).toBe(200);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      expect(await page.title()).not.toBe("");
      await axe(page);
      await walkByKeyboard(page);
    });
  }
}

test("A10 · no public page offers a panel the word decide, and each says that it does not", async ({ page }) => {
  for (const path of [
    "/fi/rannikko/panels/ikaihmiset", "/fi/keskijarvi/panels/asiakasraati", "/fi/laheiset-ja-toipujat/panels/pori"
  ]) {
    await page.goto(path);
    await expect(page.getByText(/Raati ei päätä palveluista/).first()).toBeVisible();
    await expect(page.getByRole("button", { name: /päät/i })).toHaveCount(0);
  }
});

test("A12 · a panel's page shows members as they have agreed, its term and whom to ask", async ({ page }) => {
  await page.goto("/fi/rannikko/panels/ikaihmiset");
  await expect(page.getByText("Hellevi Mäntykannas")).toBeVisible();
  await expect(page.getByText("Elsa Björkhagen")).toHaveCount(0);
  await expect(page.getByText("1.6.2025–31.5.2027")).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: "Ikäihmisten palvelut" })).toBeVisible();
});

test("D2 · a mental-health panel never shows a member's name, and has helplines, and a quick way out on each of its pages", async ({ page }) => {
  await page.goto("/fi/laheiset-ja-toipujat/panels/hameenlinna");
  for (const name of ["Marjukka Salmivirtanen", "Veikko Harjunsilta"]) await expect(page.getByText(name)).toHaveCount(0);
  await expect(page.getByRole("link", { name: "112" })).toBeVisible();
  for (const below of ["", "/statements", "/proposals", "/meetings", "/x/mental-health"]) {
    await page.goto(`/fi/laheiset-ja-toipujat/panels/hameenlinna${below}`);
    await expect(page.getByRole("link", { name: /poistu/i })).toHaveCount(1);
  }
  await page.goto("/fi/keskijarvi/panels/asiakasraati/proposals");
  await expect(page.getByRole("link", { name: /poistu/i })).toHaveCount(0);
});

test("D7 · a panel that was handed over says who hosts it now", async ({ page }) => {
  await page.goto("/fi/laheiset-ja-toipujat/panels/salo");
  await expect(page.getByText("Salon toipujat ry (demo)")).toBeVisible();
});

test("B1 · a main panel shows its side panels, and a side panel its main panel", async ({ page }) => {
  await page.goto("/fi/rannikko/panels/vammaispalvelut");
  await page.getByRole("link", { name: "Liikkuminen" }).click();
  await expect(page.getByRole("link", { name: "Vammaispalvelujen asiakasraati" })).toBeVisible();
});

test("D1 · an association hosts panels, and its tenant stands beside counties on the landing page", async ({ page }) => {
  await page.goto("/fi");
  await expect(page.getByRole("link", { name: /Läheisten ja toipujien liitto/ })).toBeVisible();
});
