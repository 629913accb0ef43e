import type { Page } from "@playwright/test";
import { axe } from "../fixtures/axe.ts";
import { fillDay, fillFinnish, tick } from "../fixtures/fill.ts";
import { arrangeMeeting, meetingCommand, minutesFromNow } from "../fixtures/meetings.ts";
import { expect, test } from "../fixtures/sign-in.ts";

const TENANT = "keskijarvi";
const PANEL = "asiakasraati";
const COORDINATOR = "Onerva Kalliorinne";
const CHAIR = "Kaarlo Vesirantala";
const MEMBER = "Aatos Lumijoki";
const here = { tenant: TENANT, panel: PANEL };

/** What a clock in Finland shows at a moment, as a person types it. */
const clock = (at: Date) =>
  new Intl.DateTimeFormat("fi-FI", { hour: "numeric", minute: "2-digit", timeZone: "Europe/Helsinki" }).format(at);
const day = (at: Date) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Helsinki" }).format(at);

/** The name of a button that says what it is about to those who do not see where it stands. */
const about = (label: string, what: string) => new RegExp(`^${label}\\s?: ${what}$`);
const discussion = (page: Page, item: string) =>
  page.getByRole("textbox", { name: new RegExp(`^Keskustelu\\s?: ${item}$`) });

test("J1.9, A5, A6 · a joint orientation of two panels is arranged with the links of three directors, and attendance is recorded", async ({ as }) => {
  const staff = await as("rannikko", "Linnea Sandvall-Ojala");
  const meetings = "/fi/rannikko/panels/ikaihmiset/meetings";
  await staff.goto("/fi/rannikko/panels/ikaihmiset/manage");
  await staff.getByRole("link", { name: "Kokoukset" }).click();
  await staff.getByRole("link", { name: "Järjestä kokous" }).click();
  const startsAt = minutesFromNow(20);
  await fillFinnish(staff, "Kokouksen nimi", "Yhteinen perehdytyskokous");
  await tick(staff.getByRole("checkbox", { name: "Työikäisten asiakasraati" }));
  await fillDay(staff, "Päivä", day(startsAt));
  await staff.getByLabel("Alkaa kello").fill(clock(startsAt));
  await fillFinnish(staff, "Paikka", "Kaupungintalon juhlasali");
  await axe(staff);
  await staff.getByRole("button", { name: "Tallenna kokous" }).click();
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText("Yhteinen perehdytyskokous");
  const address = new URL(staff.url()).pathname;

  const directors = ["Ikäihmisten palvelut", "Terveyspalvelut", "Sosiaalipalvelut"];
  for (const director of directors) {
    await staff.goto(`${address}/agenda/new`);
    await fillFinnish(staff, "Aihe yhdellä lauseella", `${director} esittäytyy`);
    await staff.getByRole("button", { name: "Ehdota aihetta" }).click();
    await expect(staff).toHaveURL(new RegExp(`${address}$`));
    await staff.goto(`${address}/agenda`);
    await staff.getByRole("button", { name: about("Ota esityslistalle", `${director} esittäytyy`) }).click();
    await staff.getByRole("link", { name: about("Lisää aineisto", `${director} esittäytyy`) }).click();
    await fillFinnish(staff, "Aineiston nimi", `${director}, kalvot`);
    await staff.getByLabel("Linkki (vapaaehtoinen)").fill(`https://rannikko.example/${directors.indexOf(director)}`);
    await staff.getByRole("button", { name: "Lisää aineisto" }).click();
    await expect(staff.getByRole("link", { name: `${director}, kalvot` })).toBeVisible();
  }
  await axe(staff);
  await staff.goto(address);
  await staff.getByRole("button", { name: "Avaa kokous" }).click();
  await expect(staff.getByRole("link", { name: "Kirjoita muistiota" })).toBeVisible();

  for (const [name, slug] of [["Elsa Björkhagen", "ikaihmiset"], ["Yusuf Halaane", "tyoikaiset"]] as const) {
    const member = await as("rannikko", name);
    await member.goto(address.replace("ikaihmiset", slug));
    for (const director of directors) await expect(member.getByRole("link", { name: `${director}, kalvot` })).toBeVisible();
    await member.goto(`${address.replace("ikaihmiset", slug)}/attendance`);
    await expect(member.getByRole("button", { name: "Tallenna läsnäolot" })).toHaveCount(0);
  }

  await staff.getByRole("link", { name: "Merkitse läsnäolot" }).click();
  for (const name of ["Elsa Björkhagen", "Yusuf Halaane"]) {
    await tick(staff.getByRole("radiogroup", { name }).getByRole("radio", { name: "Paikalla" }));
  }
  await staff.getByLabel(/^Minuutteja paikalla\s?: Elsa Björkhagen$/).fill("90");
  await axe(staff);
  await staff.getByRole("button", { name: "Tallenna läsnäolot" }).click();
  await expect(staff.getByText("Läsnäolot ovat tallessa")).toBeVisible();
  await staff.getByRole("button", { name: "Vahvista läsnäolot" }).click();
  await staff.getByRole("alertdialog").getByRole("button", { name: "Vahvista läsnäolot" }).click();
  await expect(staff.getByText("Vahvistettu", { exact: false })).toBeVisible();
  await expect(staff.getByRole("row", { name: /Elsa Björkhagen.*Paikalla.*90/ })).toBeVisible();
  await staff.goto(meetings.replace("ikaihmiset", "tyoikaiset"));
  await expect(staff.getByRole("link", { name: "Yhteinen perehdytyskokous" })).toBeVisible();
});

