import { newId } from "@raati/db";
import { addDays } from "@raati/i18n";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  answerInvitation, changeRoles, completeTraining, endLeave, endMembership, endPanel, endTerm, holdTraining,
  inviteMembers, MembershipModel, PanelModel, pausePanel, planTerm, planTraining, resumePanel, startLeave, TermModel,
  TrainingRecordModel, type Membership, type Term,
} from "../../src/panels/index.ts";
import { aPanel, typeRulesOf } from "../../src/panels/factory.ts";
import { takenOf } from "../../src/panels/terms/seats.ts";
import { overlaps } from "../../src/panels/terms/plan-term.ts";
import { aPerson } from "../../src/people/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTestTenant, openFor } from "./context.ts";

withDatabase();

const rules = typeRulesOf({
  seatTypes: [
    { id: "client", name: { fi: "Asiakas" }, side: "client", min: 0, max: 2 },
    { id: "professional", name: { fi: "Ammattilainen" }, side: "professional", min: 0, max: 2 },
  ],
  size: { min: 0, max: 3 }, memberRoles: ["member", "developer-client"],
  requiredTraining: [{ role: "developer-client", training: "co-development" }],
});

const which = fc.nat(20);
const often = <Value>(weight: number, arbitrary: fc.Arbitrary<Value>) => ({ weight, arbitrary });
const anyOf = <Name extends string>(...names: readonly Name[]) => fc.constantFrom(...names);

const command = fc.oneof(
  often(1, fc.record({ do: anyOf("plan"), from: fc.nat(60), length: fc.integer({ min: 1, max: 40 }) })),
  often(4, fc.record({ do: anyOf("invite"), which, seat: anyOf("client", "professional"), trained: fc.boolean() })),
  often(4, fc.record({ do: anyOf("accept"), which })),
  often(4, fc.record({ do: anyOf("decline", "leave", "comeBack", "end", "train", "develop"), which })),
  often(1, fc.record({ do: anyOf("wake"), days: fc.integer({ min: 1, max: 25 }) })),
  often(1, fc.record({ do: anyOf("pause", "resume", "endTerm"), which })),
  often(1, fc.record({ do: anyOf("endPanel"), sure: fc.constantFrom(true, false, false, false) })),
);
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

function nothingThere(): never {
  throw Object.assign(new Error("There is nothing to do this with."), { code: "NOTHING" });
}

async function aMachine() {
  const tenant = aTestTenant();
  const coordinator = await tenant.as(["coordinator"]);
  const panel = await aPanel(tenant.system);
  const people = [
    await aPerson(tenant.system), await aPerson(tenant.system), await aPerson(tenant.system), await aPerson(tenant.system),
  ];
  const here = () => openFor(coordinator, panel);
  const { db } = tenant.system;
  const training = await planTraining(await here(), {
    id: newId(), title: { fi: "Yhteiskehittäminen" }, kind: "co-development", selfStudy: false, panels: [panel.id],
    startsAt: new Date("2026-05-01T07:00:00Z"), endsAt: new Date("2026-05-01T12:00:00Z"),
  });
  await holdTraining(await here(), { training: training.id });
  const terms = () => db.of(TermModel).find({}, { sort: { id: 1 } });
  const members = () => db.of(MembershipModel).find({}, { sort: { id: 1 } });
  const pick = <Item>(items: Item[], index: number): Item => items[index % items.length] ?? nothingThere();
  let today = "2026-05-15";

  async function run(step: Command): Promise<void> {
    const someone = async () => pick(await members(), "which" in step ? step.which : 0);
    switch (step.do) {
      case "plan": return void (await planTerm(await here(), {
        id: newId(), startsOn: addDays(today, step.from - 10), endsOn: addDays(today, step.from - 10 + step.length), rules,
      }));
      case "invite": return void (await inviteMembers(await here(), { term: pick(
        await terms(), step.which,
      ).id, invitations: [
        {
          id: newId(), personId: pick(people, step.which).id, seat: step.seat,
          roles: step.trained ? ["member", "developer-client"] : ["member"],
        }] }));
      case "accept": case "decline": return void (
        await answerInvitation(await here(), { membership: (await someone()).id, answer: step.do })
      );
      case "leave": return void (await startLeave(await here(), { membership: (await someone()).id }));
      case "comeBack": return void (await endLeave(await here(), { membership: (await someone()).id }));
      case "end": return void (await endMembership(await here(), { membership: (await someone()).id, reason: "other" }));
      case "train": return void (
        await completeTraining(await here(), { training: training.id, people: [(await someone()).personId] })
      );
      case "develop": {
        const one = await someone();
        return void (
          await changeRoles(await here(), { membership: one.id, revision: one.revision, roles: ["developer-client"] })
        );
      }
      case "wake": today = addDays(today, step.days); return tenant.wakeOn(today);
      case "pause": return void (await pausePanel(await here(), { reason: "Tauko" }));
      case "resume": return void (await resumePanel(await here()));
      case "endTerm": return void (await endTerm(await here(), { term: pick(await terms(), step.which).id }));
      case "endPanel": return void (step.sure && (await endPanel(await here(), { reason: "Loppu" })));
    }
  }
  return { db, run, terms, members, panel };
}

