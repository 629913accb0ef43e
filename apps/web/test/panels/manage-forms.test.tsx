// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { HandoverForm } from "../../src/features/panels/handovers/handover-form.tsx";
import { AdoptForm } from "../../src/features/panels/manage/adopt-form.tsx";
import { CoordinatorForm } from "../../src/features/panels/manage/coordinator-form.tsx";
import { EndMembershipForm } from "../../src/features/panels/manage/end-membership-form.tsx";
import { ExtensionForm } from "../../src/features/panels/manage/extension-form.tsx";
import { FoundingForm } from "../../src/features/panels/manage/founding-form.tsx";
import { InviteForm } from "../../src/features/panels/manage/invite-form.tsx";
import { PanelForm } from "../../src/features/panels/manage/panel-form.tsx";
import { RulesForm } from "../../src/features/panels/manage/rules-form.tsx";
import { StopForm } from "../../src/features/panels/manage/stop-form.tsx";
import { TermForm } from "../../src/features/panels/manage/term-form.tsx";
import { eachTestAlone, expectAccessible, summaryTargets } from "./harness.ts";
import {
  aatos, button, common, field, find, id, languages, membershipTarget, meri,
  more, press, show, target, term, writeDay,
} from "./staff-forms.tsx";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
eachTestAlone();

const seats = [{ id: "client", name: "Asiakas (2 vapaata)", lang: "fi" as const },
  { id: "relative", name: "Läheinen (yksi vapaa)", lang: "fi" as const }];
const roles = [{ id: "member", name: "Raadin jäsen", extension: false },
  { id: "chair", name: "Puheenjohtaja", extension: false }];
const inviteForm = <InviteForm {...common("panelPages:invite")} term={term} ids={more} seats={seats} roles={roles}
  then="/members" />;

test("several people are invited at once; Enter in the search box searches and does not send", async () => {
  const { server, commands, container } = show(inviteForm);
  await press("Lähetä kutsut");
  expect(summaryTargets()).toEqual(["field-search"]);
  await find("Aatos");
  await find("Meri");
  expect(commands()).toEqual([]);
  await userEvent.selectOptions(field("invitations.1.seat"), "relative");
  await userEvent.selectOptions(field("invitations.1.roles"), "chair");
  await press("Lähetä kutsut");
  expect(summaryTargets()).toEqual(["field-invitations.0.seat"]);
  await expectAccessible(container);
  await userEvent.selectOptions(field("invitations.0.seat"), "client");
  const answer = server.hold();
  await userEvent.dblClick(button("Lähetä kutsut"));
  answer();
  await waitFor(() => expect(router.push).toHaveBeenLastCalledWith("/members"));
  expect(commands()).toHaveLength(2);
  expect(commands()[1]).toEqual({
    path: "panels.members.invite",
    input: { ...target, term, invitations: [
      { id: more[0], personId: aatos, seat: "client", roles: ["member"] },
        { id: more[1], personId: meri, seat: "relative", roles: ["chair"] },
    ] },
  });
});

test("somebody taken off the list is not invited, and the seat of the other one stays", async () => {
  const { commands } = show(inviteForm);
  await find("Aatos");
  await find("Meri");
  await userEvent.selectOptions(field("invitations.1.seat"), "relative");
  await press(/^Poista\s*: Aatos Lumijoki/);
  await press("Lähetä kutsut");
  expect(commands()[0]?.input.invitations).toEqual([{ id: more[1], personId: meri, seat: "relative", roles: ["member"] }]);
});

test("nobody found is said aloud with the way on", async () => {
  show(inviteForm);
  await userEvent.type(screen.getByRole("searchbox"), "Tuntematon");
  await press("Hae");
  expect((await screen.findByText(/Ketään ei löytynyt/)).getAttribute("role")).toBe("status");
});

