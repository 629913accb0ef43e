import { newId } from "@raati/db";
import { describe, expect, it } from "vitest";
import { cancelDraw } from "../../../src/recruitment/selections/draws/cancel-draw.ts";
import { computeDraw } from "../../../src/recruitment/selections/draws/compute-draw.ts";
import { verifyDraw } from "@raati/sortition/verify";
import { publicDisclosure, sealOf } from "../../../src/recruitment/selections/draws/public-disclosure.ts";
import { DrawEntryModel, DrawModel, DrawTextModel } from "../../../src/recruitment/selections/draws/model.ts";
import { personalCode } from "../../../src/recruitment/selections/draws/personal-code.ts";
import { panelsFor, prepareDraw } from "../../../src/recruitment/selections/draws/prepare-draw.ts";
import {
  drawText, myDraws, myRow, publicDraws, showPublicDraw
} from "../../../src/recruitment/selections/draws/public-draw.ts";
import { rowsOf } from "../../../src/recruitment/selections/draws/chances-of.ts";
import { showDraw } from "../../../src/recruitment/selections/draws/show-draw.ts";
import { typeSeed } from "../../../src/recruitment/selections/draws/type-seed.ts";
import { ApplicationModel } from "../../../src/recruitment/index.ts";
import { changeChosen } from "../../../src/recruitment/selections/methods/change-chosen.ts";
import { proposeReserve } from "../../../src/recruitment/selections/methods/fill-by-score.ts";
import { tokenOf } from "../../../src/recruitment/tokens.ts";
import { withDatabase } from "../../../src/testing/database.ts";
import { aSelectionGround, men, quota, refusal, women } from "./context.ts";
import { tryingEngine } from "./engine.ts";

withDatabase();

async function aDrawGround(options: Parameters<typeof aSelectionGround>[0] = {}) {
  const ground = await aSelectionGround({ applicants: [...women(6), ...men(6)], ...options });
  const { run, call, quotas, start, view, ports } = ground;
  await quotas([quota("woman", 2), quota("man", 2)]);
  const { id: selection } = await start("draw");
  const draw = newId();
  const prepare = async (more: object = {}) => prepareDraw(await run(), {
    call: call.id, id: draw, selection, revision: (await view()).selection!.revision, kind: "panel", ...more,
  });
  const show = async () => showDraw(await run(), { call: call.id, draw });
  const seed = async (text: string, more: object = {}) => typeSeed(await run(), {
    call: call.id, draw, revision: (await show()).revision,
    source: { kind: "public-source", text: "Veikkaus, Keno 11.2.2026", at: ports.clock.now(), seed: text, ...more },
  });
  return { ...ground, selection, draw, prepare, show, seed };
}

const wholeText = async (ctx: Parameters<typeof drawText>[0], draw: string, part: "pool" | "lottery" | "counts") => {
  const lines: string[] = [];
  for (let from: number | undefined = 0; from !== undefined;) {
    const piece = await drawText(ctx, { draw, part, from });
    lines.push(...piece.lines);
    from = piece.next;
  }
  return lines;
};

