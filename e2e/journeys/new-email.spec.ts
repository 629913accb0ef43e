import { axe } from "../fixtures/axe.ts";
import { signInAs, expect, test } from "../fixtures/sign-in.ts";

test("J2 · a person takes another address: by the link in the new mail, and the old address is told", async ({ page, baseURL }) => {
  const me = "/fi/laheiset-ja-toipujat/me";
  await signInAs(page, "laheiset-ja-toipujat", "Veikko Harjunsilta");
  await page.goto(me);
  const field = page.getByLabel("Uusi sähköpostiosoite");
  await field.fill("veikko@laheiset-ja-toipujat.example");
  await page.getByRole("button", { name: "Lähetä vahvistuslinkki" }).click();
  await expect(page.getByText(/Tämä on jo osoitteesi/).first()).toBeVisible();
  await expect(field).toHaveValue("veikko@laheiset-ja-toipujat.example");
  await field.fill("veikko.uusi@posti.example");
  await axe(page);
  await page.getByRole("button", { name: "Lähetä vahvistuslinkki" }).click();
  await expect(page.getByText("Katso sähköpostisi")).toBeVisible();

  let link = "";
  await expect.poll(async () => {
    await page.goto("/fi/demo/mail");
    link = /https?:\/\/\S+new-email\?token=[\w-]+/.exec(await page.locator("main").innerText())?.[0] ?? "";
    return link;
  }, { message: "the mail to the new address" }).not.toBe("");
  await page.goto(link.replace(/^https?:\/\/[^/]+/, baseURL ?? ""));
  await axe(page);
  await page.getByRole("button", { name: "Vahvista ja kirjaudu" }).click();
  await page.waitForURL(`**${me}`);
  await expect(page.getByText("Kirjaudut osoitteella veikko.uusi@posti.example.")).toBeVisible();
  await expect.poll(async () => {
    await page.goto("/fi/demo/mail");
    return page.locator("main").innerText();
  }).toContain("Sähköpostiosoitteesi on vaihdettu");
  await page.goto(link.replace(/^https?:\/\/[^/]+/, baseURL ?? ""));
  await expect(page.getByText(/Linkki/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Vahvista ja kirjaudu" })).toHaveCount(0);
});
