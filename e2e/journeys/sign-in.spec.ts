import { expect, test } from "../fixtures/test.ts";

test("Shell · a member asks for a link by mail, opens it, presses the button and is in; the link works once", async ({ page }) => {
  await page.goto("/fi/keskijarvi/sign-in");
  await page.getByLabel("Sähköpostiosoite").fill("meri@keskijarvi.example");
  await page.getByRole("button", { name: "Lähetä linkki" }).click();
  await expect(page.getByText("Katso sähköpostisi")).toBeVisible();
  // Other mails come to her as well: of what happens in her panel.
  const mail = page.getByRole("article").filter({ hasText: "meri@keskijarvi.example" })
    .filter({ has: page.getByRole("link", { name: /sign-in\/link/ }) });
  await expect(async () => {
    await page.goto("/fi/demo/mail");
    await expect(mail).toHaveCount(1, { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  const link = (await mail.getByRole("link").first().getAttribute("href")) ?? "";
  await page.goto(link);
  await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
  await page.waitForURL("**/fi/keskijarvi/home");
  await expect(page.getByRole("heading", { name: "Hei, Meri" })).toBeVisible();
  await page.goto(link);
  await expect(page.getByText("Linkki ei enää toimi.")).toBeVisible();
});