test("D4 · a year's meetings are planned from a template, holidays are skipped, and each stands in the list", async (
  { as, page }
) => {
  const staff = await as("rannikko", "Linnea Sandvall-Ojala");
  await staff.goto("/fi/rannikko/panels/tyoikaiset/meetings");
  await staff.getByRole("link", { name: "Suunnittele vuoden kokoukset" }).click();
  await fillDay(staff, "Kauden ensimmäinen päivä", "2026-06-01");
  await fillDay(staff, "Kauden viimeinen päivä", "2026-12-31");
  await staff.getByLabel("Viikonpäivä", { exact: true }).selectOption({ label: "torstai" });
  await staff.getByLabel(/^Kokouksia/).fill("5");
  await staff.getByRole("button", { name: "Ehdota päiviä" }).click();
  await expect(staff.getByText("to 24.12.2026")).toBeVisible();
  await expect(staff.getByRole("checkbox", { name: "Pidä tämä kokous" })).toHaveCount(5);
  await axe(staff);
  await staff.getByRole("button", { name: "Tallenna vuoden kokoukset" }).click();
  await expect(staff.getByRole("link", { name: /^Raadin kokous \d\/2026$/ })).toHaveCount(5);
  await staff.getByRole("link", { name: "Raadin kokous 1/2026" }).click();
  await expect(staff.getByRole("heading", { name: "Avaus ja kuulumiset" })).toBeVisible();
  await page.goto("/fi/rannikko/panels/tyoikaiset/meetings");
  await expect(page.getByRole("link", { name: "Raadin kokous 1/2026" })).toBeVisible();
  await axe(page);
});

