// @vitest-environment jsdom
import { readStatementView, type ReadStatementView } from "@raati/core/statements/schema";
import { render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { StatementPage } from "../../src/features/statements/public/statement-page.tsx";
import { statementFile } from "../../src/features/statements/public/statement-file.ts";
import { aLateTrack } from "../handling/a-track.ts";
import { aPage, eachTestAlone, expectAccessible, ids } from "../panels/harness.ts";

vi.mock("../../src/server/tenant-page.ts", () => ({}));
eachTestAlone();

const [id, panelId, one, two, three, evidenceId, dissentId, stepId] =
  ids(8) as [string, string, string, string, string, string, string, string];

const aStatement = (more: Partial<ReadStatementView> = {}): ReadStatementView => readStatementView.parse({
  id, title: { fi: "Arjen turvallisuus", sv: "Trygg vardag" }, kind: "statement", state: "in-handling", open: true,
  panel: { id: panelId, name: { fi: "Asiakasraati" }, slug: "b0" }, adoptedOn: "2025-09-25", sentOn: "2025-10-01",
  publishedOn: "2025-11-06", year: 2025, number: 3, languages: ["fi", "sv"], base: { kind: "survey" },
  parts: [
    { id: one, kind: "paragraph", text: { fi: "Apua saa ajoissa.", sv: "Hjälpen kommer i tid." } },
    { id: two, kind: "recommendation", text: { fi: "Yksi neuvontanumero <b>kaikille</b>." } },
    { id: three, kind: "recommendation", text: { fi: "Jonot näkyviin." } },
  ],
  easyText: { "fi-plain": "Apua pitää saada ajoissa." },
  adoption: { accepted: true, way: "meeting", on: "2025-09-25", votes: { for: 10, against: 2, abstained: 0, absent: 1 } },
  evidence: [{
    id: evidenceId, kind: "link", ref: "x", title: { fi: "Kyselyn kooste" }, url: "https://raati.example/kooste",
    label: "statements:evidence.link",
  }],
  dissents: [{ id: dissentId, text: "Viikkolista heti.", lang: "fi", members: 2, names: ["Elsa Meriharju"] }],
  track: aLateTrack,
  handling: {
    id: stepId, matter: { kind: "statement", id }, title: { fi: "Arjen turvallisuus" }, state: "in-handling", open: true,
    sentOn: "2025-10-01", followUps: [], told: [], track: aLateTrack, ratings: { total: "hidden", sides: [] },
    steps: [{
      id: stepId, kind: "body", state: "waiting", name: { fi: "Aluevaltuusto" }, late: true, corrected: false,
      abilities: { record: false, skip: false },
    }],
  },
  ...more,
});

test("J5.7 · E5 · everybody reads the words, the numbered recommendations, who differs, the votes and each step", async () => {
  const { container } = render(<StatementPage page={aPage()} statement={aStatement()} />);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Arjen turvallisuus");
  expect(container.textContent).toContain("3/2025");
  const said = within(screen.getByRole("region", { name: "Raati toteaa" }));
  expect(said.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(
    ["Yksi neuvontanumero <b>kaikille</b>.", "Jonot näkyviin."],
  );
  expect(
    within(screen.getByRole("region", { name: /^Eriävä mielipide/ })).getByText("Elsa Meriharju, ja yksi muu raadin jäsen")
  ).toBeTruthy();
  expect(screen.getByText("Poissa").parentElement?.textContent).toContain("1");
  expect(screen.getByRole("row", { name: /^Aluevaltuusto/ })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Kyselyn kooste" }).getAttribute("href")).toBe("https://raati.example/kooste");
  expect(screen.queryAllByRole("button")).toEqual([]);
  await expectAccessible(container);
});

test("E9 · easy Finnish shows the easy text first, and the whole text behind it; Swedish says what is in Finnish only", () => {
  render(<StatementPage page={aPage("fi-plain")} statement={aStatement()} />);
  const said = screen.getByRole("region", { name: "Raati sanoo" });
  expect(said.textContent).toContain("Apua pitää saada ajoissa.");
  expect(within(said).queryByText("Jonot näkyviin.")).toBeNull();
  expect(screen.getByText("Jonot näkyviin.")).toBeTruthy();
});

test("who handles it before its publication is told so", () => {
  render(<StatementPage page={aPage("sv")} statement={aStatement({ open: false, handling: undefined })} />);
  expect(screen.getByText("Ställningstagandet är inte publicerat ännu")).toBeTruthy();
  expect(screen.getByText("Hjälpen kommer i tid.").getAttribute("lang")).toBe("sv");
  expect(screen.getByText("Jonot näkyviin.").getAttribute("lang")).toBe("fi");
});

test("J3.5 · the file carries its reference and the votes, and words are words in it", () => {
  const { name, html } = statementFile({ ...aPage(), tenant: { name: { fi: "Rannikko" } } } as never, aStatement());
  expect(name).toBe("b0-2025-3.html");
  expect(html).toContain("Kannanotto 3/2025");
  expect(html).toContain("Yksi neuvontanumero &lt;b&gt;kaikille&lt;/b&gt;.");
  expect(html).toContain("Puolesta 10, Vastaan 2, Tyhjää 0, Poissa 1");
});
