import type { Page } from "@playwright/test";
import { axe } from "../fixtures/axe.ts";
import { everyLocale } from "../fixtures/every-locale.ts";
import { expect, test } from "../fixtures/sign-in.ts";

/** Expects the page that says in the reader's language that there is nothing here, with a way on. */
async function expectNothing(page: Page, address: string): Promise<void> {
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByRole("main").getByRole("link")).not.toHaveCount(0);
}

for (const { segment, lang } of everyLocale) {
  test(`Shell · an unknown tenant, panel, plugin or page is a friendly 404 in /${segment}`, async ({ page }) => {
    const unknown = [
      "/ei-ole", "/ei-ole/panels/raati", "/rannikko/panels/ei-ole", "/rannikko/panels/ikaihmiset/x/ei-ole",
      "/keskijarvi/panels/asiakasraati/x/mental-health", "/rannikko/ei-ole",
    ];
    for (const path of unknown) {
      await expectNothing(page, `/${segment}${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
    }
    await axe(page);
  });
}

test("Shell · a page that is not there sends no style sheet ahead that it does not use", async ({ page }) => {
  for (const address of ["/fi/rannikko/panels/ei-ole", "/fi/rannikko/panels/ikaihmiset/manage", "/fi/rannikko/ei-ole"]) {
    await expectNothing(page, address);
    const unused = await page.evaluate(() => {
      const hrefs = (links: string) => [...document.querySelectorAll<HTMLLinkElement>(links)].map(({ href }) => href);
      const asked = performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.endsWith(".css"));
      const used = hrefs("link[rel=stylesheet]");
      return [...asked, ...hrefs("link[rel=preload][as=style]")].filter((href) => !used.includes(href));
    });
    expect(unused, address).toEqual([]);
  }
});

const inside = (panel: string) => [
  "inside", "inside/requests", "manage", "manage/members", "manage/rules", "manage/trainings", "manage/fees", "manage/terms",
  "handover",
]
  .map((page) => `/fi/${panel}/${page}`);
const ofTenant = (tenant: string) => [
  "home", "desk", "people", "people/new", "people/invitations", "panels/new", "panels/types", "settings", "me", "me/fees",
  "me/calendar", "payroll", "payroll/rates", "requests", "requests/new",
]
  .map((page) => `/fi/${tenant}/${page}`);

test("B6 · a visitor who has not signed in finds nothing at the inside addresses", async ({ page }) => {
  for (const address of [...inside("rannikko/panels/ikaihmiset"), ...ofTenant("rannikko")]) {
    const response = await page.goto(address);
    expect([200, 404], address).toContain(response?.status());
    // A page of one's own may lead to the sign-in; all others do not exist.
    if (response?.status() === 200) await expect(page).toHaveURL(/\/sign-in/);
  }
});

test("B6 · a member of another panel finds nothing inside this one", async ({ as }) => {
  const member = await as("rannikko", "Yusuf Halaane");
  for (const address of inside("rannikko/panels/ikaihmiset")) await expectNothing(member, address);
});

test("B6 · a member of the panel finds nothing at the addresses of its staff", async ({ as }) => {
  const member = await as("rannikko", "Elsa Björkhagen");
  for (
    const address of inside("rannikko/panels/ikaihmiset").filter((one) => one.includes("manage"))
  ) await expectNothing(member, address);
  for (
    const page of ["desk", "people", "panels/new", "settings", "payroll", "payroll/rates", "requests", "requests/new"]
  ) await expectNothing(member, `/fi/rannikko/${page}`);
});

test("D1 · an administrator of one tenant is nobody in another", async ({ as }) => {
  const stranger = await as("keskijarvi", "Onerva Kalliorinne");
  for (const address of [...inside("rannikko/panels/ikaihmiset"), ...ofTenant("laheiset-ja-toipujat")]) {
    const response = await stranger.goto(address);
    if (response?.status() === 200) await expect(stranger).toHaveURL(/\/sign-in/);
    else expect(response?.status(), address).toBe(404);
  }
});
