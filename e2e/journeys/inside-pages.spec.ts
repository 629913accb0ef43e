import { axe } from "../fixtures/axe.ts";
import { everyLocale } from "../fixtures/every-locale.ts";
import { expect, test } from "../fixtures/sign-in.ts";
import { walkByKeyboard } from "../fixtures/walk-by-keyboard.ts";

/** Every kind of page behind the sign-in, below the language, by who reads it. Pages of one drawing stand here once. */
const readers = [
  { tenant: "rannikko", name: "Elsa Björkhagen", pages: [
    "home", "me", "me/fees", "me/calendar", "me/sessions", "me/security", "me/data", "panels/ikaihmiset/inside",
    "panels/ikaihmiset/inside/requests",
  ] },
  {
    tenant: "laheiset-ja-toipujat", name: "Ilpo Kuusihaka",
    pages: ["panels/salo/inside", "panels/salo/handover", "panels/salo/x/mental-health"],
  },
  {
    tenant: "keskijarvi", name: "Onerva Kalliorinne", pages: [
      "desk", "manage/recruitment", "manage/recruitment/new", "people", "people/new",
      "people/invitations", "people/invitations/new", "panels/new", "panels/types", "panels/types/new",
      "panels/asiakasraati/manage", "panels/asiakasraati/manage/edit", "panels/asiakasraati/manage/members",
      "panels/asiakasraati/manage/members/invite", "panels/asiakasraati/manage/members/extension",
      "panels/asiakasraati/manage/terms",
      "panels/asiakasraati/manage/terms/new", "panels/asiakasraati/manage/rules", "panels/asiakasraati/manage/rules/new",
      "panels/asiakasraati/manage/trainings", "panels/asiakasraati/manage/trainings/new",
      "panels/asiakasraati/manage/fees", "requests/new", "panels/asiakasraati/manage/type",
      "panels/asiakasraati/handover", "settings", "settings/names", "settings/languages",
      "settings/words", "settings/look", "settings/contact",
      "settings/time-limits", "settings/sign-in", "settings/retention", "settings/closing",
      "settings/units", "settings/bodies",
      "settings/routes", "settings/areas", "settings/plugins",
    ],
  },
] as const;

for (const { tenant, name, pages } of readers) {
  for (const path of pages) {
    // One browser for the four languages of a page: opening one takes as long as reading the page.
    test(`A12 · /${tenant}/${path} has its language, no axe finding, and is walked by keyboard in each language`, async (
      { as }
    ) => {
      const page = await as(tenant, name);
      for (const { segment, lang } of everyLocale) {
        const response = await page.goto(`/${segment}/${tenant}/${path}`);
        expect(response?.status()).toBe(200);
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        expect(await page.title()).not.toBe("");
        await axe(page);
        await walkByKeyboard(page);
      }
    });
  }
}
