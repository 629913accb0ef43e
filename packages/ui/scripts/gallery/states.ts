import type { Browser, Page } from "@playwright/test";

/** A state that a page is brought into before it is looked at, and what must be true then. */
interface State {
  readonly name: string;
  readonly page: string;
  readonly width: number;
  readonly options?: Parameters<Browser["newContext"]>[0];
  /** Returns what is wrong. */
  readonly act: (page: Page) => Promise<string[]>;
}

const unless = (holds: boolean, finding: string): string[] => (holds ? [] : [finding]);
const focused = (page: Page, selector: string): Promise<boolean> => page.evaluate(
  (s) => document.activeElement?.matches(s) ?? false,
  selector,
);

/** States that a picture of the page at rest does not show. */
export const states: readonly State[] = [
  {
    name: "menu",
    page: "matter-sv",
    width: 360,
    act: async (page) => {
      await page.locator(".menu-open").focus();
      await page.keyboard.press("Enter");
      const open = await page.locator(".menu .nav").isVisible();
      await page.keyboard.press("Escape");
      const shut = await page.locator(".menu .nav").isHidden();
      const back = await focused(page, ".menu-open");
      await page.keyboard.press("Enter");
      return [
        ...unless(open, "the menu does not open"),
        ...unless(shut, "Escape leaves it open"),
        ...unless(back, "focus is lost"),
      ];
    },
  },
  {
    name: "unfolded",
    page: "pieces",
    width: 1280,
    act: async (page) => {
      const steps = page.locator(".track").first().getByRole("listitem");
      const before = await steps.count();
      await page.locator(".track-fold summary").first().click();
      return unless(before === 9 && (await steps.count()) === 13, "the fold does not open");
    },
  },
  {
    name: "dialog",
    page: "form",
    width: 360,
    act: async (page) => {
      await page.getByRole("button", { name: "Poista luonnos" }).click();
      const safe = page.getByRole("alertdialog").getByRole("button", { name: "Pidä luonnos" });
      await safe.waitFor();
      return unless(await safe.evaluate((button) => button === document.activeElement), "focus is not on the safe button");
    },
  },
  {
    name: "summary",
    page: "form",
    width: 1280,
    act: async (page) => {
      await page.getByRole("button", { name: "Lähetä vastaus raadille" }).click();
      await page.locator(".summary").waitFor();
      const heard = await focused(page, ".summary");
      await page.getByRole("link", { name: /valmistumispäivä/ }).click();
      const landed = await focused(page, ".date-part");
      return [...unless(heard, "the summary has no focus"), ...unless(landed, "its link does not reach the date")];
    },
  },
  { name: "print", page: "matter", width: 760, act: async (page) => (await page.emulateMedia({ media: "print" }), []) },
  {
    name: "print-pieces",
    page: "pieces",
    width: 760,
    act: async (page) => (await page.emulateMedia({ media: "print" }), []),
  },
  {
    name: "forced",
    page: "matter",
    width: 1280,
    options: { forcedColors: "active", colorScheme: "dark" },
    act: async () => [],
  },
  {
    name: "forced-form",
    page: "form-wrong",
    width: 1280,
    options: { forcedColors: "active", colorScheme: "dark" },
    act: async () => [],
  },
  {
    name: "larger",
    page: "matter",
    width: 1280,
    act: async (page) => (await page.evaluate(() => document.documentElement.setAttribute("data-text", "larger")), []),
  },
  {
    name: "larger-phone",
    page: "matter-sv",
    width: 320,
    act: async (page) => (await page.evaluate(() => document.documentElement.setAttribute("data-text", "larger")), []),
  },
  {
    name: "figures-phone",
    page: "matter",
    width: 360,
    act: async (page) => (await page.locator(".bar-table").scrollIntoViewIfNeeded(), []),
  },
  { name: "no-script", page: "form-wrong", width: 360, options: { javaScriptEnabled: false }, act: async () => [] },
];
