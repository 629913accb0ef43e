import { fillFinnish, tick } from "../fixtures/fill.ts";
import { linkInMail } from "../fixtures/mails.ts";
import { expect, test } from "../fixtures/test.ts";

/** A business ID that the register's own check accepts, for seven digits. Undefined for those that no ID begins with. */
function businessId(digits: string): string | undefined {
  const rest = Array.from(digits)
    .reduce((sum, digit, index) => sum + Number(digit) * [7, 9, 10, 5, 8, 4, 2][index]!, 0) % 11;
  return rest === 1 ? undefined : `${digits}-${rest === 0 ? 0 : 11 - rest}`;
}

test("A1 · an organisation signs up by itself, answers its mail, and is guided from step to step to its first panel", async ({ page }) => {
  await page.goto("/fi/sign-up");
  await tick(page.getByRole("radio", { name: "Kunta tai kaupunki" }));
  await page.getByLabel("Organisaation nimi suomeksi").fill("Kuusijoen kunta (demo)");
  await page.getByLabel("Y-tunnus").fill(businessId("8765432") ?? businessId("8765433") ?? "");
  await page.getByLabel("Sinun nimesi").fill("Lahja Poukamaharju");
  await page.getByLabel("Sähköpostiosoitteesi").fill("lahja@kuusijoki.example");
  await page.getByRole("button", { name: "Lähetä ja vahvista sähköpostilla" }).click();
  await expect(page.getByText("Katso sähköpostisi")).toBeVisible();

  await page.goto(await linkInMail(page, { to: "lahja@kuusijoki.example" }));
  await page.getByRole("button", { name: "Vahvista ja siirry eteenpäin" }).click();

  await page.waitForURL(/\/fi\/[^/]+\/desk$/);
  const work = page.url();
  const steps = page.getByRole("region", { name: "Ensimmäinen raati" });
  const goOn = async (what: string) => {
    await page.goto(work);
    await steps.getByRole("link", { name: what }).first().click();
    await page.waitForURL((url) => url.href !== work);
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Tätä sivua ei löydy");
  };
  await expect(steps.getByText("Seuraavaksi: Lisää toimiala, joka vastaa ehdotuksiin.")).toBeVisible();
  // The button stands below all words of the steps, however many lines they take.
  const foot = await steps.getByRole("list").boundingBox();
  const button = await steps.getByRole("link", { name: "Lisää toimiala" }).last().boundingBox();
  expect(button!.y).toBeGreaterThanOrEqual(foot!.y + foot!.height);
  await goOn("Lisää toimiala");
  await goOn("Valitse raatityyppi");
  await page.getByRole("link", { name: "Tee raatityyppi" }).click();
  await fillFinnish(page, "Tyypin nimi", "Asiakasraati");
  await fillFinnish(page, "Paikan nimi", "Asiakas");
  await page.getByLabel("Enintään", { exact: true }).fill("15");
  await page.getByRole("button", { name: "Tallenna tyyppi" }).click();
  await page.getByRole("button", { name: "Ota käyttöön" }).click();
  await expect(page.getByText("Käytössä", { exact: true })).toBeVisible();

  await goOn("Perusta raati");
  await page.getByRole("link", { name: /Asiakasraati$/ }).click();
  await fillFinnish(page, "Raadin nimi", "Kuusijoen asiakasraati");
  await fillFinnish(page, "Tehtävä", "Raati kertoo, miten palvelut toimivat.");
  await page.getByLabel("Koordinaattori (vapaaehtoinen)").selectOption({ label: "Lahja Poukamaharju" });
  await page.getByRole("button", { name: "Perusta", exact: true }).click();
  await expect(page.getByText("Raadit on perustettu")).toBeVisible();
  await page.goto(work);
  await expect(page.getByRole("row", { name: /Kuusijoen asiakasraati.*Suunnitteilla/ })).toBeVisible();
});
