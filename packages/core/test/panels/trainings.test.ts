import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import {
  addMaterial, changeTraining, completeTraining, holdTraining, listTrainingRecords, listTrainings, markRead,
  MembershipModel, planTraining, recordAttendance, removeMaterial, TrainingModel, type Membership,
} from "../../src/panels/index.ts";
import { aMembership, aPanel, aTerm, typeRulesOf } from "../../src/panels/factory.ts";
import { material } from "../../src/panels/schema.ts";
import { aPerson } from "../../src/people/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTestTenant, openFor, refusal } from "./context.ts";

withDatabase();

const rules = typeRulesOf({ requiredTraining: [{ role: "member", training: "orientation" }] });

/** Three panels with a waiting member each, and one orientation for all of them. */
async function ground(more: object = {}) {
  const tenant = aTestTenant();
  const coordinator = await tenant.as(["coordinator"]);
  const panels = [await aPanel(tenant.system), await aPanel(tenant.system), await aPanel(tenant.system)];
  const members: Membership[] = [];
  for (const panel of panels) members.push(
    await aMembership(tenant.system, await aTerm(tenant.system, panel, { rules }), { state: "in-orientation" })
  );
  const here = () => openFor(coordinator, panels[0]!);
  const plan = {
    id: newId(), title: { fi: "Yhteinen perehdytyspäivä", sv: "Gemensam introduktionsdag" }, kind: "orientation",
    selfStudy: false,
    startsAt: new Date("2026-05-14T07:00:00Z"), endsAt: new Date("2026-05-14T12:00:00Z"), panels: panels.map(({ id }) => id),
    ...more,
  };
  const training = await planTraining(await here(), plan);
  const as = async (index: number) => openFor(await tenant.as([], { id: members[index]!.personId }), panels[index]!);
  const states = async () => {
    const found = await tenant.system.db.of(MembershipModel).find(
      { id: { $in: members.map(({ id }) => id) } }, { sort: { id: 1 } },
    );
    return found.map(({ state }) => state);
  };
  return { ...tenant, coordinator, panels, members, here, plan, training, asMember: as, states };
}

const slides = () => ({
  id: newId(), title: { fi: "Ikäihmisten palvelut" }, presenter: { fi: "Ikäihmisten palvelut" },
  url: "https://alue.example/esitys.pdf",
});

