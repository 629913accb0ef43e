import { newId } from "@raati/db";
import { PlatformDb } from "@raati/db/platform";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  AuditEntries, auditHandlers, checkAudit, checkPlatformAudit, recordPlatformAccess, type AuditEntry
} from "./index.ts";
import { canonicalJson } from "./canonical-json.ts";
import { sealOf, START } from "./chain.ts";
import { PlatformAuditEntries } from "./model.ts";
import { deliverDue, Events, type TenantCtx } from "../kernel/index.ts";
import { listPublicTenants, openTenantBySlug } from "../tenants/index.ts";
import { withDatabase } from "../testing/database.ts";
import { fill, kettleFilled, Kettles, kitchen, newKettle } from "../../test/events-fixture.ts";

withDatabase();

/** A tenant with a trail of so many entries. */
async function trail(entries: number) {
  const { ctx, settings, viewer } = kitchen(auditHandlers);
  const kettle = await newKettle(ctx);
  for (let i = 1; i < entries; i++) await fill(ctx, kettle.id);
  await deliverDue(settings);
  return { ctx, settings, viewer, kettle, entries: ctx.db.of(AuditEntries) };
}

const entryAt = async (ctx: TenantCtx, seq: number) => (await ctx.db.of(AuditEntries).findOne({ seq }))!;

/** Seals an entry as somebody would who knows how. */
function sealed(ctx: TenantCtx, values: Omit<AuditEntry, "id" | "revision" | "hash">) {
  return { ...values, hash: sealOf(ctx.tenant.id, values) };
}

function valuesOf({ id: _id, revision: _revision, hash: _hash, ...values }: AuditEntry) {
  return values;
}

describe("the audit trail", () => {
  test("has one entry for each event: who, in which role, what, when, to what", async () => {
    const { ctx, viewer, kettle } = await trail(3);
    const events = await ctx.db.of(Events).find({ stream: kettle.id }, { sort: { seq: 1 } });
    const entries = await ctx.db.of(AuditEntries).find({}, { sort: { seq: 1 } });
    expect(entries).toMatchObject(events.map((event, at) => ({
      seq: at + 1, eventId: event.id, at: event.at, what: "kettles.kettle-filled", object: kettle.id, objectRevision: at + 1,
      part: 0,
      personId: viewer.personId, roles: ["coordinator"], previousHash: at === 0 ? START.hash : entries[at - 1]!.hash,
    })));
    expect(await checkAudit(ctx.db)).toEqual(
      { entries: 3, head: { seq: 3, hash: entries[2]!.hash }, firstBroken: undefined }
    );
  });

  test("of a tenant in which nothing has happened holds", async () => {
    expect(await checkAudit(kitchen([]).ctx.db)).toEqual({ entries: 0, head: START, firstBroken: undefined });
  });

  test("holds while events are under way, and does not when one will never be recorded", async () => {
    const { ctx } = kitchen(auditHandlers);
    await newKettle(ctx);
    expect(await checkAudit(ctx.db)).toMatchObject({ entries: 0, firstBroken: undefined });
    const { ctx: unheard } = kitchen([]);
    await newKettle(unheard);
    expect(await checkAudit(unheard.db)).toMatchObject({ firstBroken: { seq: 1, reason: "unrecorded" } });
  });

  test("is checked over more entries than are read at once", async () => {
    const { ctx, settings } = kitchen(auditHandlers);
    await ctx.transaction(async (tx) => {
      const kettle = await tx.of(Kettles).insert({ fills: 1 });
      for (let i = 0; i < 450; i++) await tx.emit(kettleFilled, kettle, { litres: i });
    });
    await deliverDue(settings);
    const { entries, firstBroken } = await checkAudit(ctx.db);
    expect({ entries, firstBroken }).toEqual({ entries: 450, firstBroken: undefined });
    await ctx.db.of(AuditEntries).update(await entryAt(ctx, 333), { set: { what: "kettles.kettle-emptied" } });
    expect((await checkAudit(ctx.db)).firstBroken).toEqual({ seq: 333, reason: "changed" });
  });
});