describe("a draw that anyone can check", () => {
  it("is committed before the seed is known, and drawn from it: everybody can work it out again", async () => {
    const { prepare, deliver, show, seed, system, draw, view, ports, call } = await aDrawGround();
    await prepare();
    await prepare();
    await deliver();
    const committed = await show();
    expect(committed).toMatchObject({
      state: "committed", rows: 12, panels: 1000, sealed: false, abilities: { typeSeed: true }
    });
    expect((await view()).selection!.state).toBe("committed");
    ports.clock.pass(3_600_000);
    await seed("417");
    await seed("417");

    const open = await showPublicDraw(system, { draw });
    const pool = await wholeText(system, draw, "pool");
    const lottery = await wholeText(system, draw, "lottery");
    const disclosure = publicDisclosure({ ...open, version: open.commitment.version }, pool, lottery);
    const checked = await verifyDraw(disclosure, {
      commitment: open.commitment.all, seed: open.seed!.seed, index: open.panelNumber! - 1
    });
    expect(checked).toMatchObject({
      sameCommitment: true, sameIndex: true, violations: [], commitment: { pool: open.commitment.pool }
    });
    expect(open).toMatchObject({ state: "drawn", result: checked.panel.map(Number) });
    const changed = publicDisclosure({
      ...open, version: open.commitment.version
    }, pool.with(0, "1;man"), lottery.with(3, lottery[4]!));
    expect(pool[0] === "1;man" && lottery[3] === lottery[4]).toBe(false);
    expect((await verifyDraw(changed, { commitment: open.commitment.all, seed: "417" })).sameCommitment).toBe(false);
    expect(open.seed).not.toHaveProperty("by");
    expect(await publicDraws(system, { call: call.id })).toMatchObject([{ id: draw, state: "drawn" }]);

    const { selection } = await view();
    const rows = await system.db.of(DrawEntryModel).find({ drawId: draw, row: { $in: open.result! } });
    expect(selection).toMatchObject({ state: "drawn", unexplained: [] });
    expect(selection!.chosen.toSorted()).toEqual(rows.map(({ applicationId }) => applicationId).toSorted());
    expect(selection!.reserve).toHaveLength(8);
  });

  it("takes no seed from before the commitment, none from the future, and no second one", async () => {
    const { prepare, deliver, seed, ports } = await aDrawGround();
    await prepare();
    await deliver();
    const now = ports.clock.now().getTime();
    ports.clock.pass(60_000);
    expect((await refusal(seed("1", {
      at: new Date(now)
    }))).fields).toEqual({ "source.at": "recruitment:draw.field.beforeCommitment" });
    expect((await refusal(seed("1", {
      at: new Date(now + 9_000_000)
    }))).fields).toEqual({ "source.at": "recruitment:draw.field.inFuture" });
    await seed("1");
    expect(await refusal(seed("2"))).toMatchObject({ code: "CONFLICT", key: "recruitment:draw.failure.drawnAlready" });
  });

  it("seals the rows when few people share a combination; each can open their own, and nobody else's", async () => {
    const { prepare, deliver, system, draw, applications } = await aDrawGround({ applicants: [...women(6), ...men(4)] });
    await prepare();
    await deliver();
    const open = await showPublicDraw(system, { draw });
    expect(open.sealed).toBe(true);
    const pool = await wholeText(system, draw, "pool");
    expect(pool.every((line) => /^\d+;[0-9a-f]{64}$/.test(line))).toBe(true);
    const code = personalCode(system, draw, applications[0]!.id);
    const mine = await myRow(system, { draw, code: ` ${code.toUpperCase()} ` });
    expect(pool[mine.row - 1]).toBe(`${mine.row};${await sealOf(mine.salt, mine.line)}`);
    expect(mine.line).toBe(`${mine.row};woman`);
    const times = await wholeText(system, draw, "counts");
    expect(mine).toMatchObject({ chance: Number(times[mine.row - 1]) / 1000, panels: 1000 });
    const token = tokenOf(system.ports.settings, "status", applications[0]!.id);
    expect(await myDraws(system, { token })).toEqual([{ draw, row: mine.row, chance: mine.chance, code }]);
    expect(await rowsOf(system.db, applications[0]!.id)).toMatchObject([{
      drawId: draw, row: mine.row, chance: mine.chance
    }]);
    expect(await refusal(myRow(system, {
      draw, code: "aaaa-aaaa-aaaa-aaaa"
    }))).toMatchObject({ code: "NOT_FOUND", key: "recruitment:draw.failure.codeUnknown" });
  });

  it("publishes nothing of who somebody is: no id of an application, no group that the draw does not need", async () => {
    const { prepare, deliver, system, draw, applications } = await aDrawGround();
    await prepare();
    await deliver();
    const told = JSON.stringify([await showPublicDraw(system, { draw }), await wholeText(system, draw, "pool")]);
    for (const { id } of applications) expect(told).not.toContain(id);
    expect((await wholeText(system, draw, "pool")).map((line) => line.split(";").length)).toEqual(Array.from({
      length: 12
    }, () => 2));
  });

  it("is not there for the public before the commitment", async () => {
    const { prepare, system, draw } = await aDrawGround();
    await prepare();
    expect(await refusal(showPublicDraw(system, { draw }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusal(drawText(system, { draw, part: "pool", from: 0 }))).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the long computation", () => {
  it("that dies in the middle comes to the same commitment when it runs again, and to one result", async () => {
    let crash = true;
    const engine = tryingEngine({ onLottery: async () => { if (crash) throw new Error("The process was killed."); } });
    const { prepare, system, draw, show } = await aDrawGround({ engine });
    await prepare();
    const signal = new AbortController().signal;
    await expect(computeDraw(system, draw, { engine, signal })).rejects.toThrow("killed");
    const pool = await system.db.of(DrawEntryModel).find({ drawId: draw });
    expect(pool).toHaveLength(12);
    expect((await show()).state).toBe("computing");
    crash = false;
    await Promise.all([computeDraw(system, draw, { engine, signal }), computeDraw(system, draw, { engine, signal })]);
    const { commitment } = await show();
    await computeDraw(system, draw, { engine, signal });
    expect((await show()).commitment).toEqual(commitment);
    expect(await system.db.of(DrawEntryModel).find({ drawId: draw })).toEqual(pool);
    expect(await system.db.of(DrawTextModel).count({ drawId: draw, part: "lottery" })).toBe(2);
  });

  it("stops when somebody cancels it, and leaves the selection as it was", async () => {
    let begun = () => {};
    const working = new Promise<void>((resolve) => { begun = resolve; });
    const engine = tryingEngine({ onLottery: (signal) => new Promise((_, reject) => {
      begun();
      signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    }) });
    const { prepare, system, draw, run, call, show, view } = await aDrawGround({ engine });
    await prepare();
    const work = computeDraw(system, draw, { engine, signal: new AbortController().signal });
    await working;
    await cancelDraw(await run(), { call: call.id, draw });
    await work;
    expect(await show()).toMatchObject({ state: "cancelled" });
    expect((await view()).selection).toMatchObject({ state: "prepared", chosen: [] });
    expect((await show()).progress).toMatchObject({ stage: "chances", total: 1000 });
  });

  it("says why there is no panel, and lets the quotas be changed", async () => {
    const { prepare, deliver, show, view, draw, system } = await aDrawGround({ applicants: [...women(9), ...men(1)] });
    await prepare();
    await deliver();
    expect(await show()).toMatchObject({ state: "failed", failure: { key: "recruitment:draw.fault.COMBINATION" } });
    expect((await view()).selection!.state).toBe("prepared");
    expect((await system.db.of(DrawModel).get(draw)).commitment).toBeUndefined();
  });

  it("makes as many panels as the smallest chance needs", () => {
    expect([
      panelsFor(54, 20), panelsFor(84, 12), panelsFor(1700, 30), panelsFor(10_000, 40)
    ]).toEqual([1000, 1000, 5000, 20_000]);
  });
});

describe("among equals", () => {
  it("the last seats are drawn, and the rest of the set stays", async () => {
    const { run, call, start, view, applications, deliver, ports } = await aSelectionGround({
      seats: 3, applicants: women(5)
    });
    const { id: selection, revision } = await start("interview");
    const ids = applications.map((one) => one.id);
    await changeChosen(await run(), { call: call.id, selection, revision, add: ids.slice(0, 2), remove: [] });
    const draw = newId();
    const prepare = async (more: object) => prepareDraw(await run(), {
      call: call.id, id: draw, selection, revision: (await view()).selection!.revision, kind: "equals", among: ids.slice(2),
      seats: 1, ...more,
    });
    expect((await refusal(prepare({ among: ids }))).fields).toEqual({ "among.0": "recruitment:selection.field.notInPool" });
    expect((await refusal(prepare({ seats: 2 }))).fields).toEqual({ seats: "recruitment:selection.field.moreThanSeats" });
    await prepare({});
    await deliver();
    ports.clock.pass(60_000);
    const show = await showDraw(await run(), { call: call.id, draw });
    await typeSeed(await run(), { call: call.id, draw, revision: show.revision, source: {
      kind: "dice", text: "Kolme noppaa", at: ports.clock.now(), seed: "526"
    } });
    const { chosen } = (await view()).selection!;
    expect(chosen.slice(0, 2)).toEqual(ids.slice(0, 2));
    expect(chosen).toHaveLength(3);
    expect(ids.slice(2)).toContain(chosen[2]);
  });

  /** Two are chosen, the third seat is open between the rest, and everybody is willing to wait. */
  async function aDrawAmong({ seats = 3 } = {}) {
    const ground = await aSelectionGround({ seats, applicants: women(6) });
    const { run, call, start, view, applications, deliver, ports } = ground;
    const { id: selection, revision } = await start("criteria");
    const ids = applications.map((one) => one.id);
    await changeChosen(await run(), { call: call.id, selection, revision, add: ids.slice(0, 2), remove: [] });
    const now = async () => (await view()).selection!;
    const prepare = async (draw: string, among: readonly string[]) => prepareDraw(await run(), {
      call: call.id, id: draw, selection, revision: (await now()).revision, kind: "equals", among: [...among], seats: 1,
    });
    const drawn = async (draw: string, among: readonly string[]) => {
      await prepare(draw, among);
      await deliver();
      ports.clock.pass(60_000);
      const { revision: seen } = await showDraw(await run(), { call: call.id, draw });
      await typeSeed(await run(), { call: call.id, draw, revision: seen, source: {
        kind: "dice", text: "Kolme noppaa", at: ports.clock.now(), seed: "526"
      } });
    };
    const propose = async (length = 10) => proposeReserve(await run(), {
      call: call.id, selection, revision: (await now()).revision, length
    });
    return { ...ground, ids, selection, now, prepare, drawn, propose };
  }

  it("who waited before goes on waiting behind those who were not drawn", async () => {
    const { ids, now, drawn, propose } = await aDrawAmong();
    await propose();
    const before = (await now()).reserve;
    expect(before.toSorted()).toEqual(ids.slice(2).toSorted());
    await drawn(newId(), [ids[3]!, ids[4]!]);
    const { chosen, reserve } = await now();
    const lost = [ids[3]!, ids[4]!].find((one) => !chosen.includes(one))!;
    expect(reserve[0]).toBe(lost);
    expect(reserve.slice(1)).toEqual(before.filter((one) => one !== lost && !chosen.includes(one)));
  });

  it("a reserve that is proposed afterwards keeps the draw's order, and says so when nobody else would wait", async () => {
    const { ids, now, drawn, propose } = await aDrawAmong();
    await drawn(newId(), [ids[4]!, ids[5]!]);
    const [lost] = (await now()).reserve;
    expect((await now()).reserve).toEqual([lost]);
    await propose();
    expect((await now()).reserve).toEqual([lost, ids[2], ids[3]]);
    expect(await refusal(propose())).toMatchObject({ code: "FORBIDDEN", key: "recruitment:selection.failure.nobodyWaits" });
  });

  it("a later draw that is cancelled leaves standing what was drawn before", async () => {
    const { ids, now, drawn, prepare, run, call } = await aDrawAmong({ seats: 4 });
    const first = newId();
    await drawn(first, [ids[2]!, ids[3]!]);
    const second = newId();
    await prepare(second, [ids[4]!, ids[5]!]);
    await cancelDraw(await run(), { call: call.id, draw: second });
    expect(await now()).toMatchObject({ state: "drawn", draw: first });
  });

  it("nobody can be proposed for a reserve that nobody has agreed to", async () => {
    const { propose, system, call } = await aDrawAmong();
    await system.db.of(ApplicationModel).updateWhere({ callId: call.id }, { set: { reserveConsent: false } });
    expect(await refusal(propose())).toMatchObject({ code: "FORBIDDEN", key: "recruitment:selection.failure.nobodyWaits" });
  });
});
