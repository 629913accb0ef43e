import { createTranslator, mergeResources } from "@raati/i18n";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locales, trackOf, type HandlingFacts } from "../../src/handling/index.ts";
import { sayNext, STEP_STATES, type Track } from "../../src/handling/schema.ts";

const unit = { fi: "Vastaanottopalvelut", sv: "Mottagningstjänster" };
const board = { fi: "Palvelulautakunta" };
const panel = { fi: "Keskijärven asiakasraati" };
const base: HandlingFacts = {
  sentOn: "2026-05-15", answerer: unit, ackDueOn: "2026-05-29", answerDueOn: "2026-07-14", followUps: [],
  steps: [
    { id: "1", kind: "unit", state: "waiting", name: unit, answers: true },
    { id: "2", kind: "body", state: "waiting", name: board, answers: false }
  ],
};
const before = { heardOn: "2026-04-01", agendaOn: "2026-05-07", adoptedOn: "2026-05-07", panel };
const states = ({ steps }: Track) => steps.map(({ key, state }) => `${key}:${state}`);
const say = ({ next }: Track, locale: "fi" | "sv" | "en" | "fi-plain" = "fi") => {
  const { t } = createTranslator(locale, mergeResources({ handling: locales }));
  return sayNext(t, next, locale, ["fi", "sv"]);
};

