// @vitest-environment jsdom
import {
  adoptInput, recordDissentInput, statementView, suggestInput, type StatementView
} from "@raati/core/statements/schema";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { AdoptForm } from "../../src/features/statements/inside/adopt-form.tsx";
import { RecordDissentForm } from "../../src/features/statements/inside/record-dissent-form.tsx";
import { StatementInside, type InsideStatement } from "../../src/features/statements/inside/statement-inside.tsx";
import { SuggestForm } from "../../src/features/statements/inside/suggest-form.tsx";
import { aLateTrack } from "../handling/a-track.ts";
import { aPage, aServer, eachTestAlone, expectAccessible, ids, textsOf } from "../panels/harness.ts";

vi.mock("../../src/server/tenant-page.ts", () => ({}));
vi.mock("../../src/server/raati.ts", () => ({
  raati: () => ({ ports: { clock: { now: () => new Date("2026-05-15T09:00:00Z") } } })
}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {}, push: () => {} }) }));
eachTestAlone();

const [id, panelId, part, suggestionId, dissentId, a, b, c] =
  ids(8) as [string, string, string, string, string, string, string, string];
const NOTHING = {
  see: true, write: false, change: false, putBefore: false, suggest: false, answerSuggestion: false, comment: false,
  moderate: false, cite: false, dissent: false, recordDissent: false, proposeAdoption: false, reopen: false, adopt: false,
  send: false,
  publish: false, withdraw: false,
};

function inside(abilities: Partial<StatementView["abilities"]>, more: Partial<StatementView> = {}): InsideStatement {
  return {
    page: aPage(), panel: { slug: "b0", name: "Asiakasraati" }, doing: undefined, text: undefined, ids: [a, b, c],
    choices: { meetings: [], routes: [], evidence: [], members: [] },
    statement: statementView.parse({
      id, revision: 3, seq: 4, talk: 2, title: { fi: "Arjen turvallisuus" }, kind: "statement", state: "in-drafting",
      panel: { id: panelId, name: { fi: "Asiakasraati" }, slug: "b0" }, languages: ["fi"], base: { kind: "survey" },
      mine: false,
      open: false, parts: [{ id: part, kind: "paragraph", removed: false, text: { fi: "Apua saa pian." } }],
      evidence: [], comments: [], track: aLateTrack, abilities: { ...NOTHING, ...abilities },
      dissents: [{ id: dissentId, text: "Viikkolista heti.", lang: "fi", members: 1, names: [], mine: false }],
      suggestions: [{
        id: suggestionId, partId: part, lang: "fi", passage: "pian", at: 9, wording: "ajoissa", madeAt: new Date(),
        state: "open",
        mine: false, authorName: "Aatos Lumijoki",
      }],
      ...more,
    }),
  };
}

test("J2.9 · a member suggests, comments, joins a dissenting view; one primary button at most, nothing to adopt", async () => {
  const { container } = render(<StatementInside {...inside({ suggest: true, comment: true, dissent: true })} />);
  expect(screen.getByRole("link", {
    name: "Yhdy tähän mielipiteeseen"
  }).getAttribute("href")).toContain(`do=join&about=${dissentId}`);
  expect(screen.getByRole("textbox", { name: /^Kommenttisi/ })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Ota tekstiin/ })).toBeNull();
  expect(screen.queryByRole("link", { name: "Kirjaa hyväksyminen" })).toBeNull();
  expect(container.querySelectorAll(".button-primary").length).toBeLessThan(2);
  await expectAccessible(container);
});