describe("the check finds", () => {
  test("an entry that was changed, whatever was changed in it", async () => {
    const { ctx } = await trail(4);
    const change = fc.constantFrom<Partial<AuditEntry>>(
      { what: "other" }, { object: "other" }, { eventId: "other" }, { personId: "other" }, { dataHash: "other" },
      { system: "other" }, { roles: [] },
      { roles: ["admin"] }, { at: new Date(0) }, { objectRevision: 99 }, { part: 7 }, { hash: "f".repeat(64) },
      { previousHash: "f".repeat(64) },
    );
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 4 }), change, async (seq, set) => {
      const before = await entryAt(ctx, seq);
      const after = await ctx.db.of(AuditEntries).update(before, { set });
      expect((await checkAudit(ctx.db)).firstBroken).toEqual({ seq, reason: "changed" });
      const restored = Object.fromEntries(
        Object.keys(set).filter((field) => field in before).map((field) => [field, before[field as keyof AuditEntry]])
      );
      await ctx.db.of(AuditEntries).update(
        after, { set: restored, unset: Object.keys(set).filter((field) => !(field in before)) as [] }
      );
      expect((await checkAudit(ctx.db)).firstBroken).toBeUndefined();
    }), { numRuns: 30 });
  });

  test("one that was changed and sealed again", async () => {
    const { ctx } = await trail(4);
    const entry = await entryAt(ctx, 2);
    await ctx.db.of(AuditEntries).remove(entry);
    await ctx.db.of(AuditEntries).insert(sealed(ctx, { ...valuesOf(entry), personId: newId() }));
    expect((await checkAudit(ctx.db)).firstBroken).toEqual({ seq: 2, reason: "event-changed" });
  });

  test.each([1, 2, 4])("that number %i was removed", async (seq) => {
    const { ctx } = await trail(4);
    await ctx.db.of(AuditEntries).remove(await entryAt(ctx, seq));
    expect((await checkAudit(ctx.db)).firstBroken).toEqual({ seq, reason: seq === 4 ? "unrecorded" : "removed" });
  });

  test("that the end was cut off together with its events, by a head that was noted before", async () => {
    const { ctx } = await trail(4);
    const { head } = await checkAudit(ctx.db);
    for (const seq of [3, 4]) {
      const entry = await entryAt(ctx, seq);
      await ctx.db.of(AuditEntries).remove(entry);
      await ctx.db.of(Events).removeWhere({ id: entry.eventId });
    }
    expect((await checkAudit(ctx.db)).firstBroken).toBeUndefined();
    expect((await checkAudit(ctx.db, head)).firstBroken).toEqual({ seq: 3, reason: "removed" });
  });

  test("one that was put in at the end or in the middle", async () => {
    const { ctx } = await trail(3);
    const last = await entryAt(ctx, 3);
    const forged = await ctx.db.of(AuditEntries).insert(
      sealed(ctx, { ...valuesOf(last), seq: 4, previousHash: last.hash, eventId: newId() })
    );
    expect((await checkAudit(ctx.db)).firstBroken).toEqual({ seq: 4, reason: "event-changed" });
    await ctx.db.of(AuditEntries).remove(forged);
    // In the middle the numbers behind it must move, and their seals no longer fit.
    await ctx.db.of(AuditEntries).update(last, { set: { seq: 4 } });
    const second = await entryAt(ctx, 2);
    await ctx.db.of(AuditEntries).insert(
      sealed(ctx, { ...valuesOf(second), seq: 3, previousHash: second.hash, eventId: newId() })
    );
    expect((await checkAudit(ctx.db)).firstBroken).toEqual({ seq: 3, reason: "event-changed" });
  });

  test("a second entry of one number, where the unique key was taken away first", async () => {
    const { ctx } = await trail(3);
    await new PlatformDb().dropIndex(AuditEntries, { tenantId: 1, seq: 1 });
    const second = await entryAt(ctx, 2);
    await ctx.db.of(AuditEntries).insert(sealed(ctx, { ...valuesOf(second), eventId: newId() }));
    expect((await checkAudit(ctx.db)).firstBroken).toEqual({ seq: 2, reason: "doubled" });
  });

  test("two that have changed places, also when they were sealed again", async () => {
    const { ctx } = await trail(4);
    const [second, third] = [await entryAt(ctx, 2), await entryAt(ctx, 3)];
    const swap = async (two: typeof second, three: typeof second) => {
      for (const seq of [2, 3]) await ctx.db.of(AuditEntries).remove(await entryAt(ctx, seq));
      const inserted = sealed(ctx, { ...valuesOf(two), seq: 2, previousHash: second.previousHash });
      await ctx.db.of(AuditEntries).insert(inserted);
      await ctx.db.of(AuditEntries).insert(sealed(ctx, { ...valuesOf(three), seq: 3, previousHash: inserted.hash }));
    };
    await swap(third, second);
    expect(
      (await checkAudit(ctx.db)).firstBroken, "the fourth stands upon another third"
    ).toEqual({ seq: 4, reason: "unlinked" });
    await swap(second, third);
    expect((await checkAudit(ctx.db)).firstBroken).toBeUndefined();
  });

  test("an event that was changed or removed after its entry", async () => {
    const { ctx } = await trail(3);
    const { eventId } = await entryAt(ctx, 2);
    const event = await ctx.db.of(Events).get(eventId);
    const changed = await ctx.db.of(Events).update(event, { set: { data: { litres: 1000 } } });
    expect((await checkAudit(ctx.db)).firstBroken).toEqual({ seq: 2, reason: "event-changed" });
    await ctx.db.of(Events).remove(changed);
    expect((await checkAudit(ctx.db)).firstBroken).toEqual({ seq: 2, reason: "event-changed" });
  });

  test("a chain that was written anew with all its events, by a head that was noted before", async () => {
    const { ctx } = await trail(3);
    const { head } = await checkAudit(ctx.db);
    let previousHash = START.hash;
    for (const seq of [1, 2, 3]) {
      const entry = await entryAt(ctx, seq);
      const event = await ctx.db.of(Events).get(entry.eventId);
      await ctx.db.of(Events).update(event, { set: { actor: { roles: ["admin"] } } });
      await ctx.db.of(AuditEntries).remove(entry);
      const { personId: _person, ...values } = valuesOf(entry);
      const forged = sealed(ctx, { ...values, roles: ["admin"], previousHash });
      previousHash = forged.hash;
      await ctx.db.of(AuditEntries).insert(forged);
    }
    expect((await checkAudit(ctx.db)).firstBroken).toBeUndefined();
    expect((await checkAudit(ctx.db, head)).firstBroken).toEqual({ seq: 3, reason: "rewritten" });
  });

  test("an entry of another tenant in the place of its own", async () => {
    const { ctx } = await trail(2);
    const { ctx: others } = await trail(2);
    const entry = await entryAt(ctx, 1);
    await ctx.db.of(AuditEntries).remove(entry);
    const { id: _id, revision: _revision, ...foreign } = await entryAt(others, 1);
    await ctx.db.of(AuditEntries).insert(foreign);
    expect((await checkAudit(ctx.db)).firstBroken).toEqual({ seq: 1, reason: "changed" });
  });
});

