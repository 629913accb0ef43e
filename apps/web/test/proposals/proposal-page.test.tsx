// @vitest-environment jsdom
import { publicProposalView } from "@raati/core/proposals/schema";
import type { PublicProposalView } from "@raati/core/proposals/schema";
import { render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { ProposalPage } from "../../src/features/proposals/public/proposal-page.tsx";
import { aPage, eachTestAlone, expectAccessible, ids } from "../panels/harness.ts";
import { aLateTrack } from "../handling/a-track.ts";

vi.mock("../../src/server/tenant-page.ts", () => ({}));
eachTestAlone();

const [id, panelId, unitId, handlingId, stepId, measureId, otherId] =
  ids(7) as [string, string, string, string, string, string, string];
const reception = { fi: "Vastaanottopalvelut", sv: "Mottagningstjänster" };
const owner = "Jorma Tervakallela";

/**
 * A proposal as the procedure gives it. Names of staff are put where nobody should look for them: the schema lets none
 * through.
 */
const aProposal = (more: Partial<PublicProposalView> = {}): PublicProposalView => publicProposalView.parse({
  id, title: { fi: "Yksi numero neuvontaan", sv: "Ett nummer för rådgivning" }, kind: "development", state: "in-follow-up",
  panel: { id: panelId, name: { fi: "Asiakasraati" }, slug: "b0" }, units: [{ id: unitId, name: reception }],
  sentOn: "2025-09-27", outcome: "partly", answeredOn: "2025-11-18", text: { fi: "Yksi numero oikeaan paikkaan." },
  origin: { kind: "member" }, adoptedOn: "2025-09-25", authorName: "Elsa Meriharju",
  adoption: { way: "written", on: "2025-09-25", votes: { for: 9, against: 2, abstained: 1 } },
  concerns: { target: "service", existing: true, name: { fi: "Neuvonta" } },
  track: aLateTrack, mergedFrom: [],
  handling: {
    id: handlingId, matter: { kind: "proposal", id }, title: { fi: "Yksi numero neuvontaan" },
    state: "in-follow-up", open: true,
    sentOn: "2025-09-27", answeredOn: "2025-11-18", unit: { id: unitId, name: reception },
    steps: [{
      id: stepId, kind: "unit", unitId, state: "handled", on: "2025-11-18", name: reception, late: false, corrected: false,
      outcome: { fi: "Vastaus annettu" }, abilities: { record: false, skip: false }, recordedBy: owner,
    }],
    answer: {
      outcome: "partly", reasons: { fi: "Numerot vähenevät viidestä kahteen." }, unitId, unitName: reception,
      measures: [{ id: measureId, text: { fi: "Viidestä kahteen" }, dueOn: "2026-12-31" }], targetDay: "2026-12-31",
      givenAt: new Date("2025-11-18T10:00:00Z"), approvedBy: owner, draftedBy: owner,
    },
    followUps: [{
      id: measureId, measure: { fi: "Viidestä kahteen" }, dueOn: "2026-12-31", state: "in-progress",
      percent: 30, late: false,
      history: [{ at: new Date("2025-12-02T10:00:00Z"), by: owner, state: "in-progress", percent: 30 }],
    }],
    track: aLateTrack, ratings: { total: "hidden", sides: [] },
    told: [{
      at: new Date("2026-01-10T10:00:00Z"), to: ["public"], text: { fi: "Työ on alkanut." }, final: false, by: owner,
    }],
  },
  ...more,
});

test("J5.7 · everybody reads where a proposal is, what was answered, what is promised and what is done", async () => {
  const { container } = render(<ProposalPage page={aPage()} proposal={aProposal()} />);
  expect(screen.getAllByRole("heading", { level: 1 }).map(({ textContent }) => textContent))
    .toEqual(["Yksi numero neuvontaan"]);
  expect(screen.getByRole("list", { name: "Asian polku" })).toBeTruthy();
  const answer = within(screen.getByRole("region", { name: "Vastaus" }));
  expect(answer.getByText("Hyväksytty osittain")).toBeTruthy();
  expect(answer.getByText("Numerot vähenevät viidestä kahteen.")).toBeTruthy();
  const promised = screen.getByRole("row", { name: /^Viidestä kahteen/ });
  expect(promised.textContent).toMatch(/Käynnissä.*30 %.*31\.12\.2026/);
  expect(screen.getByRole("row", { name: /^Vastaanottopalvelut/ }).textContent).toContain("Vastaus annettu");
  expect(container.textContent).toContain("puolesta 9, vastaan 2, tyhjää 1");
  await expectAccessible(container);
});

test("no name of a member or of staff stands on a public page, and no button decides anything (A10)", () => {
  const { container } = render(<ProposalPage page={aPage()} proposal={aProposal()} />);
  expect(container.textContent).not.toContain(owner);
  expect(container.textContent).not.toContain("Elsa");
  expect(screen.queryAllByRole("button")).toEqual([]);
  expect(screen.getByText(/^Raati ehdottaa\. Asiasta päättävät ne/)).toBeTruthy();
});

test("a reader in Swedish is told which texts are in Finnish only, and each carries its language", () => {
  render(<ProposalPage page={aPage("sv")} proposal={aProposal()} />);
  expect(screen.getByRole("heading", { level: 1 }).getAttribute("lang")).toBe("sv");
  expect(screen.getByText("Yksi numero oikeaan paikkaan.").getAttribute("lang")).toBe("fi");
  expect(document.querySelectorAll(".missing").length).toBeGreaterThan(0);
});

test("a proposal that was merged leads on to the other one and has no track of its own", () => {
  const { container } = render(<ProposalPage page={aPage()} proposal={aProposal({
    mergedInto: { id: otherId, title: { fi: "Neuvonta yhteen paikkaan" } }, handling: undefined, state: "merged",
  })} />);
  expect(screen.getByRole("link", { name: "Neuvonta yhteen paikkaan" }).getAttribute("href"))
    .toBe(`/fi/rannikko/proposals/${otherId}`);
  expect(container.querySelector(".track")).toBeNull();
});

test("until an answer comes the page says so, in easy Finnish with its own text", () => {
  const easyText = { "fi-plain": "Haluamme vain yhden numeron." };
  render(<ProposalPage page={aPage("fi-plain")} proposal={aProposal({ handling: undefined, easyText })} />);
  expect(screen.getByText("Raati ei ole vielä lähettänyt ehdotusta.")).toBeTruthy();
  expect(screen.getByText("Haluamme vain yhden numeron.")).toBeTruthy();
});