/** What must hold after every step, whatever was done and refused before: what does not, in words. */
async function broken({ db, terms, members, panel }: Awaited<ReturnType<typeof aMachine>>): Promise<string[]> {
  const [allTerms, all, now] = [await terms(), await members(), await db.of(PanelModel).get(panel.id)];
  const running = allTerms.filter(({ state }) => state === "active");
  const meet = (one: Term, other: Term) => one.id < other.id && overlaps(one, other) && overlaps(other, one);
  const trained = new Set(
    (await db.of(TrainingRecordModel).find({ completedAt: { $exists: true } })).map(({ personId }) => personId)
  );
  const working = all.filter(({ state }) => state === "active" || state === "on-leave");
  const rulesOfPanel: [string, boolean][] = [
    ["two running terms", running.length > 1],
    ["the panel names another term than the one that runs", running.some(({ id }) => id !== now.termId)],
    ["an ended panel has a term", now.state === "ended" && allTerms.some(({ state }) => state !== "ended")],
    ["two terms meet", allTerms.some((one) => allTerms.some((other) => meet(one, other)))],
    [
      "active without training",
      working.some(({ roles, personId }) => roles.includes("developer-client") && !trained.has(personId)),
    ],
    ["active outside the running term", working.some(({ termId }) => termId !== running[0]?.id)],
    ["living after the end", all.some(({ living, state }) => (living === undefined) !== (state === "ended"))],
  ];
  const seats = allTerms.flatMap(
    (term) => brokenSeats(term, all.filter(({ termId, living }) => living && termId === term.id))
  );
  return [...rulesOfPanel.filter(([, breaks]) => breaks).map(([words]) => words), ...seats];
}

function brokenSeats(term: Term, living: readonly Membership[]): string[] {
  if (term.state === "ended") return living.length > 0 ? ["a member of an ended term"] : [];
  const held = (seat: string) => living.filter((one) => one.seat === seat).length;
  const checks: [string, boolean][] = [
    ["more members than seats", living.length > rules.size.max],
    ["one person twice", new Set(living.map(({ personId }) => personId)).size < living.length],
    ["a seat type overfull", rules.seatTypes.some(({ id, max }) => held(id) > max)],
    ["seats counted wrong", rules.seatTypes.some(({ id }) => takenOf(term.taken, id) !== held(id))],
  ];
  return checks.filter(([, breaks]) => breaks).map(([words]) => words);
}

test("in whatever order: one running term, no more members than seats, nobody active without the training", async () => {
  const refusals = new Set<string>();
  let done = 0;
  await fc.assert(fc.asyncProperty(fc.array(command, { minLength: 8, maxLength: 22 }), async (steps) => {
    const machine = await aMachine();
    await machine.run({ do: "plan", from: 5, length: 30 });
    for (const step of steps) {
      // A refusal is a failure with a code; a fault in the code has none and stops the test.
      await machine.run(step).then(() => done++, (error: Error & { code?: string }) => {
        if (error.code === undefined) throw error;
        refusals.add(error.code);
      });
      expect(await broken(machine)).toEqual([]);
    }
  }), { numRuns: 30 });
  expect(done).toBeGreaterThan(40);
  expect([...refusals]).toEqual(expect.arrayContaining(["INVALID", "FORBIDDEN"]));
}, 300_000);
