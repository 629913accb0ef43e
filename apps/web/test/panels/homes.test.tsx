// @vitest-environment jsdom
import type { OnboardingView } from "@raati/core/app/schema";
import type { CoordinatorItem, HandoverView, InsidePanelView, MemberItem } from "@raati/core/panels/schema";
import { onboardingSteps } from "@raati/core/tenants/schema";
import { LOCALES } from "@raati/i18n";
import { render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { CoordinatorHome, leadOf } from "../../src/features/panels/homes/coordinator-home.tsx";
import { MemberHome } from "../../src/features/panels/homes/member-home.tsx";
import { shortly } from "../../src/features/panels/homes/panels-table.tsx";
import { workPlaces } from "../../src/features/panels/homes/work-places.ts";
import { turnsOf } from "../../src/features/panels/homes/turns-table.tsx";
import type { CallSummary } from "../../src/features/recruitment/calls/calls-at-work.ts";
import { handoverTrack } from "../../src/features/panels/handovers/handover-track.ts";
import { membershipTrack } from "../../src/features/panels/inside/membership-track.ts";
import { lastDay } from "../../src/features/panels/manage/last-day.ts";
import { ExtensionsToApprove } from "../../src/features/recruitment/calls/extensions-to-approve.tsx";
import { aPage, eachTestAlone, expectAccessible, ids } from "./harness.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: vi.fn<() => void>(), refresh: vi.fn<() => void>() }),
  notFound: () => undefined }));
// The real one asks for a request; a home only wants the sentences.
vi.mock("../../src/server/tenant-page.ts", () => ({}));
eachTestAlone();

const [first, second] = ids(2) as [string, string];
const name = { fi: "Perheiden raati", sv: "Familjerådet" };
const item = (more: Partial<CoordinatorItem> = {}): CoordinatorItem =>
  ({ panelId: first, slug: "a1", name, kind: "fill-seats", urgency: "now", whose: "coordinator", count: 3, ...more });
const memberItem = (kind: MemberItem["kind"],
  more: Partial<MemberItem> = {}): MemberItem => ({ panelId: first, slug: "a1", name, kind, about: second, ...more });
const membership = (state: string) => ({ id: second, state, publication: { name: false },
  abilities: { answer: state === "invited" } });
const inside = (state: string | undefined, rules?: { accepted: boolean }) => ({
  slug: "a1", name, task: { fi: "Kertoo palveluista." },
    privacy: { publicNames: "consent", quickExit: false, keepsDrafts: true },
  mine: state && membership(state), groundRules: rules ? [{ state: "adopted", ...rules }] : [],
}) as unknown as InsidePanelView;
const row = (more: object = {}) => ({
  panelId: first, slug: "a1", name, kind: "main", state: "active", coordinated: true,
    term: { startsOn: "2026-01-01", endsOn: "2026-07-31" },
  seats: { taken: 10, free: 2, max: 12, types: [] }, warnings: [], abilities: {}, ...more,
});
const aCall = (more: object = {}) => ({
  id: second, title: { fi: "Kevään haku" }, state: "open", panels: [{ panelId: first, name, seats: 3 }],
  waitsForApproval: false, ...more,
}) as unknown as CallSummary;
const now = new Date("2026-05-15T08:00:00Z");
const home = (items: CoordinatorItem[], panels: object[] = [row()], onboarding?: OnboardingView,
  locale: "fi" | "sv" = "fi") =>
  render(<CoordinatorHome page={aPage(locale)} home={{ items, panels: panels.length }} panels={{ items: panels as never }}
    onboarding={onboarding} now={now} />);

