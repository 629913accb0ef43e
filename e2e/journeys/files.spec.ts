import { readFile } from "node:fs/promises";
import { axe } from "../fixtures/axe.ts";
import { fillDay, fillFinnish } from "../fixtures/fill.ts";
import { expect, test } from "../fixtures/sign-in.ts";

const panel = "/fi/rannikko/panels/lapset-nuoret-perheet";
const PDF = Buffer.from("%PDF-1.7\nKotihoidon esittely\n%%EOF\n");
/** A picture of 64 by 64 dots, all of one colour. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAAUElEQVR42u3PQQkAAAgEsAthNkPYP4ARfAuDFViq57UICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICFwWi9tAxPBDZ8EAAAAASUVORK5CYII=",
  "base64",
);

test("A6 · a division's presentation is brought as a file; members open it, and nobody else does", async (
  { as, page, provoked }
) => {
  provoked.push(/status of 400/);
  const staff = await as("rannikko", "Linnea Sandvall-Ojala");
  await staff.goto(`${panel}/manage/trainings/new`);
  await fillFinnish(staff, "Nimi", "Tiedostojen perehdytys");
  await fillDay(staff, "Päivä", "2026-05-20");
  await staff.getByLabel("Alkaa kello").fill("17");
  await staff.getByLabel("Päättyy kello").fill("19");
  await staff.getByRole("button", { name: "Tallenna ja kerro jäsenille" }).click();
  await staff.getByRole("link", { name: "Tiedostojen perehdytys" }).click();
  await staff.locator("summary", { hasText: "Lisää materiaali" }).click();
  await fillFinnish(staff, "Otsikko", "Perheiden palvelut 2026");

  const chooser = staff.getByLabel(/^Tiedosto/);
  await chooser.setInputFiles({
    name: "esitys.pdf", mimeType: "application/pdf", buffer: Buffer.from("<script>alert(1)</script>"),
  });
  await expect(staff.getByText(/Tätä tiedostoa ei voi liittää/)).toBeVisible();
  await chooser.setInputFiles({ name: "Esitys ä.pdf", mimeType: "application/pdf", buffer: PDF });
  await expect(staff.getByText("Valmis liitettäväksi")).toBeVisible();
  await axe(staff);
  await staff.getByRole("button", { name: "Lisää materiaali" }).click();
  const link = staff.getByRole("link", { name: "Perheiden palvelut 2026" });
  const address = await link.getAttribute("href") ?? "";
  expect(address).toMatch(/^\/api\/files\/rannikko\/trainings\/lapset-nuoret-perheet\//);

  const downloading = staff.waitForEvent("download");
  await link.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("Esitys ä.pdf");
  expect(await readFile(await download.path())).toEqual(PDF);

  const stranger = await as("rannikko", "Elsa Björkhagen");
  expect([(await page.request.get(address)).status(), (await stranger.request.get(address)).status()]).toEqual([404, 404]);
  await staff.getByRole("button", { name: /Perheiden palvelut 2026/ }).click();
  await staff.getByRole("alertdialog").getByRole("button", { name: "Poista" }).click();
  await expect(link).toHaveCount(0);
  expect((await staff.request.get(address)).status()).toBe(404);
});

test("A12 · an organisation brings its logo, which then stands at the top of its public pages", async ({ as, page }) => {
  const staff = await as("keskijarvi", "Onerva Kalliorinne");
  await staff.goto("/fi/keskijarvi/settings/look");
  await staff.getByLabel(/^Tunnus/).setInputFiles({ name: "tunnus.png", mimeType: "image/png", buffer: PICTURE });
  await expect(staff.getByText("Valmis liitettäväksi")).toBeVisible();
  await staff.getByRole("button", { name: "Tallenna värit" }).click();
  await expect(staff.getByText("Värit on tallennettu")).toBeVisible();
  await page.goto("/sv/keskijarvi");
  const logo = page.getByRole("banner").locator("img");
  await expect(logo).toBeVisible();
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(64);
  await axe(page);
});
