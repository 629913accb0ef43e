// @vitest-environment jsdom
import type { PluginPageProps, SlotProps } from "@raati/core/plugins/schema";
import { createTranslator, LOCALES, mergeResources, type Locale } from "@raati/i18n";
import { plugins } from "@raati/plugins-installed";
import { webPlugins } from "@raati/plugins-installed/web";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { expect, test } from "vitest";
import { z } from "zod";
import { aServer, eachTestAlone, expectAccessible, ids, summaryTargets } from "../panels/harness.ts";

eachTestAlone();

const ID = "family-services";
const [oona, elias] = ids(2) as [string, string];
const { locales } = plugins.find(({ id }) => id === ID)!;
const resources = mergeResources({ [ID]: locales as never });
const anything = z.record(z.string(), z.unknown());

const members = [
  { personId: oona, name: "Oona Tuulikorpi", ageUnknown: false, state: "not-asked" },
  {
    personId: elias, name: "Elias Rantakangas", ageUnknown: true, state: "given", way: "paper",
    changedAt: new Date("2026-05-12T09:00:00Z")
  },
];
const none = { consent: "none", offered: ["meetings", "attendance"], sees: [] };

/** The plugin's page for somebody to whom its procedures answer this. */
async function open(answers: Readonly<Record<string, unknown>>, locale: Locale = "fi") {
  const { t } = createTranslator(locale, resources);
  const Page = (await webPlugins.find((
    { id }
  ) => id === ID)!.pages[""]!()).default as (props: PluginPageProps) => Promise<ReactElement>;
  return render(await Page({
    locale, languages: ["fi", "sv"], tenant: "rannikko", panel: "a1", address: `/fi/rannikko/panels/a1/x/${ID}`, path: [],
    settings: {}, t: (key, values) => t(`${ID}:${key}`, values), call: async (name) => answers[name] as never,
  }));
}

test("the coordinator writes down a consent: what and how are not guessed, and the state changes on the page", async () => {
  const server = aServer({ [`x.${ID}.recordConsent`]: anything });
  const { container } = await open({ consents: { below: 18, members }, guardianSight: none });
  await expectAccessible(container);
  expect(screen.getByText("Huoltaja on antanut luvan, paperilla, 12.5.2026")).toBeTruthy();
  expect(within(screen.getByRole("region", { name: "Elias Rantakangas" })).getByText("Syntymävuosi puuttuu")).toBeTruthy();
  expect(screen.getByRole("link", {
    name: "Raadin jäsenet"
  }).getAttribute("href")).toBe("/fi/rannikko/panels/a1/manage/members");

  const row = within(screen.getByRole("region", { name: "Oona Tuulikorpi" }));
  await userEvent.click(row.getByText("Kirjaa lupa"));
  const save = () => userEvent.click(row.getByRole("button", { name: "Kirjaa" }));
  await save();
  expect(row.getAllByText(/Valitse, mitä kirjataan\./).length).toBeGreaterThan(0);
  expect(summaryTargets()).toEqual([`state-${oona}`]);
  await userEvent.click(row.getByRole("radio", { name: "Huoltaja antoi luvan" }));
  await save();
  expect(summaryTargets()).toEqual([`way-${oona}`]);
  expect(server.sent).toEqual([]);
  await userEvent.click(row.getByRole("radio", { name: "Puhelimessa" }));
  await expectAccessible(container);
  await save();
  expect(server.sent.map(({ input }) => input)).toEqual([
    { tenant: "rannikko", panel: "a1", person: oona, state: "given", way: "phone" },
  ]);
  expect(row.getByText("Kirjattu.")).toBeTruthy();
  expect(row.getByText(/^Huoltaja on antanut luvan, puhelimessa/)).toBeTruthy();
});

test("a lost connection and a refusal are said, and the choice stays", async () => {
  const server = aServer({ [`x.${ID}.recordConsent`]: anything });
  await open({ consents: { below: 18, members: members.slice(0, 1) }, guardianSight: none });
  await userEvent.click(screen.getByText("Kirjaa lupa"));
  await userEvent.click(screen.getByRole("radio", { name: "Lupa on kysytty" }));
  server.refuse = "down";
  await userEvent.click(screen.getByRole("button", { name: "Kirjaa" }));
  expect(screen.getByText(/^Kirjaus ei onnistunut/)).toBeTruthy();
  server.refuse = "Henkilö ei ole tässä raadissa.";
  await userEvent.click(screen.getByRole("button", { name: "Kirjaa" }));
  expect(screen.getByText("Henkilö ei ole tässä raadissa.")).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Lupa on kysytty" }).checked).toBe(true);
});

test.each(LOCALES)("the page speaks to staff, to a young member and about an empty list in %s", async (locale) => {
  const given = { ...none, consent: "given", sees: ["meetings"] };
  const pages = [
    { consents: { below: 18, members }, guardianSight: none }, { consents: { below: 18, members: [] }, guardianSight: none },
    { guardianSight: given },
  ];
  for (const answers of pages) {
    const { container, unmount } = await open(answers, locale);
    expect(container.textContent).not.toMatch(/family-services|\b(consents|guardian|settings)\./);
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    await expectAccessible(container);
    unmount();
  }
});

test("a member sees no other member, and chooses only of what can be shown", async () => {
  const { container } = await open({ guardianSight: { ...none, consent: "given", sees: ["meetings"] } });
  expect(container.textContent).not.toContain("Tuulikorpi");
  expect(screen.getAllByRole<HTMLInputElement>("checkbox").map(({ value, checked }) => [value, checked]))
    .toEqual([["meetings", true], ["attendance", false]]);
});

test.each([
  ["none", undefined], ["asked", "/x"], ["given", "/x"], ["withdrawn", "/x"],
])("the way to what a guardian sees stands for who has one: consent %s", async (consent, href) => {
  const { t } = createTranslator("fi", resources);
  const Link = (await webPlugins.find(({ id }) => id === ID)!.slots["panel.member.top"]!()).default as
    (props: SlotProps) => Promise<ReactElement | null>;
  render(<>{await Link({
    locale: "fi", languages: ["fi"], tenant: "rannikko", panel: "a1", address: "/x", settings: {},
    t: (key, values) => t(`${ID}:${key}`, values), call: async () => ({ consent, offered: [], sees: [] }) as never,
  })}</>);
  expect(screen.queryByRole("link", { name: "Mitä huoltajani näkee" })?.getAttribute("href")).toBe(href);
});
