import { linkInMail } from "../fixtures/mails.ts";
import { expect, test } from "../fixtures/test.ts";

test("Shell · a member asks for a link by mail, opens it, presses the button and is in; the link works once", async (
  { page }
) => {
  await page.goto("/fi/keskijarvi/sign-in");
  await page.getByLabel("Sähköpostiosoite").fill("meri@keskijarvi.example");
  await page.getByRole("button", { name: "Lähetä linkki" }).click();
  await expect(page.getByText("Katso sähköpostisi")).toBeVisible();
  // Other mails come to her as well: of what happens in her panel.
  const link = await linkInMail(page, { to: "meri@keskijarvi.example", link: /sign-in\/link/ });
  await page.goto(link);
  await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
  await page.waitForURL("**/fi/keskijarvi/home");
  await expect(page.getByRole("heading", { name: "Hei, Meri" })).toBeVisible();
  await page.goto(link);
  await expect(page.getByText("Linkki ei enää toimi.")).toBeVisible();
});