test("who leads answers suggestions and closes the text; once it is closed, the adoption is recorded", () => {
  const { rerender } = render(<StatementInside {...inside({
    answerSuggestion: true, proposeAdoption: true, moderate: true
  })} />);
  expect(screen.getByRole("button", { name: "Sulje teksti hyväksymistä varten" })).toBeTruthy();
  expect(screen.getByRole("button", { name: /^Ota tekstiin\s?: ajoissa/ })).toBeTruthy();
  rerender(<StatementInside {...inside({ adopt: true, reopen: true }, { state: "for-adoption" })} />);
  expect(screen.getByRole("link", { name: "Kirjaa hyväksyminen" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Avaa teksti kirjoittamiselle" })).toBeTruthy();
});

test("J3.11 · an adopted statement has no field in it for anybody", () => {
  render(<StatementInside {...inside({}, { state: "sent", suggestions: [] })} />);
  expect(screen.queryAllByRole("textbox")).toEqual([]);
  expect(within(screen.getByRole("region", { name: "Teksti" })).getByText("Apua saa pian.")).toBeTruthy();
});

const target = { tenant: "rannikko", panel: "b0", statement: id };
const shared = { locale: "fi" as const, target, id: a, done: "/fi", back: { href: "/fi", text: "Takaisin" } };

test("E6 · the form of the adoption sends the way, the day, the votes and the text that was seen", async () => {
  const server = aServer({ "statements.adopt": adoptInput });
  render(<AdoptForm {...shared} texts={textsOf("statementPages:adopt")} meetings={[]} today="2026-05-15" revision={3} />);
  await userEvent.click(screen.getByRole("checkbox", { name: /^Asiasta äänestettiin/ }));
  for (const [label, count] of [["Puolesta", "10"], ["Vastaan", "2"], ["Poissa", "1"]] as const) {
    await userEvent.clear(screen.getByLabelText(label));
    await userEvent.type(screen.getByLabelText(label), count);
  }
  await userEvent.click(screen.getByRole("button", { name: "Kirjaa hyväksyminen" }));
  expect(server.sent.map(({ input }) => input)).toEqual([expect.objectContaining({
    id: a, revision: 3, accepted: true, way: "written", on: "2026-05-15",
    votes: { for: 10, against: 2, abstained: 0, absent: 1 },
  })]);
});

test("a suggestion holds the passage that was changed, in whole words", async () => {
  const server = aServer({ "statements.suggest": suggestInput });
  render(<SuggestForm {...shared} texts={textsOf("statementPages:suggest")} part={part} lang="fi"
    now="Apua saa pian täältä." />);
  const field = screen.getByRole("textbox", { name: /^Kirjoita kohta/ });
  await userEvent.clear(field);
  await userEvent.type(field, "Apua saa ajoissa täältä.");
  await userEvent.click(screen.getByRole("button", { name: "Ehdota muutosta" }));
  expect(server.sent.map(({ input }) => input)).toEqual([expect.objectContaining({
    passage: "pian", wording: "ajoissa", at: 9
  })]);
});

test("E5 · the coordinator writes down a member's view: her own words, or joining another; the words stay when refused", async () => {
  const server = aServer({ "statements.recordDissent": recordDissentInput });
  const { container } = render(
    <RecordDissentForm
      {...shared} texts={textsOf("statementPages:record")} lang="fi" members={[{ value: b, label: "Sylvi Harjunsilta" }]}
      views={[{ id: dissentId, words: "Viikkolista heti." }]}
    />,
  );
  await expectAccessible(container);
  const send = () => userEvent.click(screen.getByRole("button", { name: "Kirjaa mielipide" }));
  const words = screen.getByRole("textbox", { name: /^Jäsenen eriävä mielipide/ });
  await userEvent.type(words, "En hyväksy tätä.");
  await send();
  expect(document.getElementById("field-member")!.getAttribute("aria-invalid")).toBe("true");
  expect((words as HTMLTextAreaElement).value).toBe("En hyväksy tätä.");
  await userEvent.selectOptions(document.getElementById("field-member")!, b);
  await send();
  await userEvent.click(screen.getByRole("radio", { name: "Yhtyy tähän: Viikkolista heti." }));
  await send();
  expect(server.sent.slice(-2).map(({ input: { id: _id, ...input } }) => input)).toMatchObject([
    { member: b, text: "En hyväksy tätä.", lang: "fi", nameShown: false },
    { member: b, dissent: dissentId, nameShown: false },
  ]);
});

test("only the panel's staff see whose view was written down, and take it back at her wish", () => {
  const recorded = [{ personId: b, name: "Sylvi Harjunsilta" }];
  const dissents = [{
    id: dissentId, text: "Viikkolista heti.", lang: "fi" as const, members: 1, names: [], mine: false, recorded
  }];
  const { rerender } = render(<StatementInside {...inside({ recordDissent: true }, { dissents })} />);
  expect(screen.getByRole("link", { name: "Kirjaa jäsenen eriävä mielipide" }).getAttribute("href")).toContain("do=record");
  expect(screen.getByText(/^Kirjattu jäsenen puolesta: Sylvi Harjunsilta/)).toBeTruthy();
  expect(screen.getByRole("button", { name: /^Peru jäsenen pyynnöstä\s?: Sylvi Harjunsilta/ })).toBeTruthy();
  rerender(<StatementInside {...inside({}, { dissents: dissents.map(({ recorded: _hidden, ...one }) => one) })} />);
  expect(screen.queryByText(/Sylvi/)).toBeNull();
});
