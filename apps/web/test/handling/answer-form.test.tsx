// @vitest-environment jsdom
import { answerProblems, giveAnswerInput, saveDraftInput } from "@raati/core/handling/schema";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { expect, test, vi } from "vitest";
import { AnswerForm } from "../../src/features/handling/answers/answer-form.tsx";
import { answerTexts } from "../../src/features/handling/answers/answer-texts.ts";
import { aPage, aServer, eachTestAlone, expectAccessible, ids, summaryTargets } from "../panels/harness.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
vi.mock("../../src/server/tenant-page.ts", () => ({}));
eachTestAlone();

const [handling, written, draftId, ...fresh] = ids(8) as [string, string, string, ...string[]];

/** Refuses what the server refuses: the schema first, then what an answer with its outcome must hold. */
const whole = giveAnswerInput.superRefine((parts, context) => {
  for (const { path, key } of answerProblems(parts, "2026-05-15")) {
    context.addIssue({ code: "custom", path: path.split("."), message: key });
  }
});
const draft = {
  id: draftId, mine: true, outcome: "partly" as const, reasons: { fi: "Numerot vähenevät." },
  measures: [{ id: written, text: { fi: "Viidestä kahteen" }, dueOn: "2026-10-01" }], targetDay: "2026-12-31",
};

function open(more: Partial<ComponentProps<typeof AnswerForm>> = {}) {
  router.push.mockClear();
  const server = aServer({ "handling.giveAnswer": whole, "handling.saveDraft": saveDraftInput });
  const view = render(
    <AnswerForm
      locale="fi" languages={["fi", "sv"]} texts={answerTexts(aPage())} target={{ tenant: "rannikko", handling }} ids={fresh}
      mayGive done={`/fi/rannikko/handlings/${handling}`} {...more}
    />,
  );
  return { server, ...view };
}
const control = (name: string) => document.getElementById(`field-${name}`) as HTMLInputElement;
const choose = (name: RegExp) => userEvent.click(screen.getByRole("radio", { name }));
const give = () => userEvent.click(screen.getByRole("button", { name: "Lähetä vastaus raadille" }));

test("J3.4 · an answer without an outcome and reasons is not given, and the summary leads to both", async () => {
  const { server, container } = open();
  await expectAccessible(container);
  await give();
  expect(summaryTargets()).toEqual(["field-outcome", "field-reasons.fi"]);
  expect(server.sent).toHaveLength(1);
  expect(router.push).not.toHaveBeenCalled();
  await expectAccessible(container);
});

test("J3.4 · \"not accepted\" cannot be given without reasons; with them it can, and promises nothing", async () => {
  const { server } = open();
  await choose(/^Ei hyväksytty/);
  expect(screen.queryByRole("group", { name: "Mitä teette?" })).toBeNull();
  await give();
  expect(summaryTargets()).toEqual(["field-reasons.fi"]);
  await userEvent.type(control("reasons.fi"), "Ei määrärahaa 2026.");
  await give();
  expect(server.sent.at(-1)?.input).toMatchObject({
    outcome: "not-accepted", reasons: { fi: "Ei määrärahaa 2026." }, measures: [],
  });
  expect(router.push).toHaveBeenCalledWith(`/fi/rannikko/handlings/${handling}`);
});

test("J3.4 · a measure and a day are marked voluntary only with an outcome that does not need them", async () => {
  const { container } = open();
  const isVoluntary = (name: string) =>
    document.getElementById(`field-${name}`)!.closest(".field")!.querySelector(".field-optional") !== null;
  await choose(/^Hyväksytty osittain/);
  expect([isVoluntary("measures.0.text.fi"), isVoluntary("measures.0.dueOn"), isVoluntary("targetDay")])
    .toEqual([false, true, false]);
  expect(control("measures.0.text.fi").getAttribute("aria-required")).toBe("true");
  await userEvent.click(screen.getByRole("button", { name: "Lisää toimenpide" }));
  expect(isVoluntary("measures.1.text.fi")).toBe(true);
  await choose(/^On jo tehty/);
  expect([isVoluntary("measures.0.text.fi"), isVoluntary("measures.0.dueOn"), isVoluntary("targetDay")])
    .toEqual([true, false, true]);
  await userEvent.type(screen.getAllByRole("spinbutton", { name: /Milloin kaikki on valmiina/ })[0]!, "31122026");
  expect(isVoluntary("measures.0.dueOn")).toBe(true);
  await expectAccessible(container);
});