test("J2.7, J2.8, D5 · a member answers with an assistant and raises a topic, which comes first on the agenda", async (
  { as }
) => {
  const staff = await as("rannikko", "Linnea Sandvall-Ojala");
  const where = { tenant: "rannikko", panel: "ikaihmiset" };
  const title = "Kesäkuun kokous";
  const { address, meeting } =
    await arrangeMeeting(staff, { ...where, title, startsAt: minutesFromNow(25 * 24 * 60), template: "standard" });
  await staff.goto(address);
  await staff.getByRole("button", { name: "Lähetä kutsut" }).click();
  await expect(staff.getByRole("heading", { name: "Vastaukset kutsuun" })).toBeVisible();

  const elsa = await as("rannikko", "Elsa Björkhagen");
  await elsa.goto("/sv/rannikko/home");
  await elsa.getByRole("listitem").filter({ hasText: title }).getByRole("link", { name: "Berätta om du kommer" }).click();
  await axe(elsa);
  await tick(elsa.getByRole("radio", { name: "Jag kommer", exact: true }));
  await elsa.getByText("Jag behöver hjälp eller kommer med assistent").click();
  await tick(elsa.getByRole("checkbox", { name: "Assistent" }));
  await elsa.getByRole("button", { name: "Skicka svaret" }).click();
  await expect(elsa.getByText("Du bad om hjälp: Assistent.")).toBeVisible();

  await elsa.getByRole("link", { name: "Föreslå ett ämne" }).click();
  await elsa.getByRole("textbox", { name: "På svenska" }).first().fill("Nattskötarnas telefon");
  const more = elsa.getByRole("textbox", { name: "På svenska" }).last();
  await more.fill("Ring mig på 040 123 4567.");
  await more.blur();
  await expect(elsa.getByText("Texten verkar innehålla ett telefonnummer", { exact: false })).toBeVisible();
  await more.fill("Det svarar inte på nätterna.");
  await more.blur();
  await axe(elsa);
  await elsa.getByRole("button", { name: "Föreslå ämnet" }).click();
  await expect(elsa.getByText("1 föreslaget ämne väntar", { exact: false })).toBeVisible();

  await staff.goto(`${address}/invitations`);
  const invited = staff.getByRole("article").filter({ hasText: "Elsa Björkhagen" });
  await expect(invited.getByText("Tulen paikalle")).toBeVisible();
  await expect(invited.getByText("Avustaja")).toBeVisible();
  await axe(staff);
  await staff.goto(`${address}/agenda`);
  // The button's words change while it works: only the answer tells that the topic is taken.
  const taken = staff.waitForResponse((response) => response.url().includes("/api/trpc/meetings.agendas.accept"));
  await staff.getByRole("button", { name: about("Ota esityslistalle", "Nattskötarnas telefon") }).click();
  expect((await taken).status()).toBe(200);
  await staff.goto(address);
  await expect(staff.locator("ol.agenda h3").filter({ hasText: "Nattskötarnas telefon" })).toBeVisible();
  const titles = await staff.locator("ol.agenda h3").allTextContents();
  expect(titles.indexOf("Nattskötarnas telefon")).toBeLessThan(titles.indexOf("Työskentely"));
  expect(titles.indexOf("Nattskötarnas telefon")).toBeGreaterThan(-1);
  await meetingCommand(staff, "cancel", { ...where, meeting, reason: "Kokous oli vain kokeeksi." });
});

test("J2.15 · the internal memo of another panel is not there by address, nor by its stream", async ({ as, provoked }) => {
  provoked.push(/404/);
  const staff = await as("rannikko", "Linnea Sandvall-Ojala");
  const made = {
    tenant: "rannikko", panel: "tyoikaiset", title: "Työikäisten oma kokous", startsAt: minutesFromNow(30), listed: false,
  };
  const { address, meeting } = await arrangeMeeting(staff, { ...made, item: "Oma asia", open: true });
  const elsa = await as("rannikko", "Elsa Björkhagen");
  for (const path of [address, `${address}/minutes`, `${address}/attendance`, `${address}/minutes/publication`]) {
    expect((await elsa.goto(path))?.status()).toBe(404);
  }
  const stream = `/api/meetings/rannikko/tyoikaiset/${meeting}/minutes`;
  expect((await elsa.request.get(stream)).status()).toBe(404);
  // The same meeting is not to be had through her own panel either.
  expect((await elsa.request.get(stream.replace("tyoikaiset", "ikaihmiset"))).status()).toBe(404);
});

