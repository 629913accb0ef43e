import type { Page } from "@playwright/test";
import { axe } from "../fixtures/axe.ts";
import { tick } from "../fixtures/fill.ts";
import { linkInMail } from "../fixtures/mails.ts";
import { callProcedure, openCall } from "../fixtures/open-call.ts";
import { MOST_SCRIPT_BYTES, scriptBytes } from "../fixtures/script-weight.ts";
import { expect, test } from "../fixtures/sign-in.ts";
import { walkByKeyboard } from "../fixtures/walk-by-keyboard.ts";

const TENANT = "rannikko";
const CLOSED = "/rannikko/calls/hae-asiakasraatiin-2025";

test("A2 · after closing an application is refused, with where to go", async ({ page }) => {
  await page.goto(`/fi${CLOSED}`);
  await expect(page.getByText(/Haku päättyi ma 7\.4\.2025 klo 16/)).toBeVisible();
  await expect(page.getByText("Osallisuuspalvelut")).toBeVisible();
  await expect(page.getByRole("link", { name: "Täytä hakemus" })).toHaveCount(0);
  await page.goto(`/fi${CLOSED}/apply`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hakemusta ei voi lähettää nyt");
  await expect(page.getByText(/Uusia hakemuksia ei voi enää ottaa vastaan/)).toBeVisible();
});

test("A2 · the result of a call is numbers only, and small groups are hidden", async ({ page }) => {
  await page.goto(`/fi${CLOSED}`);
  const result = page.getByRole("region", { name: "Valinnan tulos" });
  await result.getByText("Hakijat ja valitut ryhmittäin").first().click();
  await expect(result.getByText("piilotettu").first()).toBeVisible();
  await axe(page);
});

test("J2.1–J2.3 · Elsa finds the call, applies in Swedish without gender, confirms by mail, sees the status and withdraws", async ({ as, page }) => {
  const staff = await as(TENANT, "Linnea Sandvall-Ojala");
  const call = await openCall(
    staff, page, { tenant: TENANT, panel: "Ikäihmisten asiakasraati", slug: "hae-ikaihmisten-raatiin" },
  );

  await page.goto("/fi/rannikko/panels/ikaihmiset");
  await page.getByRole("link", { name: "Hae ikäihmisten raatiin" }).click();
  await page.getByRole("link", { name: "Svenska" }).click();
  await expect(page).toHaveURL(`/sv${call}`);
  await expect(page.getByText("Rådet beslutar inte om servicen.")).toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: "Fyll i ansökan" }).click();

  await expect(page.getByRole("radiogroup", { name: /^Kön \(frivilligt\)/ })).toBeVisible();
  await axe(page);
  await walkByKeyboard(page);
  await page.getByLabel("Namn", { exact: true }).fill("Elsa Provsökande");
  await page.getByLabel("Födelseår").fill("1951");
  await page.getByLabel("E-post").fill("elsa.prov@rannikko.example");
  await page.getByRole("button", { name: "Granska svaren" }).click();
  const summary = page.locator(".summary");
  await expect(summary).toBeFocused();
  await summary.getByRole("link").click();
  await expect(page.getByLabel("Varför vill du vara med?")).toBeFocused();
  await page.getByLabel("Varför vill du vara med?").fill("Jag vill berätta om hemvården. Ring 040 123 4567.");
  await page.getByRole("button", { name: "Granska svaren" }).click();
  await expect(page.getByText("Det ser ut att finnas ett telefonnummer i texten")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Skicka ansökan" }).click();
  await expect(page.getByText("Bekräfta ännu ansökan i din e-post")).toBeVisible();

  await page.goto(await linkInMail(page, { to: "elsa.prov@rannikko.example", link: /applications\/confirm/ }));
  await page.getByRole("button", { name: "Bekräfta ansökan" }).click();
  await page.waitForURL("**/applications/own?token=*");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Din ansökan A-\d+/);
  await expect(page.getByRole("list", { name: "Ansökans stig" })).toContainText("Ansökningstiden slutar");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await axe(page);
  await walkByKeyboard(page);

  const [file] = await Promise.all([
    page.waitForEvent("download"), page.getByRole("link", { name: "Ladda ner dina uppgifter" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("raati-rannikko-application.json");
  await page.getByRole("link", { name: "Ändra ansökan" }).click();
  // Until the whole page is there, the field is there without the text that it holds.
  await page.waitForURL("**/applications/own/change?token=*");
  await page.getByLabel("Varför vill du vara med?").fill("Jag vill berätta om hemvården.");
  await page.getByRole("button", { name: "Granska svaren" }).click();
  await page.getByRole("button", { name: "Spara ändringarna" }).click();
  await page.waitForURL("**/applications/own?token=*");
  await expect(page.getByText("Jag vill berätta om hemvården.", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Ta tillbaka ansökan" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByText(/dina svar raderas/)).toBeVisible();
  await dialog.getByRole("button", { name: "Ta tillbaka ansökan" }).click();
  await expect(page.getByRole("heading", { name: "Ansökan är återtagen" })).toBeVisible();
  await expect(page.getByText("elsa.prov@rannikko.example")).toHaveCount(0);
});

test("J2.2 · on a phone the form comes part by part, and a link of the error summary opens the part of its field", async (
  { as, page }
) => {
  const staff = await as(TENANT, "Linnea Sandvall-Ojala");
  const call = await openCall(
    staff, page, { tenant: TENANT, panel: "Työikäisten asiakasraati", slug: "hae-tyoikaisten-raatiin" },
  );
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(`/fi${call}/apply`);
  await expect(page.getByText("Osa 1/5")).toBeVisible();
  await expect(page.getByLabel("Sähköposti")).toBeHidden();
  for (const heading of ["Miten tavoitamme sinut", "Mihin haet ja miksi", "Mitä tarvitset", "Kuka ei voi hakea"]) {
    await page.getByRole("button", { name: "Seuraava osa" }).click();
    await expect(page.getByRole("heading", { name: heading })).toBeFocused();
  }
  await page.getByRole("button", { name: "Tarkista vastaukset" }).click();
  // All that is missing in all parts, in one round.
  for (const field of [/^Nimi/, /^Syntymävuosi/, /^Sähköposti/, /^Miksi haluat mukaan/]) {
    await expect(page.locator(".summary").getByRole("link", { name: field })).toBeVisible();
  }
  await page.locator(".summary").getByRole("link", { name: /^Nimi/ }).click();
  await expect(page.getByLabel("Nimi", { exact: true })).toBeFocused();
  await axe(page);

  const goOn = async (parts: number) => {
    for (let part = 0; part < parts; part++) await page.getByRole("button", { name: "Seuraava osa" }).click();
  };
  await page.getByLabel("Nimi", { exact: true }).fill("Pena Puhelin");
  await page.getByLabel("Syntymävuosi").fill("1980");
  await goOn(1);
  await page.getByLabel("Puhelin").fill("040 123 4567");
  await goOn(1);
  await page.getByLabel("Miksi haluat mukaan?").fill("Haluan auttaa.");
  await goOn(2);
  await page.getByRole("button", { name: "Tarkista vastaukset" }).click();
  await page.getByRole("button", { name: "Lähetä hakemus" }).click();
  await page.getByRole("link", { name: "Avaa oma sivu" }).click();

  const said = (text: string) => page.getByRole("status").filter({ hasText: text });
  await page.getByRole("link", { name: "Muuta hakemusta" }).click();
  await expect(page.getByText(/^Hakemus on voimassa sellaisena kuin lähetit sen/)).toBeVisible();
  await goOn(4);
  await page.getByRole("button", { name: "Tarkista vastaukset" }).click();
  await page.getByRole("button", { name: "Tallenna muutokset" }).click();
  await expect(said("Kiitos! Muutokset on tallennettu.")).toBeFocused();
  await page.getByRole("button", { name: "Peru hakemus" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Peru hakemus" }).click();
  await expect(said("Hakemuksesi on peruttu.")).toBeFocused();
  await expect(said("Hakemuksesi on peruttu.")).toBeInViewport({ ratio: 1 });
  await axe(page);
});

interface Selected {
  readonly items: readonly {
    readonly id: string; readonly slug: string;
    readonly panels: readonly { readonly panelId: string; readonly name: { readonly fi: string } }[]
  }[]
}
interface Reserve {
  readonly vacancies: readonly { readonly id: string; readonly revision: number; readonly state: string }[]
}
interface Letters {
  readonly items: readonly { readonly application: string; readonly kind: string; readonly text: string }[]
}

test("J2.4 · who waits in reserve opens the address of the letter, accepts the seat and keeps the name back", async (
  { as, page }
) => {
  const staff = await as(TENANT, "Linnea Sandvall-Ojala");
  await staff.goto(`/fi/${TENANT}/home`);
  const { items } = await callProcedure<Selected>(staff, "recruitment.calls.list", { tenant: TENANT });
  const call = items.find(({ slug }) => slug === "hae-asiakasraatiin-2025")!;
  const panel = call.panels.find(({ name }) => name.fi === "Työikäisten asiakasraati")!.panelId;
  const part = { tenant: TENANT, call: call.id, panel };
  const { selection } = await callProcedure<{ selection: { id: string } }>(staff, "recruitment.selections.view", part);
  const at = { ...part, selection: selection.id };
  const { vacancies } = await callProcedure<Reserve>(staff, "recruitment.reserves.view", at);
  const letters = await callProcedure<Letters>(staff, "recruitment.reserves.letters", at);
  const letter = letters.items.find(({ kind }) => kind === "reserve")!;
  const { id: vacancy, revision } = vacancies.find(({ state }) => state === "open")!;
  await callProcedure(
    staff, "recruitment.reserves.invite",
    { ...part, vacancy, revision, application: letter.application, reason: "Ensimmäiset varalla olevat eivät vastanneet." },
  );

  await page.goto(/\/\w+\/rannikko\/applications\/own\?token=[\w-]+/.exec(letter.text)![0].replace(/^\/\w+/, "/fi"));
  const offer = page.getByRole("region", { name: /^Sinulle tarjotaan paikkaa/ });
  await expect(offer.getByRole("radio", { name: "Ei, olen mukana ilman nimeä" })).toBeChecked();
  await axe(page);
  await offer.getByRole("button", { name: "Otan paikan vastaan" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Kiitos, vastauksesi on tallennettu." })).toBeFocused();
  await expect(page.getByText(/^Olet ottanut paikan vastaan/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Olet ottanut paikan vastaan/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Peru hakemus" })).toHaveCount(0);
});

test("E12 · anybody checks a draw in the own browser; a changed line is found and named", async ({ page }) => {
  await page.goto("/fi/keskijarvi/calls/hae-asiakasraatiin-2026");
  await page.getByRole("link", { name: /^Arvonta:/ }).click();
  await page.getByRole("button", { name: "Tarkista arvonta" }).click();
  await expect(page.getByText("Kaikki täsmää: tulos on oikein")).toBeVisible();
  await axe(page);
  await walkByKeyboard(page);

  await page.getByLabel("Katso riviä numerolla").fill("7");
  await page.getByRole("button", { name: "Näytä rivi" }).click();
  await expect(page.getByText("Julkaistu rivi")).toBeVisible();

  await page.route("**/recruitment.draws.text", async (route) => {
    const response = await route.fetch();
    const changed = (await response.text()).replace('"1;', '"1;0');
    await route.fulfill({ response, body: changed });
  });
  await page.getByRole("button", { name: "Tarkista arvonta" }).click();
  await expect(page.getByText("Aineisto ei täsmää")).toBeVisible();
  await expect(page.getByRole("alert").getByText("Hakijoiden tiiviste")).toBeVisible();
});

for (const place of ["own", "confirm", "guardian"]) {
  test(`J2.3 · a link to ${place} that opens nothing says what to do`, async ({ page }) => {
    await page.goto(`/fi/rannikko/applications/${place}?token=${place === "confirm" ? "" : "eitallaistaavaintaole"}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Linkki ei toimi");
    await axe(page);
    await page.getByRole("link", { name: "Katso avoimet haut" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Avoimet haut");
  });
}

test("A2 · who is young is asked for a guardian, who answers on a page of their own", async ({ as, page }) => {
  const staff = await as(TENANT, "Linnea Sandvall-Ojala");
  const call = await openCall(
    staff, page, { tenant: TENANT, panel: "Lasten, nuorten ja perheiden asiakasraati", slug: "hae-nuorten-raatiin" },
  );
  await page.goto(`/fi${call}/apply`);
  await page.getByLabel("Nimi", { exact: true }).fill("Nuori Hakija");
  await page.getByLabel("Syntymävuosi").fill("2009");
  await page.getByLabel("Huoltajan nimi").fill("Huolto Hakija");
  await page.getByLabel("Huoltajan sähköposti").fill("huoltaja@rannikko.example");
  await page.getByRole("textbox", { name: /^Sähköposti/ }).fill("nuori@rannikko.example");
  await page.getByLabel("Miksi haluat mukaan?").fill("Haluan kertoa nuorten palveluista.");
  await tick(page.getByRole("radio", { name: "Kyllä" }));
  await page.getByRole("button", { name: "Tarkista vastaukset" }).click();
  await page.getByRole("button", { name: "Lähetä hakemus" }).click();
  await expect(page.getByText("Vahvista vielä hakemus sähköpostista")).toBeVisible();
  await page.goto(await linkInMail(page, { to: "nuori@rannikko.example", link: /applications\/confirm/ }));
  await page.getByRole("button", { name: "Vahvista hakemus" }).click();
  await expect(page.getByText("Nyt huoltajallasi")).toBeVisible();
  await page.goto(await linkInMail(page, { to: "huoltaja@rannikko.example", link: /applications\/guardian/ }));
  await expect(page.getByText("Haluan kertoa nuorten palveluista.")).toHaveCount(0);
  await axe(page);
  await page.getByRole("button", { name: "Annan suostumuksen" }).click();
  await expect(page.getByText(/Olet antanut suostumuksen/)).toBeVisible();
});

for (const [name, path] of [
  ["list of calls", "/rannikko/calls"], ["page of a call", CLOSED], ["application form", "form"], ["page of a draw", "draw"],
] as const) {
  test(`A2 · the scripts of the ${name} weigh at most 130 kB`, async ({ as, page, browser, baseURL }) => {
    const address = path === "form" ? await formAddress(await as(TENANT, "Linnea Sandvall-Ojala"), page) : path === "draw"
      ? await drawAddress(page) : `/fi${path}`;
    // With nothing kept from pages before.
    const fresh = await (await browser.newContext({ baseURL })).newPage();
    expect(await scriptBytes(fresh, address)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
    await fresh.context().close();
  });
}

test("A2 · two who open the form at the same moment get a form each, so that both applications are taken", async (
  { as, page, playwright, baseURL }
) => {
  const address = await formAddress(await as(TENANT, "Linnea Sandvall-Ojala"), page, "hae-samalla-hetkella");
  const visitor = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { accept: "text/html" } });
  const forms = await Promise.all([1, 2, 3].map(async () => (await visitor.get(address)).text()));
  const ids = forms.map((form) => /\\"call\\":\\"[^"]+\\",\\"id\\":\\"([\da-f-]{36})/.exec(form)?.[1]);
  expect(ids).not.toContain(undefined);
  expect(new Set(ids).size).toBe(3);
  await visitor.dispose();
});

async function formAddress(staff: Page, page: Page, slug = "hae-lomakkeen-paino"): Promise<string> {
  return `/fi${await openCall(staff, page, { tenant: TENANT, panel: "Ikäihmisten asiakasraati", slug })}/apply`;
}

async function drawAddress(page: Page): Promise<string> {
  await page.goto("/fi/keskijarvi/calls/hae-asiakasraatiin-2026");
  return (await page.getByRole("link", { name: /^Arvonta:/ }).getAttribute("href")) ?? "";
}
