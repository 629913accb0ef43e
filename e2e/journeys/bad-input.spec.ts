import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/sign-in.ts";

const ADMIN = { tenant: "rannikko", name: "Linnea Sandvall-Ojala" };
const MEMBER = { tenant: "rannikko", name: "Elsa Björkhagen" };
const panel = "/sv/rannikko/panels/ikaihmiset";

interface Spoilt {
  readonly form: string;
  readonly as?: typeof ADMIN;
  readonly at: string;
  /** Leads from the page to the form, where it is not open at once. */
  readonly open?: (page: Page) => Promise<void>;
  /** What is typed, by the address of its control, and must still be there afterwards. */
  readonly typed: Readonly<Record<string, string>>;
  readonly button: string;
  /** Words by which the error summary names what is wrong: the label of the field, or what to choose. */
  readonly names: readonly RegExp[];
}

/** Each form with input that cannot go through, in Swedish. */
const forms: readonly Spoilt[] = [
  {
    form: "sign-up", at: "/sv/sign-up", typed: { "#field-businessId": "123", "#field-administrator\\.email": "fel" },
    button: "Skicka och bekräfta per e-post", names: [/FO-num/i, /e-postadress/i, /på finska/i, /Ditt namn/i],
  },
  {
    form: "sign-in", at: "/sv/rannikko/sign-in", typed: { "#field-email": "fel" }, button: "Skicka länken",
    names: [/e-postadress/i],
  },
  {
    form: "founding", as: ADMIN, at: "/sv/rannikko/panels/new",
    open: (page) => page.getByRole("link", { name: /Klientgruppens råd$/ }).click(),
    typed: { "#field-panels\\.0\\.slug": "Fel Adress" }, button: "Grunda", names: [/adress/i, /Rådets namn/i, /Uppgift/i],
  },
  {
    form: "a panel's own words", as: ADMIN, at: `${panel}/manage/edit`, typed: { "#field-slug": "Fel Adress" },
    button: "Spara ändringarna", names: [/adress/i],
  },
  {
    form: "a term", as: ADMIN, at: `${panel}/manage/terms/new`, typed: { "#field-decision\\.reference": "§ 9" },
    button: "Planera mandatperioden", names: [/(dag|datum|period)/i],
  },
  {
    form: "ground rules", as: ADMIN, at: `${panel}/manage/rules/new`, typed: { "#field-text\\.fi": "x".repeat(8001) },
    button: "Spara utkastet", names: [/Spelregler/i],
  },
  {
    form: "an orientation", as: ADMIN, at: `${panel}/manage/trainings/new`, typed: { "#field-startsAt": "halv sex" },
    button: "Spara och berätta för medlemmarna", names: [/dag/i, /starttiden/i, /sluttiden/i],
  },
  {
    form: "an invitation to a panel", as: ADMIN, at: `${panel}/manage/members/invite`, typed: { "#field-search": "Ingen" },
    button: "Skicka inbjudningarna", names: [/person/i],
  },
  {
    form: "an extension", as: ADMIN, at: `${panel}/manage/members/extension`, typed: { "#field-personId": "Ingen" },
    button: "Skicka inbjudan", names: [/person/i],
  },
  {
    form: "a handover", as: ADMIN, at: `${panel}/handover`, typed: { "#field-toName\\.fi": "Föreningen" },
    button: "Skicka förslaget", names: [/koordinering/i],
  },
  {
    form: "a type of its own", as: ADMIN, at: `${panel}/manage/type`, typed: { "#field-name\\.sv": "M".repeat(500) },
    button: "Spara som typ", names: [/namn/i],
  },
  {
    form: "a panel type", as: ADMIN, at: "/sv/rannikko/panels/types/new", typed: { "#field-rules\\.termMonths": "länge" },
    button: "Spara typen", names: [/Typens namn/i, /Mandatperiod i månader/i],
  },
  {
    form: "a person", as: ADMIN, at: "/sv/rannikko/people/new",
    typed: { "#field-name": "Nils Strandlund", "#field-email": "fel" }, button: "Lägg till personen", names: [/e-post/i],
  },
  {
    form: "an invitation of staff", as: ADMIN, at: "/sv/rannikko/people/invitations/new", typed: { "#field-email": "fel" },
    button: "Skicka inbjudan", names: [/Namn/i, /e-post/i],
  },
  {
    form: "one's own details", as: MEMBER, at: "/sv/rannikko/me", typed: { "#field-phone": "inget nummer" },
    button: "Spara uppgifterna", names: [/telefon/i],
  },
];

for (const { form, as: reader, at, open, typed, button, names } of forms) {
  test(`Shell · bad input in the form of ${form} is named in Swedish, and what was typed stays`, async ({
    as, page, consoleWatch, provoked,
  }) => {
    const reading = reader ? await as(reader.tenant, reader.name) : page;
    // The browser reports the refusal of the server, which is what this is about.
    consoleWatch.allow(/status of 4\d\d/);
    provoked.push(/status of 4\d\d/);
    await reading.goto(at);
    await open?.(reading);
    for (const [control, text] of Object.entries(typed)) await reading.locator(control).fill(text);
    await reading.getByRole("button", { name: button, exact: true }).click();
    const summary = reading.getByRole("group", { name: /^Rätta \d+ punkt/ });
    await expect(summary).toBeFocused();
    for (const name of names) await expect(summary.getByRole("listitem").filter({ hasText: name })).not.toHaveCount(0);
    for (const [control, text] of Object.entries(typed)) await expect(reading.locator(control)).toHaveValue(text);
    // Each line leads to its field.
    await summary.getByRole("link").first().click();
    await expect(summary).not.toBeFocused();
  });
}
