import { newId } from "@raati/db";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  acknowledgeHandling, askQuestion, canClose, closeHandling, forwardHandling, giveAnswer, HandlingModel, recordStep,
  reportFollowUp,
  skipStep, tellBack, type Handling, type HandlingCtx,
} from "../../src/handling/index.ts";
import { aHandling } from "../../src/handling/factory.ts";
import { giveAnswerInput, reportFollowUpInput, SETTLED, tellBackInput } from "../../src/handling/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { ground, type Ground } from "../matter-ground.ts";

withDatabase();

const WHO = ["owner", "other", "secretary", "coordinator", "chair"] as const;
type Act = (ctx: HandlingCtx, now: Handling, here: Ground) => Promise<unknown>;

/** Everything that somebody can do with a matter, sensibly or not. */
const ACTS: Record<string, Act> = {
  acknowledge: (ctx) => acknowledgeHandling(ctx),
  ask: (ctx) => askQuestion(ctx, { id: newId(), text: { fi: "Mitä tarkoitatte?" } }),
  yes: (ctx) => giveAnswer(ctx, giveAnswerInput.parse({
    outcome: "accepted", reasons: { fi: "Hyvä." }, targetDay: "2026-09-01", measures: [
      { id: newId(), text: { fi: "Teko" } }
    ],
  })),
  no: (ctx) => giveAnswer(ctx, giveAnswerInput.parse({ outcome: "not-accepted", reasons: { fi: "Ei rahaa." } })),
  nothing: (ctx) => giveAnswer(ctx, giveAnswerInput.parse({ outcome: "not-accepted" })),
  forward: (ctx, now, { unit, elsewhere }) =>
    forwardHandling(ctx, { toUnitId: now.ownerUnitId === unit.id ? elsewhere.id : unit.id, reason: "Kuuluu toisille" }),
  record: (ctx, now) => recordStep(
    ctx, { step: openStep(now), state: "handled", on: "2026-05-15", outcome: { fi: "Käsitelty." } }
  ),
  skip: (ctx, now) => skipStep(ctx, { step: openStep(now), reason: "Ei tarvita" }),
  done: (ctx, now) => reportFollowUp(
    ctx,
    reportFollowUpInput.parse(
      { followUp: now.followUps[0]?.id ?? newId(), state: "done", percent: 100, evidence: { fi: "Valmis." } }
    )
  ),
  news: (ctx) => tellBack(ctx, tellBackInput.parse({ to: ["members"], text: { fi: "Asia etenee." } })),
  tell: (ctx) => tellBack(ctx, tellBackInput.parse({ to: ["members"], text: { fi: "Näin kävi." }, final: true })),
  tellPublic: (ctx) => tellBack(ctx, tellBackInput.parse({ to: ["public"], text: { fi: "Näin kävi." }, final: true })),
  close: (ctx) => closeHandling(ctx),
};

const openStep = ({ steps }: Handling) => (steps.find(({ state }) => !SETTLED.includes(state)) ?? steps[0]!).id;

/** What is wrong with a matter that is closed; nothing while it is not. */
function wrongs(handling: Handling): string[] {
  if (handling.state !== "closed") return [];
  const { answer, matterKind, steps, told, whatHappened } = handling;
  const facts = {
    rule: canClose(handling), answer: answer !== undefined || matterKind === "statement",
    steps: steps.every(({ state }) => SETTLED.includes(state)), happened: whatHappened?.fi === "Näin kävi.",
    told: told.some(({ to, final }) => final && to.includes("members")),
  };
  return Object.entries(facts).flatMap(([name, holds]) => (holds ? [] : [name]));
}

type Acts = [string, (typeof WHO)[number]][];

/** A history that leads to the end, or nearly: closing is tried often, and what was told is not always what it takes. */
const towards = (answer: string, told: string): Acts => [
  ["acknowledge", "owner"], [answer, "owner"], ["record", "secretary"], [told, "coordinator"], ["close", "coordinator"],
];
const FULL = towards("no", "tell");

test("no matter ever reaches closed without an answer and told-back, whatever is done in whatever order", async () => {
  const here = await ground();
  let closed = 0;
  const act = fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.constantFrom(...WHO));
  const nearly = fc.tuple(fc.constantFrom("no", "yes"), fc.constantFrom("tell", "tellPublic", "news"))
    .chain(([answer, told]) => fc.subarray(towards(answer, told), { minLength: 3 }));
  const history = fc.tuple(nearly, fc.array(act, { maxLength: 8 }), fc.infiniteStream(fc.nat(100)))
    .map(([full, random, chance]) => {
      const woven: Acts = [...full];
      for (const one of random) woven.splice(Number(chance.next().value) % (woven.length + 1), 0, one);
      return woven;
    });
  const run = async (acts: Acts, kind: "proposal" | "statement") => {
    const steps = [
      ...(kind === "proposal" ? [{ to: "unit" as const, unitId: here.unit.id }] : []),
      { to: "body" as const, bodyId: here.body.id }
    ];
    const { id } = await aHandling(here.system, { matter: { kind, id: newId() }, panelIds: [here.panel.id], steps });
    const read = () => here.system.db.of(HandlingModel).get(id);
    for (const [name, who] of acts) {
      const before = await read();
      const said = await here.open(here[who], before).then(
        (ctx) => ACTS[name]!(ctx, before, here)
      ).then(() => "DONE", ({ code }) => code);
      expect(["DONE", "FORBIDDEN", "CONFLICT", "INVALID", "NOT_FOUND"]).toContain(said);
      const after = await read();
      expect(before.state === "closed" ? after : before).toEqual(before);
      expect(before.answer ? after.answer : undefined).toEqual(before.answer);
      expect(wrongs(before.state === "closed" ? before : after)).toEqual([]);
      closed += after.state === "closed" && before.state !== "closed" ? 1 : 0;
    }
  };
  await fc.assert(
    fc.asyncProperty(history, fc.constantFrom("proposal" as const, "statement" as const), run),
    { numRuns: 40, examples: [[FULL, "proposal"], [FULL, "statement"], [towards("no", "tellPublic"), "proposal"]] },
  );
  expect(closed).toBeGreaterThan(1);
}, 300_000);