describe("a track", () => {
  test("before the sending is the panel's: heard, on the agenda, adopted, sent", () => {
    const track = trackOf({ heardOn: "2026-04-01", panel }, "2026-04-02");
    expect(states(track).slice(0, 4)).toEqual(["heard:done", "on-agenda:now", "adopted:coming", "sent:coming"]);
    expect([track.holder, say(track)]).toEqual([panel, "Seuraavaksi raati keskustelee asiasta."]);
  });

  test("of what was agreed in writing has no meeting", () => {
    expect(states(trackOf({ heardOn: "2026-04-01", adoptedOn: "2026-04-20", panel }, "2026-04-21")).slice(0, 3))
      .toEqual(["heard:done", "adopted:done", "sent:now"]);
  });

  test("C4 · what is to be sent, and what is to be told to the panel, waits for its coordinator, not for the panel", () => {
    const adopted = trackOf({ heardOn: "2026-04-01", adoptedOn: "2026-04-20", panel }, "2026-04-21");
    expect([adopted.holder, adopted.holderRole]).toEqual([undefined, "coordinator"]);
    const steps = base.steps.map((step) => ({ ...step, state: "handled" as const, on: "2026-06-01" }));
    const answered = trackOf({ ...before, handling: { ...base, steps, answeredOn: "2026-06-01" } }, "2026-06-02");
    expect(states(answered).at(-1)).toBe("told-back:now");
    expect([answered.holder, answered.holderRole]).toEqual([undefined, "coordinator"]);
    expect(say(answered)).toBe("Seuraavaksi osallisuuskoordinaattori kertoo raadille, mitä asiasta seurasi.");
    expect(say(answered, "sv")).toBe("Härnäst berättar rådets delaktighetskoordinator vad ärendet ledde till.");
  });

  test("names who holds the matter, and says what comes next and by when, in each language", () => {
    const track = trackOf({ ...before, handling: base }, "2026-05-20");
    expect(states(track)).toEqual([
      "heard:done", "on-agenda:done", "adopted:done", "sent:done", "step:now", "answered:coming", "step:coming",
      "done:coming", "told-back:coming",
    ]);
    expect([track.holder, track.late, say(track)]).toEqual(
      [unit, false, "Vastaanottopalvelut: ilmoittaa vastaanotosta viimeistään 29.5.2026."]
    );
    expect(say(track, "sv")).toBe("Mottagningstjänster: bekräftar mottagandet senast 29.5.2026.");
    const taken = trackOf({ ...before, handling: { ...base, acknowledgedOn: "2026-05-18" } }, "2026-05-20");
    expect(say(taken)).toBe("Vastaanottopalvelut: vastaa viimeistään 14.7.2026.");
  });

  test("C-E8 · a late answer is late on the track, with its days, in words too", () => {
    const track = trackOf({ ...before, handling: base }, "2026-07-15");
    expect(track.late).toBe(true);
    expect(track.steps[4]).toMatchObject({ key: "step", state: "late", daysLate: 1, dueOn: "2026-07-14" });
    expect(say(track)).toBe("Vastaanottopalvelut: vastaus on 1 päivän myöhässä. Sen piti tulla 14.7.2026.");
    expect(say(trackOf({ ...before, handling: base }, "2026-07-24"), "en")).toContain("10 days late");
  });

  test("goes on from the answer to what was promised, and ends when the panel has been told", () => {
    const steps = base.steps.map((step) => ({ ...step, state: "handled" as const, on: "2026-06-01" }));
    const followUps = [{ state: "in-progress" as const, percent: 50, dueOn: "2026-09-01" }];
    const doing = trackOf({ ...before, handling: { ...base, steps, answeredOn: "2026-06-01", followUps } }, "2026-06-02");
    expect(states(doing).slice(-4)).toEqual(["step:done", "being-done:now", "done:coming", "told-back:coming"]);
    expect(doing.holder).toEqual(unit);
    expect(doing.steps.find(({ key }) => key === "being-done")).toMatchObject({ percent: 50, dueOn: "2026-09-01" });
    const done = [{ state: "done" as const, percent: 100, dueOn: "2026-09-01", doneOn: "2026-08-20" }];
    const told = { ...base, steps, answeredOn: "2026-06-01", followUps: done, toldOn: "2026-08-25" };
    const finished = trackOf({ ...before, handling: told }, "2026-09-30");
    expect([finished.finished, finished.late, say(finished)]).toEqual(
      [true, false, "Asia on valmis, ja raati tietää, mitä siitä seurasi."]
    );
  });

  test("of a matter that was taken back shows what was walked, and why there is no more", () => {
    const track = trackOf({ ...before, handling: { ...base, withdrawnOn: "2026-05-20" } }, "2026-06-01");
    expect([states(track).at(-1), track.finished, say(track)]).toEqual(
      ["withdrawn:done", true, "Asia on peruttu. Sitä ei käsitellä enää."]
    );
  });

  const day = fc.integer({ min: 0, max: 200 }).map(
    (offset) => new Date(Date.UTC(2026, 4, 1 + offset)).toISOString().slice(0, 10)
  );
  const maybe = fc.option(day, { nil: undefined });
  const step = fc.record({
    id: fc.uuid(), kind: fc.constant(
      "body" as const
    ), state: fc.constantFrom(...STEP_STATES), dueOn: maybe, on: day, name: fc.constant(board),
    answers: fc.boolean(), section: fc.constant(undefined), outcome: fc.constant(undefined), link: fc.constant(undefined),
  });
  const handling: fc.Arbitrary<HandlingFacts> = fc.record({
    sentOn: day, answerer: fc.option(
      fc.constant(unit), { nil: undefined }
    ), acknowledgedOn: maybe, ackDueOn: maybe, answerDueOn: maybe,
    answeredOn: maybe, toldOn: maybe, closedOn: maybe, withdrawnOn: fc.option(
      day, { nil: undefined, freq: 5 }
    ), steps: fc.array(step, { maxLength: 5 }),
    followUps: fc.array(fc.record({
      state: fc.constantFrom(
        "planned" as const, "in-progress" as const, "done" as const, "dropped" as const
      ), percent: fc.nat(100), dueOn: day, doneOn: maybe,
    }), { maxLength: 3 }),
  });

  test("E8 · hides no step, holds one at a time, and always says what comes next", () => {
    fc.assert(fc.property(handling, day, (facts, today) => {
      const track = trackOf({ ...before, handling: facts }, today);
      const shown = track.steps.flatMap(({ stepId }) => stepId ?? []);
      const going = facts.withdrawnOn === undefined;
      expect(going ? shown : []).toEqual(going ? facts.steps.map(({ id }) => id) : []);
      expect(track.steps.filter(({ state }) => state === "now").length).toBeLessThanOrEqual(1);
      expect(track.finished).toBe(track.steps.every(({ state }) => state === "done" || state === "skipped"));
      const missed = facts.steps.filter(({ state, dueOn }) =>
        going && (state === "waiting" || state === "acknowledged") && dueOn !== undefined && dueOn < today);
      expect(
        missed.map(({ id }) => track.steps.find(({ stepId }) => stepId === id)?.state)
      ).toEqual(missed.map(() => "late"));
      expect(say(track)).toMatch(/\.$/);
      expect(say(track)).not.toMatch(/undefined|: {2}|\{\{/);
    }));
  });
});