describe("the platform's chain", () => {
  const written = () => new PlatformDb().of(PlatformAuditEntries).find({}, { sort: { seq: 1 } });
  const bySlug = () => openTenantBySlug("nowhere");
  const list = () => listPublicTenants({ after: undefined, size: 1 });

  test("has the first opening for a reason at once, and counts those that follow", async () => {
    const { ports } = kitchen([]);
    const recorder = recordPlatformAccess({ db: new PlatformDb(), clock: ports.clock, log: ports.log, process: "web" });
    await bySlug();
    await list();
    await vi.waitFor(
      async () => expect(await written()).toMatchObject([{ process: "web", openings: 1 }, { process: "web", openings: 1 }])
    );
    for (let i = 0; i < 5; i++) await bySlug();
    expect(await written()).toHaveLength(2);
    await recorder.stop();
    await bySlug();
    const entries = await written();
    expect(entries.map(({ openings }) => openings)).toEqual([1, 1, 5]);
    expect(entries[2]!.reason).toBe(entries[0]!.reason);
    expect(await checkPlatformAudit(new PlatformDb())).toMatchObject({ entries: 3, firstBroken: undefined });
  });

  test("tells of repeated openings after a time, and of what it could not write", async () => {
    const { ports } = kitchen([]);
    const before = (await written()).length;
    const failing = new Proxy(new PlatformDb(), { get: () => { throw new Error("away"); } });
    const recorder = recordPlatformAccess({ db: failing, clock: ports.clock, log: ports.log, process: "web", everyMs: 20 });
    await bySlug();
    await vi.waitFor(() => expect(ports.logged.length).toBeGreaterThan(1));
    expect(ports.logged[0]).toMatchObject(
      { level: "error", event: "audit.platform-access-unwritten", fields: { openings: 1 } }
    );
    await recorder.stop();
    expect(await written()).toHaveLength(before);
  });

  test("has one order also when several processes write to it at once, and shows a change", async () => {
    const { ports } = kitchen([]);
    const db = new PlatformDb();
    const before = (await written()).length;
    const recorders = Array.from(
      { length: 8 }, (_, at) => recordPlatformAccess({ db, clock: ports.clock, log: ports.log, process: `web ${at}` })
    );
    await bySlug();
    await list();
    await Promise.all(recorders.map((recorder) => recorder.stop()));
    expect(await checkPlatformAudit(db)).toMatchObject({ entries: before + 16, firstBroken: undefined });
    const seq = before + 5;
    await db.of(PlatformAuditEntries).updateWhere({ seq }, { set: { openings: 1000 } });
    expect((await checkPlatformAudit(db)).firstBroken).toEqual({ seq, reason: "changed" });
  });
});

test("canonical JSON is one text for one value, whatever the order of its fields", () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (value) => {
    const turned = Object.fromEntries(Object.entries(value).toReversed());
    expect(canonicalJson(turned)).toBe(canonicalJson(value));
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  }));
  expect(
    canonicalJson({ b: new Date(0), a: [1, null, { c: undefined }] })
  ).toBe('{"a":[1,null,{}],"b":"1970-01-01T00:00:00.000Z"}');
});
