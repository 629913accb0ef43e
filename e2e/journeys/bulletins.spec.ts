import { axe } from "../fixtures/axe.ts";
import { tick } from "../fixtures/fill.ts";
import { expect, test } from "../fixtures/sign-in.ts";

const TENANT = "rannikko";
const PUBLIC = `/fi/${TENANT}/panels/ikaihmiset`;
const MEMBER = "Elsa Björkhagen";
const COORDINATOR = "Linnea Sandvall-Ojala";

test("A11 · J2.13 · everybody reads the bulletin of a meeting; a member takes it to her association and writes that down", async ({ as, page }) => {
  await page.goto(PUBLIC);
  await page.getByRole("region", { name: "Tiedotteita kokouksista" }).getByRole("link").first().click();
  await expect(page.getByText("Raati kävi läpi palvelujen vastaukset.", { exact: false })).toBeVisible();
  await expect(page.getByLabel("Missä kerroit siitä?")).toHaveCount(0);
  await axe(page);
  const address = new URL(page.url()).pathname;

  const member = await as(TENANT, MEMBER);
  await member.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await member.goto(address);
  await member.getByRole("button", { name: "Kopioi linkki" }).click();
  await expect(member.getByText("Linkki on kopioitu")).toBeVisible();
  expect(await member.evaluate(() => navigator.clipboard.readText())).toContain(address);
  await member.getByLabel("Missä kerroit siitä?").fill("Kaustisen eläkkeensaajat");
  await member.getByRole("button", { name: "Kirjaa", exact: true }).click();
  await expect(member.getByText("Kirjattu. Kiitos, että veit viestiä eteenpäin.")).toBeVisible();
  await expect(member.getByText("Kaustisen eläkkeensaajat, 15.5.2026")).toBeVisible();
  await expect(member.getByText("Eläkeliiton kuukausikahvit", { exact: false })).toHaveCount(0);
  await axe(member);

  const coordinator = await as(TENANT, COORDINATOR);
  await coordinator.goto(address);
  await expect(coordinator.getByText("Kaustisen eläkkeensaajat, 15.5.2026")).toBeVisible();
  await expect(coordinator.getByText("Eläkeliiton kuukausikahvit", { exact: false })).toBeVisible();
  await expect(coordinator.getByText(MEMBER)).toHaveCount(0);
  await coordinator.getByRole("link", { name: "Muuta tiedotetta" }).click();
  await axe(coordinator);
});

test("A11 · a private calendar address opens the member's meetings without signing in, and stops when it is stopped", async ({ as, page, provoked }) => {
  const member = await as(TENANT, "Yusuf Halaane");
  await member.goto(`/fi/${TENANT}/me`);
  await member.getByRole("link", { name: "Kalenteri" }).click();
  await member.getByRole("button", { name: "Tee kalenteriosoite" }).click();
  const address = (await member.locator("code.secret").textContent()) ?? "";
  await axe(member);
  const path = new URL(address).pathname;
  const answer = await page.request.get(path);
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"]);
  expect(await answer.text()).toContain("BEGIN:VCALENDAR");
  await member.getByRole("button", { name: "Poista osoite käytöstä" }).click();
  await member.getByRole("alertdialog").getByRole("button", { name: "Poista osoite käytöstä" }).click();
  await expect(member.getByText("Sinulla ei ole kalenteriosoitetta.")).toBeVisible();
  provoked.push(/404/);
  expect((await page.request.get(path)).status()).toBe(404);
  expect((await page.request.get(path.replace(`/${TENANT}/`, "/keskijarvi/"))).status()).toBe(404);
});

test("B4 · A8 · members choose with the same weight and map services; the result and the summary are there when they are closed", async ({ as, page }) => {
  await page.goto(PUBLIC);
  const meeting = (await page.getByRole("region", { name: "Tiedotteita kokouksista" }).getByRole("link").first()
    .getAttribute("href"))?.replace(/\/bulletin$/, "") ?? "";
  await page.goto(`/fi/${TENANT}/panels/lapset-nuoret-perheet`);
  await page.getByText("Näytä luvut").first().click();
  await axe(page);

  const coordinator = await as(TENANT, COORDINATOR);
  await coordinator.goto(`${meeting}/priorities?do=open`);
  await coordinator.getByRole("group", { name: "Mitä valitaan?" }).getByRole("textbox", { name: /^Suomeksi/ })
    .fill("Mihin tartumme ensin?");
  await coordinator.getByRole("tabpanel").getByRole("textbox").fill("Takaisinsoitto\nViikkolista\nKutsukirje");
  await coordinator.getByRole("button", { name: "Avaa valinta" }).click();
  await expect(coordinator.getByRole("heading", { name: "Mihin tartumme ensin?" })).toBeVisible();
  await axe(coordinator);

  const member = await as(TENANT, MEMBER);
  await member.goto(`${meeting}/priorities`);
  const more = member.getByRole("button", { name: "Lisää piste: Viikkolista" });
  await more.focus();
  await member.keyboard.press("Enter");
  await member.keyboard.press("Enter");
  await member.getByRole("button", { name: "Lisää piste: Kutsukirje" }).click();
  await expect(member.getByText("Jaettu 3/3")).toBeVisible();
  await axe(member);
  await member.getByRole("button", { name: "Tallenna valintani" }).click();
  await expect(member.getByText("Valintasi on tallennettu.", { exact: false })).toBeVisible();
  await expect(member.getByText("Tulos näkyy, kun valinta suljetaan.", { exact: false })).toBeVisible();

  await coordinator.reload();
  await coordinator.getByRole("button", { name: "Sulje valinta ja näytä tulos" }).click();
  await coordinator.getByRole("alertdialog").getByRole("button", { name: "Sulje valinta ja näytä tulos" }).click();
  await expect(coordinator.getByRole("row", { name: /Viikkolista/ })).toContainText("67");
  await axe(coordinator);

  await coordinator.goto(`${meeting}/mappings?do=open`);
  await coordinator.getByRole("group", { name: "Mitä kartoitetaan?" }).getByRole("textbox", { name: /^Suomeksi/ })
    .fill("Palvelut kotona");
  await coordinator.getByRole("tabpanel").getByRole("textbox").fill("Kotihoito\nTurvapuhelin");
  await coordinator.getByRole("button", { name: "Avaa kartoitus" }).click();
  await expect(coordinator.getByText("Palvelut kotona").first()).toBeVisible();
  await member.goto(`${meeting}/mappings`);
  await tick(member.getByRole("radiogroup", { name: "Turvapuhelin" }).getByRole("radio", { name: "Ei toimi" }));
  await member.getByRole("button", { name: "Tallenna merkintäni" }).click();
  await expect(member.getByText("Merkintäsi on tallennettu.", { exact: false })).toBeVisible();
  await axe(member);
  await coordinator.reload();
  await coordinator.getByText("Päätä kartoitus yhteenvetoon").first().click();
  await coordinator.getByRole("tabpanel").getByRole("textbox").first().fill("Turvapuhelin pitää saada toimimaan.");
  await coordinator.getByRole("button", { name: "Tallenna yhteenveto ja päätä" }).first().click();
  await expect(coordinator.getByText("Turvapuhelin pitää saada toimimaan.").first()).toBeVisible();
  await axe(coordinator);
  await page.goto(PUBLIC);
  await expect(page.getByText("Turvapuhelin pitää saada toimimaan.")).toBeVisible();
});
