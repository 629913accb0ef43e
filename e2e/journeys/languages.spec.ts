import type { APIRequestContext } from "@playwright/test";
import { axe } from "../fixtures/axe.ts";
import { everyLocale } from "../fixtures/every-locale.ts";
import { expect, test } from "../fixtures/test.ts";
import { walkByKeyboard } from "../fixtures/walk-by-keyboard.ts";

for (const { segment, lang } of everyLocale) {
  test(`Shell · the front page in /${segment} has its language, no finding of axe, and works by keyboard`, async (
    { page }
  ) => {
    const response = await page.goto(`/${segment}`);
    expect(response?.status()).toBe(200);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page).toHaveTitle(/Raati/);
    await axe(page);
    const stops = await walkByKeyboard(page);
    expect(stops.length).toBeGreaterThan(4);
  });

  test(`Shell · /${segment} says that a page does not exist, and leads on`, async ({ page }) => {
    const response = await page.goto(`/${segment}/ei/ole/tata/sivua`);
    expect(response?.status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.locator("h1")).toHaveCount(1);
    await axe(page);
    await page.locator("main a").click();
    await expect(page).toHaveURL(`/${segment}`);
  });
}

test("Shell · the skip link leads the keyboard into the content", async ({ page }) => {
  await page.goto("/fi");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test.describe("the language of an address without one", () => {
  const landing = async (request: APIRequestContext, headers: Record<string, string>) => {
    const response = await request.get("/", { headers, maxRedirects: 0 });
    return { status: response.status(), location: response.headers().location, vary: response.headers().vary };
  };

  test("Shell · is the browser's", async ({ request }) => {
    const swedish = await landing(request, { "accept-language": "sv-FI,sv;q=0.9,en;q=0.8" });
    expect(swedish).toMatchObject({ status: 307, location: "/sv" });
    expect(await landing(request, { "accept-language": "de" })).toMatchObject({ location: "/fi" });
  });

  test("Shell · is the one that was chosen before", async ({ request }) => {
    const answer = await landing(request, { "accept-language": "sv", cookie: "raati.language=selko" });
    expect(answer).toMatchObject({ location: "/selko", vary: expect.stringContaining("Cookie") });
  });

  test("Shell · changes without losing what the address says besides: a link with a key stays one", async ({ page }) => {
    await page.goto("/fi/rannikko/calls?show=closed");
    await page.getByRole("link", { name: "Svenska" }).click();
    await expect(page).toHaveURL("/sv/rannikko/calls?show=closed");
  });

  test("Shell · is remembered when somebody changes it on a page", async ({ page }) => {
    await page.goto("/fi");
    await page.getByRole("link", { name: "Svenska" }).click();
    await expect(page).toHaveURL("/sv");
    await page.goto("/");
    await expect(page).toHaveURL("/sv");
  });

  test("Shell · is the browser's too when the address names an unknown one", async ({ browser, baseURL }) => {
    const page = await browser.newPage({ locale: "en-GB", baseURL });
    const response = await page.goto("/no/panels");
    expect(response?.status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.locator("main a").click();
    await expect(page).toHaveURL("/en");
    await page.close();
  });
});
