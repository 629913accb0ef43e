import { axe } from "../fixtures/axe.ts";
import { everyLocale } from "../fixtures/every-locale.ts";
import { tick } from "../fixtures/fill.ts";
import { linkInMail } from "../fixtures/mails.ts";
import { expect, test } from "../fixtures/sign-in.ts";
import { walkByKeyboard } from "../fixtures/walk-by-keyboard.ts";

const TENANT = "keskijarvi";
const COORDINATOR = "Onerva Kalliorinne";
const OWNER = "Jorma Tervakallela";

test("J1.11 · the owner finds the reminder of a due answer in the list, and comes from there to the matter", async (
  { as }
) => {
  const owner = await as(TENANT, OWNER);
  await owner.goto(`/fi/${TENANT}/home`);
  await expect(owner.getByRole("heading", { name: /^Mitä uutta/ })).toBeVisible();
  await owner.getByRole("link", { name: "Kaikki ilmoitukset" }).click();
  await expect(owner.getByRole("heading", { level: 1 })).toHaveText("Mitä uutta");
  await axe(owner);
  await walkByKeyboard(owner);
  const reminder = owner.getByRole("main").getByRole("link", { name: /^Vastaus on annettava .* mennessä: / }).first();
  const sentence = (await reminder.textContent()) ?? "";
  await reminder.click();
  await expect(owner).toHaveURL(/\/handlings\//);
  await owner.goto(`/fi/${TENANT}/notices?show=unread`);
  await expect(owner.getByRole("main").getByRole("link", { name: sentence, exact: true })).toHaveCount(0);
  await owner.getByRole("link", { name: "Kaikki", exact: true }).click();
  await expect(owner.getByRole("main").getByRole("link", { name: sentence, exact: true })).toBeVisible();
});

test("Notifications · one click at the end of a mail ends that kind, without signing in and without a script; it can be turned on again", async ({ as, browser, baseURL, page, request }) => {
  const owner = await as(TENANT, OWNER);
  await owner.goto(`/fi/${TENANT}/inbox?tab=due`);
  await owner.getByRole("link", { name: "Näytä koko polku" }).click();
  await owner.getByRole("link", { name: "Kysy raadilta tarkennusta" }).click();
  await owner.getByRole("tabpanel").getByRole("textbox").fill("Mihin aikaan illasta?");
  await owner.getByRole("button", { name: "Lähetä kysymys" }).click();
  await expect(owner.getByText("Mihin aikaan illasta?").first()).toBeVisible();

  const off = await linkInMail(page, {
    to: "onerva@keskijarvi.example", subject: /^Raadilta kysytään tarkennusta: /, link: /\/notices\/off\?token=/,
  });
  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto(off);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Haluatko lopettaa nämä viestit?");
  await expect(reader.getByText("Kysymykset raadille")).toBeVisible();
  await reader.getByRole("button", { name: "Lopeta nämä viestit" }).click();
  await expect(reader.getByText("Et saa enää näitä viestejä")).toBeVisible();
  await reader.goto(`/fi/${TENANT}/notices/off?token=${"a".repeat(60)}`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Linkki ei toimi");
  await plain.close();
  await page.goto(off);
  await expect(page.getByText("Et saa enää näitä viestejä")).toBeVisible();
  await axe(page);

  const coordinator = await as(TENANT, COORDINATOR);
  await coordinator.goto(`/fi/${TENANT}/me/notices`);
  const questions = coordinator.getByRole("checkbox", { name: "Kysymykset raadille" });
  await expect(questions).not.toBeChecked();
  for (const kind of ["Kannanottojen luonnokset", "Raadin kannanotot", "Raadin julkaistut raportit"]) {
    await expect(coordinator.getByRole("checkbox", { name: kind })).toBeChecked();
  }
  await axe(coordinator);
  await tick(questions);
  await tick(coordinator.getByRole("radio", { name: "Maanantaiaamuisin" }));
  await coordinator.getByRole("button", { name: "Tallenna" }).click();
  await expect(coordinator.getByText("Asetukset on tallennettu")).toBeVisible();
  await coordinator.reload();
  await expect(questions).toBeChecked();
  await expect(coordinator.getByRole("radio", { name: "Maanantaiaamuisin" })).toBeChecked();

  // A mail program does it by one POST (RFC 8058); asking changes nothing, and a wrong key ends nothing.
  const query = off.slice(off.indexOf("?"));
  const address = `/api/off/${TENANT}/notices${query}`;
  const form = { "List-Unsubscribe": "One-Click" };
  const asked = await request.get(address, { maxRedirects: 0 });
  expect([asked.status(), asked.headers().location]).toEqual([303, `/fi/${TENANT}/notices/off${query}`]);
  expect((await request.post(`${address}x`, { form, maxRedirects: 0 })).status()).toBe(404);
  expect((await request.post(address, { form, maxRedirects: 0 })).status()).toBe(204);
  await coordinator.reload();
  await expect(questions).not.toBeChecked();
});

test("J5.11 · a visitor asks for news of the next call, confirms by mail, and ends it by one click", async ({ page }) => {
  const email = "kaisla@lukijat.example";
  await page.goto(`/fi/${TENANT}/calls`);
  await page.getByRole("link", { name: "Haluatko tiedon, kun seuraava haku avautuu?" }).click();
  await axe(page);
  await page.getByLabel("Sähköpostiosoite").fill(email);
  await page.getByRole("button", { name: "Tilaa tieto" }).click();
  await expect(page.getByText("Katso sähköpostisi.", { exact: false })).toBeVisible();

  await page.goto(await linkInMail(page, { to: email, subject: /^Vahvista: / }));
  await expect(page.getByText("Osoite ka…@lukijat.example saa viestin", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Vahvista" }).click();
  await expect(page.getByText("Osoite on vahvistettu").first()).toBeVisible();
  await axe(page);

  await page.goto(`/fi/${TENANT}/calls/news`);
  await page.getByLabel("Sähköpostiosoite").fill(email);
  await page.getByRole("button", { name: "Tilaa tieto" }).click();
  await expect(page.getByText("Katso sähköpostisi.", { exact: false })).toBeVisible();
  await page.goto(await linkInMail(page, { to: email, subject: /^Saat jo tiedon/, link: /\/calls\/news\/off/ }));
  await page.getByRole("button", { name: "Lopeta nämä viestit" }).click();
  await expect(page.getByText("Et saa enää tietoa hauista")).toBeVisible();
});

test("Notifications · the coordinator sees whose mails do not arrive, by name, and what to do", async ({ as }) => {
  const coordinator = await as(TENANT, COORDINATOR);
  await coordinator.goto(`/fi/${TENANT}/people`);
  await coordinator.getByRole("link", { name: "Ei tavoiteta" }).click();
  await expect(coordinator.getByText("Kaikki viestit ovat tulleet perille")).toBeVisible();
  await axe(coordinator);
});

for (const { segment, lang } of everyLocale) {
  test(`Notifications · in /${segment} the pages of mails and of news have their own words`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of [
      "calls/news", "search?q=raati", `notices/off?token=${"a".repeat(60)}`, "calls/news/confirm?token="
    ]) {
      await page.goto(`/${segment}/${TENANT}/${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.getByText("newsPages")).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await axe(page);
    }
  });
}