test("J3.4 · \"accepted\" needs a measure and a day, and what was typed stays while they are missing", async () => {
  const { server } = open();
  await choose(/^Hyväksytty$/);
  await userEvent.type(control("reasons.fi"), "Odotusajat julkaistaan asemittain.");
  await give();
  expect(summaryTargets()).toEqual(["field-measures", "field-targetDay"]);
  expect(control("reasons.fi").value).toBe("Odotusajat julkaistaan asemittain.");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: /^Hyväksytty$/ }).checked).toBe(true);
  await userEvent.type(control("measures.0.text.fi"), "Ajat verkkoon");
  await give();
  expect(summaryTargets()).toEqual(["field-targetDay"]);
  expect(control("measures.0.text.fi").value).toBe("Ajat verkkoon");
  expect(server.sent.at(-1)?.input).toMatchObject({ measures: [{ id: fresh[0], text: { fi: "Ajat verkkoon" } }] });
});

test("\"forwarded\" says where to, and a measure typed for another outcome is kept but not sent", async () => {
  const { server } = open({ draft });
  await choose(/^Siirretty eteenpäin/);
  await give();
  expect(summaryTargets()).toEqual(["field-forwardedTo.fi"]);
  await userEvent.type(control("forwardedTo.fi"), "Kuntien yhteistyöryhmä");
  await give();
  expect(server.sent.at(-1)?.input)
    .toMatchObject({ outcome: "forwarded", forwardedTo: { fi: "Kuntien yhteistyöryhmä" }, measures: [] });
  expect(server.sent.at(-1)?.input.targetDay).toBeUndefined();
  expect(control("measures.0.text.fi").value).toBe("Viidestä kahteen");
});

test("a saved draft opens the form, and one answer is given for a double click", async () => {
  const { server } = open({ draft });
  expect(control("reasons.fi").value).toBe("Numerot vähenevät.");
  const answer = server.hold();
  await userEvent.dblClick(screen.getByRole("button", { name: "Lähetä vastaus raadille" }));
  answer();
  await waitFor(() => expect(router.push).toHaveBeenCalledTimes(1));
  expect(server.sent.map(({ path }) => path)).toEqual(["handling.giveAnswer"]);
  expect(server.sent[0]?.input).toMatchObject({
    outcome: "partly", targetDay: "2026-12-31",
    measures: [{ id: written, text: { fi: "Viidestä kahteen" }, dueOn: "2026-10-01" }],
  });
  expect(server.sent[0]?.input.draft).toBeUndefined();
});

test("somebody else's ready draft is named as the one that the answer stands on", async () => {
  const { server } = open({ draft: { ...draft, mine: false } });
  await give();
  expect(server.sent[0]?.input.draft).toBe(draftId);
});

test("a half-written answer is saved as a draft, also by who may not give it", async () => {
  const { server } = open({ mayGive: false });
  await userEvent.type(control("reasons.fi"), "Kesken");
  expect(screen.queryByRole("button", { name: "Lähetä vastaus raadille" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Tallenna luonnos vastaajalle" }));
  await screen.findByText("Luonnos on tallessa.");
  expect(server.sent[0]).toMatchObject({ path: "handling.saveDraft", input: { reasons: { fi: "Kesken" }, ready: true } });
});

test("when the answer was given meanwhile, the form says so and keeps every word", async () => {
  const { server } = open({ draft });
  server.refuse = "Asiaan on jo annettu vastaus.";
  await give();
  expect(await screen.findByText("Asiaan on jo annettu vastaus.")).toBeTruthy();
  expect(control("reasons.fi").value).toBe("Numerot vähenevät.");
  expect(router.push).not.toHaveBeenCalled();
});