describe("an orientation", () => {
  test("A5 · is arranged once for three panels, and each member's attendance is recorded", async () => {
    const { here, training, members, states, asMember } = await ground();
    await holdTraining(await here(), { training: training.id });
    const [one, two, three] = members;
    await recordAttendance(await here(), {
      training: training.id, completes: true,
      people: [
        { personId: one!.personId, attendance: "present" }, { personId: two!.personId, attendance: "remote" },
        { personId: three!.personId, attendance: "absent" },
      ],
    });
    const records = await listTrainingRecords(await here(), { training: training.id });
    const now = new Date("2026-05-15T09:00:00Z");
    expect(
      records.map(({ attendance, completedAt }) => [attendance, completedAt])
    ).toEqual([["present", now], ["remote", now], ["absent", undefined]]);
    expect(await states()).toEqual(["active", "active", "in-orientation"]);
    expect((await listTrainings(await asMember(1))).map(({ id }) => id)).toEqual([training.id]);
    await completeTraining(await here(), { training: training.id, people: [three!.personId] });
    expect(await states()).toEqual(["active", "active", "active"]);
  });

  test("A6 · presentations of divisions are seen before and after it, by members of every panel", async () => {
    const { here, training, asMember } = await ground();
    const presentation = slides();
    await addMaterial(await here(), { training: training.id, material: presentation });
    const seen = async (index: number) => (await listTrainings(await asMember(index)))[0]!.materials;
    expect([await seen(0), await seen(2)]).toEqual([[presentation], [presentation]]);
    await holdTraining(await here(), { training: training.id });
    expect(await seen(1)).toEqual([presentation]);
  });

  test("a material is added and removed once, however often the button is pressed", async () => {
    const { here, training, system } = await ground();
    const presentation = slides();
    const press = async () => addMaterial(await here(), { training: training.id, material: presentation });
    expect((await press()).revision).toBe((await press()).revision);
    const drop = async () => removeMaterial(await here(), { training: training.id, material: presentation.id });
    expect((await drop()).revision).toBe((await drop()).revision);
    expect((await system.db.of(TrainingModel).get(training.id)).materials).toEqual([]);
  });

  test("a material is a link or a file, and a link leads to the web", () => {
    const form = (more: object) => material.safeParse(
      { id: newId(), title: { fi: "Esitys" }, ...more }
    ).error?.issues[0]?.message;
    expect(form({})).toBe("panels:field.linkOrFile");
    expect(form({ url: "https://alue.example/a", fileKey: newId() })).toBe("panels:field.linkOrFile");
    expect(form({ url: "javascript:alert(1)" })).toBeDefined();
    expect(form({ fileKey: newId() })).toBeUndefined();
  });

  test("is recorded only after it was held, and held only after it began", async () => {
    const { here, training, members } = await ground();
    const record = async () => refusal(
      completeTraining(await here(), { training: training.id, people: [members[0]!.personId] })
    );
    expect((await record()).key).toBe("panels:failure.trainingNotHeld");
    const coming = await ground({ startsAt: new Date("2026-05-20T07:00:00Z"), endsAt: new Date("2026-05-20T12:00:00Z") });
    expect(
      (await refusal(holdTraining(await coming.here(), { training: coming.training.id }))).key
    ).toBe("panels:failure.trainingNotBegun");
  });

  test("only people of its panels are recorded", async () => {
    const { here, training, system } = await ground();
    await holdTraining(await here(), { training: training.id });
    const stranger = (await aPerson(system)).id;
    const answer = await refusal(completeTraining(await here(), { training: training.id, people: [stranger] }));
    expect(answer.fields).toEqual({ "people.0": "panels:field.notInPanel" });
  });

  test("whoever reads the material has done it where self-study is enough, and the first day stays", async () => {
    const { training, asMember, states, ports } = await ground({ selfStudy: true });
    const first = await markRead(await asMember(1), { training: training.id });
    ports.clock.pass(86_400_000);
    expect(await markRead(await asMember(1), { training: training.id })).toEqual(first);
    expect(first.completedAt).toEqual(new Date("2026-05-15T09:00:00Z"));
    expect(await states()).toEqual(["in-orientation", "active", "in-orientation"]);
  });

  test("reading is not enough where people must come", async () => {
    const { training, asMember, states } = await ground();
    expect((await markRead(await asMember(0), { training: training.id })).completedAt).toBeUndefined();
    expect((await states())[0]).toBe("in-orientation");
  });

  test("what was done once is not undone by a later record", async () => {
    const { here, training, members } = await ground();
    await holdTraining(await here(), { training: training.id });
    const { personId } = members[0]!;
    await completeTraining(await here(), { training: training.id, people: [personId] });
    await recordAttendance(
      await here(), { training: training.id, completes: true, people: [{ personId, attendance: "absent" }] },
    );
    const [record] = await listTrainingRecords(await here(), { training: training.id });
    expect(record).toMatchObject({ attendance: "absent", completedAt: new Date("2026-05-15T09:00:00Z") });
  });

  test("two coordinators who record at the same moment both find their records stored", async () => {
    const { here, as, panels, training, members } = await ground();
    await holdTraining(await here(), { training: training.id });
    const other = await openFor(await as(["coordinator"]), panels[1]!);
    await Promise.all([
      completeTraining(await here(), { training: training.id, people: [members[0]!.personId] }),
      completeTraining(other, { training: training.id, people: [members[1]!.personId] }),
    ]);
    expect(
      (await listTrainingRecords(await here(), { training: training.id })).filter(({ completedAt }) => completedAt)
    ).toHaveLength(2);
  });

  test("a panel that the reader may not manage cannot be taken along, nor the own panel left out", async () => {
    const { here, plan, training } = await ground();
    const foreign = await aPanel(aTestTenant().system);
    const again = { ...plan, id: newId(), panels: [...plan.panels, foreign.id] };
    expect((await refusal(planTraining(await here(), again))).fields).toEqual({ "panels.3": "panels:field.panelUnknown" });
    const { id: _id, ...content } = plan;
    const left = changeTraining(
      await here(), { ...content, training: training.id, revision: training.revision, panels: plan.panels.slice(1) },
    );
    expect((await refusal(left)).fields).toEqual({ panels: "panels:field.ownPanelMissing" });
  });

  test("planning again with the same id answers the same training; a stale form is refused", async () => {
    const { here, plan, training } = await ground();
    expect(await planTraining(await here(), plan)).toEqual(training);
    const { id: _id, ...content } = plan;
    const stale = changeTraining(await here(), { ...content, training: training.id, revision: training.revision - 1 });
    expect((await refusal(stale)).code).toBe("CONFLICT");
  });
});