test("B6 · an expert by experience is invited for one meeting, or for good", async () => {
  const experts = [{ id: "expert-by-experience", name: "Kokemusasiantuntija", extension: true }];
  const { commands, container } = show(<ExtensionForm {...common("panelPages:invite")} term={term} id={id} roles={experts}
    then="/members" />);
  await press("Lähetä kutsu");
  expect(summaryTargets()).toEqual(["field-personId"]);
  await find("Meri");
  await press("Lähetä kutsu");
  expect(summaryTargets()).toEqual(["field-extension.day"]);
  await expectAccessible(container);
  await userEvent.click(screen.getByRole("radio", { name: "Toistaiseksi" }));
  await press("Lähetä kutsu");
  expect(commands().at(-1)?.input).toEqual({ ...target, id, term, personId: meri, roles: ["expert-by-experience"],
    extension: { kind: "standing" } });
});

test("ending a membership wants a reason and asks what is lost", async () => {
  const { commands, container } = show(<EndMembershipForm {...common("panelPages:member")} target={membershipTarget}
    then="/members" />);
  await press("Päätä jäsenyys");
  expect(summaryTargets()).toEqual(["field-reason"]);
  await userEvent.selectOptions(field("reason"), "moved-away");
  await press("Päätä jäsenyys");
  await expectAccessible(container);
  const dialog = screen.getByRole("alertdialog");
  expect(commands()).toEqual([]);
  await userEvent.click(within(dialog).getByRole("button", { name: "Päätä jäsenyys" }));
  expect(commands().map(({ input }) => input)).toEqual([{ ...membershipTarget, reason: "moved-away", note: undefined }]);
});

test("a term is planned with the days that its type suggests; an end before the start lands on its field", async () => {
  const { commands, container } = show(
    <TermForm {...common("panelPages:terms")} languages={languages} id={id}
      suggested={{ startsOn: "2026-06-01", endsOn: "2028-05-31" }} then="/terms" />);
  await expectAccessible(container);
  await writeDay(/Viimeinen päivä/, "1.1.2020");
  await press("Suunnittele toimikausi");
  expect(summaryTargets()).toEqual(["field-endsOn"]);
  await writeDay(/Viimeinen päivä/, "31.12.2027");
  await press("Suunnittele toimikausi");
  expect(commands().at(-1)?.input).toEqual({ ...target, id, startsOn: "2026-06-01", endsOn: "2027-12-31",
    decision: undefined });
});

test("A7 · ground rules are drafted in the organisation's languages and in easy language", async () => {
  const { commands, container } = show(<RulesForm {...common("panelPages:rulesWork")} languages={languages} id={id}
    then="/rules" />);
  await press("Tallenna luonnos");
  expect(summaryTargets()).toEqual(["field-text.fi"]);
  await userEvent.type(field("text.fi"), "Puhumme yksi kerrallaan.");
  await userEvent.click(screen.getAllByRole("tab", { name: /Ruotsiksi/ })[0]!);
  await userEvent.type(field("text.sv"), "En talar åt gången.");
  await userEvent.type(field("easyText.fi"), "Puhumme vuorotellen.");
  await expectAccessible(container);
  await press("Tallenna luonnos");
  expect(commands().at(-1)?.input).toEqual({
    ...target, id, text: { fi: "Puhumme yksi kerrallaan.", sv: "En talar åt gången." },
      easyText: { fi: "Puhumme vuorotellen." },
  });
});

test("A7 · adoption is written down with the day of the meeting", async () => {
  const { commands, container } = show(<AdoptForm {...common("panelPages:rulesWork")} rules={id} today="2026-05-15" />);
  await press("Kirjaa hyväksytyksi");
  expect(summaryTargets()).toEqual(["field-adoptedOn"]);
  await writeDay(/Kokouksen päivä/, "12.5.2026");
  await expectAccessible(container);
  await press("Kirjaa hyväksytyksi");
  expect(commands().at(-1)?.input).toEqual({ ...target, rules: id, adoptedOn: "2026-05-12" });
});