test("a member's first screen is one boxed question with its answers; the other turns follow", async () => {
  const items = [memberItem("answer-invitation"), memberItem("accept-ground-rules"),
    memberItem("come-to-training", { at: new Date("2026-06-04T14:00:00Z"), title: { fi: "Perehdytys" } })];
  const { container } = render(<MemberHome page={aPage()} name="Aatos Lumijoki" home={{ items, panels: [] }}
    first={inside("invited")} work={[]} />);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Hei, Aatos");
  expect(screen.getByText("3 asiaa odottaa sinua. Kiireellisin on ensin.")).toBeTruthy();
  expect(within(container.querySelector(".sheet-urgent")!).getAllByRole("button").map(({ textContent }) => textContent))
    .toEqual(["Otan paikan vastaan", "En ota paikkaa"]);
  expect(container.querySelectorAll(".btn-primary")).toHaveLength(1);
  expect(screen.getByRole("heading", { name: "Perehdytys on to 4.6.2026 klo 17" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Lue pelisäännöt" }).getAttribute("href"))
    .toBe("/fi/rannikko/panels/a1/inside#rules");
  await expectAccessible(container);
});

test.each(LOCALES)("in %s an empty home teaches what comes there, to members and to staff", (locale) => {
  const empty = { items: [], panels: [] };
  const { container, rerender } = render(<MemberHome page={aPage(locale)} name="Viivi" home={empty} first={undefined}
    work={[]} />);
  expect(container.querySelector(".empty a")?.getAttribute("href")).toBe("/fi/rannikko/panels");
  expect(container.textContent).not.toMatch(/panelPages|\{\{/);
  rerender(<MemberHome page={aPage(locale)} name="Linnea" home={empty} first={undefined}
    work={[{ href: "/fi/rannikko/inbox", title: "Vastattavat asiat", lead: "Yksi vastaus on myöhässä." }]} />);
  expect(container.querySelector(".empty")).toBeNull();
  expect(container.querySelector(".btn-primary")?.getAttribute("href")).toBe("/fi/rannikko/inbox");
  expect(container.textContent).toContain("Yksi vastaus on myöhässä.");
  expect(container.textContent).not.toMatch(/panelPages|\{\{/);
});

test("J3.1 · a home leads each who works here to their own page, and says what waits there", async () => {
  const counts = { new: 1, due: 2, overdue: 0, "follow-up": 0 };
  const call = {
    panels: { coordinatorHome: async () => ({ items: [], panels: 1 }) },
    recruitment: { calls: { list: async () => ({ items: [aCall({ waitsForApproval: true }), aCall()] }) } },
    handling: {
      items: async () => [{ urgency: "late", whose: "other-side" }], inboxSummary: async () => ({ units: [], counts }),
      bodyEntries: async () => { throw new Error("The second factor is missing."); },
    },
  };
  const page = { ...aPage(), call } as unknown as Parameters<typeof workPlaces>[0];
  const places = await workPlaces(page, ["admin", "owner", "secretary"]);
  expect(places.map(({ href, lead }) => [href, lead])).toEqual([
    ["/fi/rannikko/desk", "Yksi asia on myöhässä. Se odottaa muita, ei sinua."],
    ["/fi/rannikko/inbox", "2 asiaa odottaa vastaustasi. 1 asia on uusi."], ["/fi/rannikko/entries", undefined],
  ]);
  expect(await workPlaces(page, [])).toEqual([]);
});

test("an administrator's count of what waits has the extensions to approve, a coordinator's has not", async () => {
  const call = {
    panels: { coordinatorHome: async () => ({ items: [], panels: 1 }) }, handling: { items: async () => [] },
    recruitment: { calls: { list: async () => ({ items: [aCall({ waitsForApproval: true }), aCall()] }) } },
  };
  const page = { ...aPage(), call } as unknown as Parameters<typeof workPlaces>[0];
  expect((await workPlaces(page, ["admin"]))[0]?.lead).toBe("Mikään ei ole myöhässä. Yksi asia odottaa sinua.");
  expect((await workPlaces(page, ["coordinator"]))[0]?.lead).toBe("Mikään ei ole myöhässä. Mikään ei odota sinua.");
  const { container } = render(<ExtensionsToApprove page={aPage()} calls={[aCall({ waitsForApproval: true })]} />);
  expect(screen.getByRole("link", { name: "Kevään haku" }).getAttribute("href"))
    .toBe(`/fi/rannikko/manage/recruitment/${second}`);
  await expectAccessible(container);
});

test("a coordinator reads first what is late and whose it is, then whose turn it is", async () => {
  const items = [
    item({ kind: "plan-term", urgency: "late", count: undefined }),
      item({ panelId: second, slug: "a2", kind: "name-coordinator", urgency: "late", whose: "coordinator" }),
    item(), item({ kind: "adopt-rules", count: undefined }),
      item({ kind: "answer-missing", urgency: "soon", whose: "members", count: 1 }),
    item({ kind: "handover-waits", urgency: "soon", whose: "other-side", day: "2026-06-01" }),
  ];
  const { container } = home(items, [row(),
    row({ panelId: second, slug: "a2", parentId: first, seats: undefined, state: "founded" })]);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Perjantai 15.5.2026");
  expect(screen.getByText("2 asiaa on myöhässä. Ne kaikki ovat sinulla.")).toBeTruthy();
  const table = screen.getByRole("table", { name: /kenen vuoro/ });
  expect(within(table).getAllByRole("rowheader").map(({ textContent }) => textContent))
    .toEqual(["Sinulla", "Jäsenillä", "Toisella osapuolella"]);
  expect(table.querySelectorAll(".row-turn")).toHaveLength(1);
  expect(within(table).getByRole("link", { name: "3 paikkaa on täyttämättä." }).getAttribute("href"))
    .toBe("/fi/rannikko/panels/a1/manage/members");
  expect(screen.getByText("10/12 paikkaa täynnä")).toBeTruthy();
  expect(container.querySelectorAll(".row-sub")).toHaveLength(1);
  expect([...container.querySelectorAll(".days time")].map((time) => time.getAttribute("datetime")))
    .toEqual(["2026-06-01", "2026-07-31", "2026-07-31"]);
  expect(container.querySelectorAll(".btn-primary")).toHaveLength(1);
  await expectAccessible(container);
});

test("the coming days have the closings of open calls, by the clocks of Finland, and lead to the call", async () => {
  const closing = (closesAt: string, more: object = {}) => aCall({ closesAt: new Date(closesAt), ...more });
  const [third, fourth] = ids(4).slice(2) as [string, string];
  const { container } = render(<CoordinatorHome
    page={aPage()} home={{ items: [], panels: 1 }} panels={{ items: [row()] as never }} onboarding={undefined} now={now}
    callsOpen={[
      // Late in the evening by the world's clock it is the next day in Finland.
      closing("2026-05-31T21:30:00Z"),
      closing("2026-05-20T13:00:00Z", { id: third, lastClosesAt: new Date("2026-06-10T13:00:00Z") }),
      closing("2026-05-25T13:00:00Z", { id: fourth, state: "closed" }),
    ]}
  />);
  expect([...container.querySelectorAll(".days time")].map((time) => time.getAttribute("datetime")))
    .toEqual(["2026-05-20", "2026-06-01", "2026-06-10", "2026-07-31"]);
  expect(screen.getByRole("link", { name: "Haku päättyy klo 0.30" }).getAttribute("href"))
    .toBe(`/fi/rannikko/manage/recruitment/${second}`);
  expect(container.querySelector(".days")?.textContent).toContain("Kevään haku");
  await expectAccessible(container);
});

test.each([
  [[], 0, "Täältä näet, mikä on myöhässä ja kenen vuoro on. Aloitetaan ensimmäisestä raadista."],
  [[], 2, "Mikään ei ole myöhässä. Mikään ei odota sinua."],
  [[item()], 2, "Mikään ei ole myöhässä. Yksi asia odottaa sinua."],
  [[item({ urgency: "late" })], 2, "Yksi asia on myöhässä. Se on sinulla."],
  [[item({ urgency: "late" }), item({ urgency: "late", whose: "other-side" })], 2,
    "2 asiaa on myöhässä. Yksi niistä on sinulla."],
])("the sentence of a desk, %#", (items, panels, sentence) => expect(leadOf(aPage(), items, panels)).toBe(sentence));

const facts = { languagesReady: true, units: 0, decisionBodies: 0, panelTypes: 0, panels: 0, coordinators: 0, invited: 0 };

test("a new organisation is led step by step to its first panel, by a track with one next step", async () => {
  const { container } = home([], [], onboardingSteps(facts));
  expect(container.querySelectorAll("[aria-current=step]")).toHaveLength(1);
  expect(screen.getByText("Seuraavaksi: Lisää toimiala, joka vastaa ehdotuksiin.")).toBeTruthy();
  const primary = [...container.querySelectorAll(".btn-primary")];
  expect(primary.map(({ textContent }) => textContent)).toEqual(["Lisää toimiala"]);
  expect(screen.getByText("Ensin: Valitse raadin tyyppi")).toBeTruthy();
  const ways = [...container.querySelectorAll(".track a, a.btn-primary")].map((link) => link.getAttribute("href"));
  expect(ways).toEqual(
    ["/settings/bodies/new", "/panels/types", "/people", "/settings/units/new"].map((place) => `/fi/rannikko${place}`),
  );
  await expectAccessible(container);
});

test("once all steps are done the track is gone and panels can be founded from the head of the page", () => {
  const done = { languagesReady: true, units: 1, decisionBodies: 1, panelTypes: 1, panels: 1, coordinators: 1, invited: 1 };
  const { container } = home([], [row()], onboardingSteps(done), "sv");
  expect(container.querySelector(".track")).toBeNull();
  expect(screen.getByRole("link", { name: "Grunda ett råd" }).getAttribute("href")).toBe("/fi/rannikko/panels/new");
});

test("turns of one holder in one panel are one row, in their order", () => {
  const items = [item(), item({ kind: "adopt-rules" }), item({ panelId: second }),
    item({ whose: "members", kind: "answer-missing" })];
  expect(turnsOf(items).map(({ items: held }) => held.map(({ kind }) => kind)))
    .toEqual([["fill-seats", "adopt-rules"], ["fill-seats"], ["answer-missing"]]);
});

test("D3 · a list tells of the composition and of the whole; of single seats only when nothing else is wrong", () => {
  const seat = { key: "panels:warning.seatTypeBelow", values: { seat: "Asiakas", taken: 1, min: 4 } };
  const half = { key: "panels:warning.professionalsHalf", values: { count: 3, total: 6 } };
  expect(shortly([seat, half])).toEqual([half]);
  expect(shortly([seat])).toEqual([seat]);
});

test("A7 · a member's way into a panel: what is done, whose turn it is, and nothing once it has been walked", () => {
  const stepsOf = (state: string | undefined, rules?: { accepted: boolean }) =>
    membershipTrack(aPage(), inside(state, rules))?.steps.map((step) => step.state).join(" ");
  expect(stepsOf("invited")).toBe("done now todo todo todo");
  expect(stepsOf("in-orientation", { accepted: false })).toBe("done done now todo todo");
  expect(stepsOf("active", { accepted: false })).toBe("done done done now done");
  expect(stepsOf("active", { accepted: true })).toBeUndefined();
  expect(stepsOf("active")).toBeUndefined();
  expect(stepsOf("ended")).toBeUndefined();
  expect(stepsOf(undefined)).toBeUndefined();
});

test("D7 · a handover shows which side has confirmed, in either order, and rests when it was withdrawn", () => {
  const at = { by: first, at: new Date("2026-05-10T09:00:00Z") };
  const track = (more: Partial<HandoverView>) =>
    handoverTrack(aPage(), { state: "proposed", toName: { fi: "Omaiset ry" }, movesOn: "2026-09-01",
    ...more } as HandoverView);
  const states = (more: Partial<HandoverView>) => track(more).steps.map(({ state }) => state).join(" ");
  expect(states({})).toBe("done now todo todo");
  expect(states({ receiver: at })).toBe("done now done todo");
  expect(states({ host: at })).toBe("done done now todo");
  expect(track({ host: at }).next).toContain("Omaiset ry vahvistaa");
  expect(states({ host: at, receiver: at, state: "confirmed" })).toBe("done done done now");
  expect(states({ host: at, receiver: at, state: "moved", movedAt: at.at })).toBe("done done done done");
  expect(states({ state: "withdrawn" })).toBe("done todo todo todo");
});

test.each([
  ["2026-01-01", 24, "2027-12-31"], ["2026-05-15", 12, "2027-05-14"], ["2024-02-29", 12, "2025-02-27"],
    ["2026-08-31", 6, "2027-02-27"], ["2026-12-01", 1, "2026-12-31"],
])("a term from %s of %i months ends on %s", (startsOn, months, endsOn) => expect(lastDay(startsOn, months)).toBe(endsOn));
