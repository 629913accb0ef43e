import { newId } from "@raati/db";
import { verifyDraw } from "@raati/sortition/verify";
import { describe, expect, it } from "vitest";
import { checkFeasibility } from "../../../src/recruitment/selections/draws/check-feasibility.ts";
import { prepareDraw } from "../../../src/recruitment/selections/draws/prepare-draw.ts";
import { drawText, showPublicDraw } from "../../../src/recruitment/selections/draws/public-draw.ts";
import { publicDisclosure } from "../../../src/recruitment/selections/draws/public-disclosure.ts";
import { showDraw } from "../../../src/recruitment/selections/draws/show-draw.ts";
import { sortitionEngine } from "../../../src/recruitment/selections/draws/sortition-engine.ts";
import { typeSeed } from "../../../src/recruitment/selections/draws/type-seed.ts";
import { withDatabase } from "../../../src/testing/database.ts";
import { aSelectionGround, men, quota, women } from "./context.ts";

withDatabase();

/** The real mathematics, in a thread of its own: the tests beside this one use a small engine. */
const engine = { ...sortitionEngine, runs: 0 };

describe("with the real engine", () => {
  it("everybody has as equal a chance as the quotas allow, and the draw can be checked", async () => {
    const ground = await aSelectionGround({ engine, applicants: [...women(8), ...men(5)] });
    const { run, call, quotas, start, view, deliver, system, ports } = ground;
    await quotas([quota("man", 2)]);
    const { id: selection, revision } = await start("draw");
    const draw = newId();
    await prepareDraw(await run(), { call: call.id, id: draw, selection, revision, kind: "panel" });
    await deliver();
    const committed = await showDraw(await run(), { call: call.id, draw });
    expect(committed).toMatchObject({ state: "committed", commitment: { version: engine.version } });
    // Two seats of four for five men, the others for eight women.
    expect(committed.spread).toEqual([{ chance: 0.25, people: 8 }, { chance: 0.4, people: 5 }]);
    expect(committed.chances!.gap).toBeLessThan(1e-6);
    ports.clock.pass(60_000);
    const source = { kind: "dice" as const, text: "Kolme noppaa lavalla", at: ports.clock.now(), seed: "4 1 6" };
    await typeSeed(await run(), { call: call.id, draw, revision: committed.revision, source });
    const open = await showPublicDraw(system, { draw });
    const pool = (await drawText(system, { draw, part: "pool", from: 0 })).lines;
    const lottery = (await drawText(system, { draw, part: "lottery", from: 0 })).lines;
    const disclosure = publicDisclosure({ ...open, version: open.commitment.version }, pool, lottery);
    expect(
      await verifyDraw(disclosure, { commitment: open.commitment.all, seed: "4 1 6", index: open.panelNumber! - 1 })
    ).toMatchObject(
      { sameCommitment: true, sameIndex: true, violations: [] },
    );
    expect((await view()).selection!.unexplained).toEqual([]);
  });

  it("the quick test says what is wrong with the quotas, and what would help", async () => {
    const { run, call, quotas } = await aSelectionGround({ applicants: [...women(6), ...men(1)] });
    expect(await checkFeasibility(await run(), { call: call.id }, sortitionEngine))
      .toEqual({ feasible: true, reasons: [], relaxations: [] });
    await quotas([quota("man", 2)]);
    const answer = await checkFeasibility(await run(), { call: call.id }, sortitionEngine);
    expect(answer).toMatchObject({
      feasible: false, reasons: [{ key: "recruitment:draw.fault.QUOTA_ABOVE_POOL", values: { min: 2, available: 1 } }],
    });
    expect(answer.relaxations[0]).toEqual([{ dimension: "gender", group: "man", bound: "min", from: 2, to: 1 }]);
  });
});
