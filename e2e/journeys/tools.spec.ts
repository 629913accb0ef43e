import type { Page } from "@playwright/test";
import { axe } from "../fixtures/axe.ts";
import { expect, test } from "../fixtures/test.ts";
import { walkByKeyboard } from "../fixtures/walk-by-keyboard.ts";

/** Shows a page that is nothing but this. */
const show = (page: Page, body: string) =>
  page.setContent(`<!doctype html><html lang="fi"><title>t</title><body>${body}</body></html>`);

test("Tools · the walk by keyboard names its stops in their order", async ({ page }) => {
  const link = '<a href="#x">One</a><p>text</p>';
  await show(page, `${link}<button aria-label="Two">2</button><h2 id="h">Three</h2><input aria-labelledby="h">`);
  expect(await walkByKeyboard(page)).toEqual([
    { role: "a", name: "One" }, { role: "button", name: "Two" }, { role: "input", name: "Three" },
  ]);
});

const cover = '<div style="position: fixed; inset: 0; background: #fff"></div>';
const two = "<button>One</button><button>Two</button>";

const faults = [
  ["that looks as it does without focus", '<button style="outline: none">Dull</button>', /Dull \(button\) looks the same/],
  ["that is covered", `<a href="#x">Under</a>${cover}`, /Under \(a\) is covered/],
  ["that is out of view", '<a href="#x" style="position: fixed; left: -500px">Aside</a>', /Aside \(a\) is out of view/],
  ["that comes out of its order", `${two}<button tabindex="1">Three</button>`, /keeps the focus, or gets it later/],
  [
    "that keeps the focus", `${two}<button onkeydown="event.preventDefault()">Trap</button>`,
    /Trap \(button\) keeps the focus/,
  ],
] as const;

for (const [what, body, complaint] of faults) {
  test(`Tools · the walk by keyboard refuses a stop ${what}`, async ({ page }) => {
    await show(page, body);
    await expect(walkByKeyboard(page)).rejects.toThrow(complaint);
  });
}

test("Tools · axe refuses a picture without a text", async ({ page }) => {
  await show(page, '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">');
  await expect(axe(page)).rejects.toThrow(/image-alt/);
});

test("Tools · the watch on the console hears errors, warnings, exceptions, and nothing else", async (
  { page, consoleWatch }
) => {
  await page.evaluate(`
    console.log("talk");
    console.warn("a warning");
    console.error("an error");
    setTimeout(() => { throw new Error("an exception"); });
  `);
  await expect.poll(() => consoleWatch.complaints()).toHaveLength(3);
  expect(consoleWatch.complaints().join()).not.toContain("talk");
  consoleWatch.allow(/an? (warning|error|exception)/);
});