test("two secretaries writing · both texts stand there and nothing is lost, and a member follows on another device without reload", async ({ as, provoked }) => {
  provoked.push(/ERR_INTERNET_DISCONNECTED/);
  const first = await as(TENANT, COORDINATOR);
  const { address } = await arrangeMeeting(
    first, { ...here, title: "Kokous, jossa kaksi kirjoittaa", startsAt: minutesFromNow(10), item: "Jonot", open: true },
  );
  const second = await as(TENANT, CHAIR);
  const member = await as(TENANT, MEMBER);
  for (const one of [first, second, member]) await one.goto(`${address}/minutes`);
  await expect(member.getByText("Tästä ei ole vielä kirjoitettu.")).toBeVisible();
  await discussion(first, "Jonot").fill("Puhuttiin jonoista.");
  await expect(member.getByText("Puhuttiin jonoista.")).toBeVisible();
  // What one writes comes into the field of the other who is not writing there.
  await expect(discussion(second, "Jonot")).toHaveValue("Puhuttiin jonoista.");

  // The second writes on while its line is cut: it cannot know of what the first adds.
  await second.context().setOffline(true);
  await discussion(second, "Jonot").fill("Puhuttiin jonoista. Ja takaisinsoitosta.");
  await expect(second.getByText(/Tallennus ei onnistunut/)).toBeVisible();
  await discussion(first, "Jonot").fill("Puhuttiin jonoista. Ja ajanvarauksesta.");
  await expect(member.getByText("Ja ajanvarauksesta.", { exact: false })).toBeVisible();
  await second.context().setOffline(false);
  const conflict = second.getByRole("alert").filter({ hasText: "Toinen kirjoitti samaan kohtaan" });
  await expect(conflict).toContainText("Ja ajanvarauksesta.");
  await expect(conflict).toContainText("Ja takaisinsoitosta.");
  await axe(second);
  await conflict.getByRole("button", { name: "Pidä molemmat" }).click();
  for (const part of ["Ja ajanvarauksesta.", "Ja takaisinsoitosta."]) await expect(member.getByText(part, { exact: false }))
    .toBeVisible();
  await expect(discussion(first, "Jonot")).toHaveValue(/ajanvarauksesta[^]*takaisinsoitosta/);
  await axe(member);

  // A phone that was away takes the line up where it broke.
  await member.context().setOffline(true);
  await first.getByRole("textbox", { name: /^Mitä sovittiin\s?: Jonot$/ }).fill("Pyydetään luvut.");
  await expect(first.getByText("Tallennettu", { exact: true })).toHaveCount(2);
  await member.context().setOffline(false);
  await expect(member.getByText("Pyydetään luvut.")).toBeVisible();
});

