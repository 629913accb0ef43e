import { axe } from "../fixtures/axe.ts";
import { linkInMail, mailOf } from "../fixtures/mails.ts";
import { signInAs, expect, test } from "../fixtures/sign-in.ts";

test("J2 · a person takes another address: by the link in the new mail, and the old address is told", async (
  { page, consoleWatch }
) => {
  // The browser reports the refusal of the address that is in use already.
  consoleWatch.allow(/status of 400/);
  const me = "/fi/laheiset-ja-toipujat/me";
  await signInAs(page, "laheiset-ja-toipujat", "Satu Hiekkarinne");
  await page.goto(me);
  const field = page.getByLabel("Uusi sähköpostiosoite");
  await field.fill("satu@laheiset-ja-toipujat.example");
  await page.getByRole("button", { name: "Lähetä vahvistuslinkki" }).click();
  await expect(page.getByText(/Tämä on jo osoitteesi/).first()).toBeVisible();
  await expect(field).toHaveValue("satu@laheiset-ja-toipujat.example");
  await field.fill("satu.uusi@posti.example");
  await axe(page);
  await page.getByRole("button", { name: "Lähetä vahvistuslinkki" }).click();
  await expect(page.getByText("Katso sähköpostisi")).toBeVisible();

  const link = await linkInMail(page, { to: "satu.uusi@posti.example" });
  await page.goto(link);
  await axe(page);
  await page.getByRole("button", { name: "Vahvista ja kirjaudu" }).click();
  await page.waitForURL(`**${me}`);
  await expect(page.getByText("Kirjaudut osoitteella satu.uusi@posti.example.")).toBeVisible();
  await mailOf(page, { to: "satu@laheiset-ja-toipujat.example", subject: /^Sähköpostiosoitteesi on vaihdettu/ });
  await page.goto(link);
  await expect(page.getByText(/Linkki/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Vahvista ja kirjaudu" })).toHaveCount(0);
});
