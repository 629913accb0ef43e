import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import { addStep, recordStep, showHandling, skipStep } from "../../src/handling/index.ts";
import { aHandling } from "../../src/handling/factory.ts";
import { aBody, aRoute } from "../../src/organisation/factory.ts";
import { changeRoute } from "../../src/organisation/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { ground, refusal } from "../matter-ground.ts";

withDatabase();

async function statement() {
  const here = await ground();
  const council = await aBody(here.system, { name: { fi: "Aluevaltuusto" }, level: "council" });
  const steps = [
    { to: "body" as const, bodyId: here.body.id, dueOn: "2026-06-09" }, { to: "body" as const, bodyId: council.id }
  ];
  const handling = await aHandling(
    here.system, { matter: { kind: "statement", id: newId() }, panelIds: [here.panel.id], steps }
  );
  const record = (more: object = {}) => ({
    step: handling.steps[0]!.id, state: "handled" as const, on: "2026-05-15", section: "44", outcome: {
      fi: "Merkittiin tiedoksi, toimet määrättiin."
    },
    link: "https://www.example.fi/poytakirja", ...more,
  });
  return { ...here, handling, council, record };
}

describe("a way along a route", () => {
  test("E8 · is a copy: a route that changes later leads what comes later", async () => {
    const { system, panel, as } = await ground();
    const route = await aRoute(system);
    const handling = await aHandling(system, { panelIds: [panel.id], routeId: route.id });
    expect(handling.steps.map(({ kind, state }) => [kind, state])).toEqual([["unit", "waiting"], ["body", "waiting"]]);
    await changeRoute(
      await as(["admin"]), { route: route.id, revision: route.revision, name: route.name, steps: route.steps.slice(0, 1) }
    );
    const next = await aHandling(system, { panelIds: [panel.id], routeId: route.id });
    expect([handling.steps.length, next.steps.length]).toEqual([2, 1]);
  });

  test("of another kind, or without a unit for a proposal, is refused", async () => {
    const { system, panel, body } = await ground();
    const route = await aRoute(system, { kind: "report" });
    expect(
      (await refusal(aHandling(system, { panelIds: [panel.id], routeId: route.id }))).key
    ).toBe("handling:failure.routeUnknown");
    const bodyOnly = await refusal(aHandling(system, { panelIds: [panel.id], steps: [{ to: "body", bodyId: body.id }] }));
    expect(bodyOnly.fields).toEqual({ steps: "organisation:field.noUnit" });
  });

  test("is begun once for a matter, however often it is sent", async () => {
    const { system, panel } = await ground();
    const matter = { kind: "proposal" as const, id: newId() };
    const [one, other] = [
      await aHandling(system, { matter, panelIds: [panel.id] }), await aHandling(system, { matter, panelIds: [panel.id] })
    ];
    expect(other.id).toBe(one.id);
  });
});

describe("a step", () => {
  test("E7, J3.7 · keeps day, section, outcome and link, as the body's secretary enters them", async () => {
    const { handling, secretary, open, record } = await statement();
    const saved = await recordStep(await open(secretary, handling), record());
    expect(saved).toMatchObject({ state: "in-handling", steps: [
      {
        state: "handled", on: "2026-05-15", section: "44", outcome: { fi: "Merkittiin tiedoksi, toimet määrättiin." },
        link: "https://www.example.fi/poytakirja"
      },
      { state: "waiting" },
    ] });
    expect(await recordStep(await open(secretary, handling), record())).toEqual(saved);
  });

  test("of another body is not the secretary's; the coordinator may write down both", async () => {
    const { handling, secretary, coordinator, open, record } = await statement();
    const second = record({ step: handling.steps[1]!.id });
    expect(
      (await refusal(open(secretary, handling).then((ctx) => recordStep(ctx, second)))).key
    ).toBe("handling:failure.otherBody");
    expect((await recordStep(await open(coordinator, handling), second)).steps[1]!.state).toBe("handled");
  });

  test("wants an outcome, and a day that lies between the sending and today", async () => {
    const { handling, secretary, open, record } = await statement();
    const fieldsOf = async (more: object) => (
      await refusal(recordStep(await open(secretary, handling), record(more)))
    ).fields;
    expect(await fieldsOf({ outcome: undefined })).toEqual({ outcome: "handling:field.stepOutcome" });
    expect(await fieldsOf({ on: "2026-05-16" })).toEqual({ on: "handling:field.dayInFuture" });
    expect(await fieldsOf({ on: "2026-05-14" })).toEqual({ on: "handling:field.beforeSending" });
  });

  test("that was written down is put right only with a reason, which stays", async () => {
    const { handling, secretary, open, record } = await statement();
    await recordStep(await open(secretary, handling), record());
    const other = record({ section: "45" });
    expect(
      (await refusal(open(secretary, handling).then((ctx) => recordStep(ctx, other)))).key
    ).toBe("handling:failure.stepRecorded");
    const right = await recordStep(await open(secretary, handling), { ...other, correction: "Pykälä oli väärin" });
    expect(right.steps[0]).toMatchObject({ section: "45", corrections: [{ reason: "Pykälä oli väärin" }] });
  });

  test("of two secretaries at once, both are kept", async () => {
    const { handling, secretary, coordinator, open, record } = await statement();
    const [one, other] = [await open(secretary, handling), await open(coordinator, handling)];
    await Promise.all(
      [recordStep(one, record()), recordStep(other, record({ step: handling.steps[1]!.id, section: "12" }))]
    );
    const view = await showHandling(await open(coordinator, handling));
    expect(view.steps.map(({ section }) => section)).toEqual(["44", "12"]);
  });

  test("E8 · that is missed shows as late and stays on the track; leaving it out needs a reason", async () => {
    const { handling, secretary, coordinator, open, ports } = await statement();
    ports.clock.pass(40 * 86_400_000);
    const view = await showHandling(await open(coordinator, handling));
    expect(view.steps[0]).toMatchObject({ state: "waiting", late: true });
    expect(
      view.track.steps.find(({ stepId }) => stepId === handling.steps[0]!.id)
    ).toMatchObject({ state: "late", daysLate: 15, holder: { fi: "Palvelulautakunta" } });
    const left = { step: handling.steps[0]!.id, reason: "Lautakunta lakkautettiin" };
    expect((await refusal(open(secretary, handling).then((ctx) => skipStep(ctx, left)))).code).toBe("FORBIDDEN");
    await skipStep(await open(coordinator, handling), left);
    const after = await showHandling(await open(coordinator, handling));
    expect(after.steps[0]).toMatchObject({ state: "skipped", reason: "Lautakunta lakkautettiin", late: false });
    expect(after.track.steps.find(({ stepId }) => stepId === left.step)).toMatchObject({ state: "skipped" });
  });

  test("is added on the way, once, and not to a body that is gone", async () => {
    const { handling, coordinator, open } = await statement();
    const extra = { id: newId(), place: 1, step: { to: "outside" as const, name: { fi: "Kuntien hyvinvointityö" } } };
    await addStep(await open(coordinator, handling), extra);
    const saved = await addStep(await open(coordinator, handling), extra);
    expect(saved.steps.map(({ kind }) => kind)).toEqual(["body", "outside", "body"]);
    const gone = { id: newId(), step: { to: "body" as const, bodyId: newId() } };
    expect(
      (await refusal(addStep(await open(coordinator, handling), gone))).fields
    ).toEqual({ "step.bodyId": "handling:field.bodyGone" });
  });
});