test("J1.10 · the public memo leaves one sentence out, and that sentence is nowhere in the public page", async (
  { as, page }
) => {
  const secret = "Kertoja asuu Lehtokodissa ja käyttää happirikastinta.";
  const staff = await as(TENANT, COORDINATOR);
  const title = "Muistio, josta piilotetaan";
  const { address, meeting } =
    await arrangeMeeting(staff, { ...here, title, startsAt: minutesFromNow(5), item: "Kotihoito", open: true });
  const later = await arrangeMeeting(
    staff, { ...here, title: "Seuraava kokous", startsAt: minutesFromNow(40), item: "Muistio", open: true },
  );
  const member = await as(TENANT, MEMBER);
  await staff.goto(`${address}/minutes`);
  await discussion(staff, "Kotihoito").fill(`Kotihoidon ajat vaihtelevat. ${secret} Raati toivoo pysyviä aikoja.`);
  await expect(staff.getByText("Tallennettu", { exact: true })).toHaveCount(2);
  await staff.getByRole("link", { name: "Hyväksy ja julkaise" }).click();
  await axe(staff);
  await staff.getByRole("button", { name: "Lähetä kommentoitavaksi" }).click();
  await expect(staff.getByRole("heading", { name: "Kirjaa raadin hyväksyntä" })).toBeVisible();

  await member.goto(`${address}/minutes`);
  await member.getByLabel("Kommenttisi").fill("Kirjatkaa myös viikonloput.");
  await member.getByRole("button", { name: "Lähetä kommentti" }).click();
  await expect(member.getByText("Kirjatkaa myös viikonloput.")).toBeVisible();
  await staff.goto(`${address}/minutes`);
  await staff.getByRole("link", { name: /^Vastaa kommenttiin/ }).click();
  await staff.getByRole("button", { name: "Lähetä vastaus" }).click();
  await expect(staff.getByText("Otettu huomioon muistiossa.")).toBeVisible();
  await expect(discussion(staff, "Kotihoito")).toHaveValue(/happirikastinta/);

  await meetingCommand(staff, "attendance.confirm", { ...here, meeting });
  await staff.goto(`${address}/minutes/publication`);
  await staff.getByLabel("Missä kokouksessa?").selectOption({ value: later.meeting });
  await staff.getByRole("button", { name: "Kirjaa hyväksytyksi" }).click();
  await expect(staff.getByRole("button", { name: "Julkaise muistio" })).toBeVisible();
  await tick(staff.getByRole("checkbox", { name: secret }));
  await expect(staff.getByText("Merkintä on tallessa")).toBeVisible();
  await staff.getByRole("button", { name: "Julkaise muistio" }).click();
  await staff.getByRole("alertdialog").getByRole("button", { name: "Julkaise muistio" }).click();
  await expect(staff.getByText("Muistion julkinen versio on julkaistu")).toBeVisible();

  for (const segment of ["fi", "sv"]) {
    await page.goto(address.replace("/fi/", `/${segment}/`));
    await expect(page.getByText("Raati toivoo pysyviä aikoja.", { exact: false })).toBeVisible();
    await expect(page.getByText(segment === "fi" ? "kohta piilotettu" : "stycket dolt")).toBeVisible();
    await axe(page);
  }
  const html = await (await page.request.get(address)).text();
  expect(html).toContain("Raati toivoo pysyviä aikoja.");
  for (const trace of [secret, "Lehtokodissa", "happirikastinta", COORDINATOR, MEMBER]) expect(html).not.toContain(trace);
  // Those inside read all of it.
  await member.goto(`${address}/minutes`);
  await expect(member.getByText("happirikastinta", { exact: false })).toBeVisible();
});

test("a meeting that is put off and then called off says so to everybody, and its link is told to nobody outside", async (
  { as, page }
) => {
  const staff = await as(TENANT, COORDINATOR);
  const { address } = await arrangeMeeting(
    staff, { ...here, title: "Kokous, joka siirtyy", startsAt: minutesFromNow(9 * 24 * 60) },
  );
  await staff.goto(address);
  await staff.getByRole("link", { name: "Siirrä kokous" }).click();
  await staff.getByLabel("Miksi kokous siirtyy?").fill("Tila ei ole vapaa.");
  await tick(staff.getByRole("radio", { name: "Ei vielä" }));
  await staff.getByRole("button", { name: "Siirrä kokous" }).click();
  await expect(staff.getByText("Tila ei ole vapaa.")).toBeVisible();
  await page.goto(address);
  await expect(page.getByText("Kokous on siirretty.", { exact: false })).toBeVisible();
  await staff.getByRole("link", { name: "Peru kokous" }).click();
  await staff.getByLabel("Miksi kokous perutaan?").fill("Uutta aikaa ei löytynyt.");
  await staff.getByRole("button", { name: "Peru kokous" }).click();
  await staff.getByRole("alertdialog").getByRole("button", { name: "Peru kokous" }).click();
  await expect(staff.getByText("Uutta aikaa ei löytynyt.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Kokous on peruttu")).toBeVisible();
  await axe(page);
});