test("D7 · a handover is proposed with a receiver, a day and the support role", async () => {
  const { commands, container } = show(<HandoverForm {...common("panelPages:handover")} languages={["fi"]} id={id} />);
  await press("Lähetä ehdotus");
  expect(summaryTargets()).toEqual(["field-receiverId"]);
  await find("Meri");
  await userEvent.type(field("toName.fi"), "Rantakylän Omaiset ry");
  await userEvent.click(screen.getByRole("checkbox", { name: "Jäämme raadin tueksi" }));
  await press("Lähetä ehdotus");
  expect(summaryTargets()).toEqual(["field-movesOn"]);
  await writeDay(/Siirron päivä/, "1.9.2026");
  await expectAccessible(container);
  await press("Lähetä ehdotus");
  expect(commands().at(-1)?.input).toEqual({
    ...target, id, toName: { fi: "Rantakylän Omaiset ry" }, receiverId: meri, movesOn: "2026-09-01", hostSupports: false,
  });
});

test("the founding decision is asked whole: nothing of it may be missing", async () => {
  const { container } = show(<FoundingForm {...common("panelPages:manage")} languages={["fi"]} />);
  await press("Kirjaa päätös");
  expect(new Set(summaryTargets())).toEqual(
    new Set(["field-decision.by.fi", "field-decision.reference", "field-decision.day"]));
  await expectAccessible(container);
});

test("B5 · the coordinator is named", async () => {
  const { commands, container } = show(<CoordinatorForm {...common("panelPages:manage")}
    people={[{ id: meri, name: "Meri Korpisuo" }]} />);
  await press("Nimeä");
  expect(summaryTargets()).toEqual(["field-personId"]);
  await expectAccessible(container);
  await userEvent.selectOptions(field("personId"), meri);
  await press("Nimeä");
  expect(commands().at(-1)?.input).toEqual({ ...target, personId: meri });
});

test("ending a panel wants a reason, says what is lost, and keeps the reason when it is refused", async () => {
  const { server, commands, container } = show(<StopForm {...common("panelPages:manage")} kind="end" />);
  await press("Päätä raadin toiminta");
  expect(summaryTargets()).toEqual(["field-reason"]);
  await userEvent.type(field("reason"), "Hanke päättyi.");
  await press("Päätä raadin toiminta");
  await expectAccessible(container);
  server.refuse = "Raadilla on siirto kesken.";
  await userEvent.click(within(screen.getByRole("alertdialog")).getByRole("button", { name: "Päätä raadin toiminta" }));
  expect((await screen.findByText("Raadilla on siirto kesken.")).closest(".summary")).not.toBeNull();
  expect(field("reason").value).toBe("Hanke päättyi.");
  expect(commands().at(-1)?.input).toEqual({ ...target, reason: "Hanke päättyi." });
});

test("what a panel says about itself is changed with its revision, partners among it", async () => {
  const { commands, container } = show(
    <PanelForm
      {...common("panelPages:found", "panelPages:manage")} languages={["fi"]} home="/fi/rannikko" areas={[]} units={[]}
      panel={{
        revision: 4, name: { fi: "Perheiden raati" }, slug: "perheet", areaIds: [], languages: ["fi"], partners: [],
          task: { fi: "Kertoo." },
        noDecisionPower: { fi: "Raati ei päätä palveluista." },
      }}
    />);
  await press("Lisää kumppani");
  await press("Tallenna muutokset");
  expect(summaryTargets()).toEqual(["field-partners.0.name.fi"]);
  await userEvent.type(field("partners.0.name.fi"), "Rantakylän kaupunki");
  await expectAccessible(container);
  await press("Tallenna muutokset");
  expect(commands().at(-1)?.input).toMatchObject({ revision: 4, slug: "perheet",
    partners: [{ name: { fi: "Rantakylän kaupunki" }, kind: "municipality" }] });
  expect(router.push).toHaveBeenLastCalledWith("/fi/rannikko/panels/perheet/manage");
});
