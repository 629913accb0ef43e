import { AuditEntries } from "@raati/core/audit";
import { deliverDue, runTransaction } from "@raati/core/kernel";
import { TenantModel } from "@raati/core/tenants";
import { withDatabase } from "@raati/core/testing";
import { newId, TenantDb } from "@raati/db";
import { PlatformDb } from "@raati/db/platform";
import { describe, expect, test } from "vitest";
import { run, settings } from "./programs.ts";
import { Matters, stepTaken, testProduct } from "./two-by-two/product.ts";

const database = withDatabase({ inProcess: false });

/** An organisation with a trail of three entries. */
async function organisation(slug: string): Promise<TenantDb> {
  const id = newId<"tenants">();
  const db = new TenantDb(id);
  await db.of(TenantModel).insert({
    slug, kind: "association", name: { fi: "Koeyhdistys" }, businessId: "1234567-1", languages: ["fi"], state: "active",
    stateSince: new Date(),
  }, id);
  const { ctx, handlers, contextFor, ports } = testProduct(id);
  await runTransaction(ctx, async (tx) => {
    const matter = await tx.of(Matters).insert({ steps: 0 });
    for (let command = 0; command < 3; command++) await tx.emit(stepTaken, matter, { command });
  });
  const audit = handlers.filter(({ name }) => name.startsWith("audit."));
  await deliverDue({ db: new PlatformDb(), handlers: audit, contextFor, clock: ports.clock, log: ports.log });
  return db;
}

async function check(...args: string[]): Promise<{ code: number | null; output: string }> {
  const { output, ended } = run("audit-check", args, settings(database.uri));
  return { code: await ended, output: output() };
}

describe("npm run audit-check", () => {
  test("tells that a trail holds and where it ends; a later check leads through that place", async () => {
    const db = await organisation("pitava");
    const { code, output } = await check("--tenant", "pitava");
    expect({ code, output }).toEqual(
      { code: 0, output: expect.stringMatching(/^holds {3}pitava: 3 entries, 3:[0-9a-f]{64}\n$/) }
    );
    const head = /3:[0-9a-f]{64}/.exec(output)![0];
    expect((await check("--tenant", "pitava", "--known", head)).code).toBe(0);
    expect(
      await check("--tenant", "pitava", "--known", `3:${"0".repeat(64)}`)
    ).toMatchObject({ code: 1, output: expect.stringContaining("written anew") });
    expect(await db.of(AuditEntries).count()).toBe(3);
  });

  test("finds a changed entry, names it, and goes on with the others and the platform", async () => {
    const db = await organisation("murtunut");
    await organisation("ehja");
    const entry = (await db.of(AuditEntries).findOne({ seq: 2 }))!;
    await db.of(AuditEntries).update(entry, { set: { what: "matters.step-undone" } });
    const { code, output } = await check("--all");
    expect(code).toBe(1);
    expect(output).toContain("BROKEN  murtunut: entry 2 does not hold: it was changed after it was written.\n");
    expect(output).toMatch(/^holds {3}ehja: 3 entries/m);
    expect(output).toMatch(/^holds {3}platform: /m);
  });

  test("ends with 2 and a sentence when there is nothing to check", async () => {
    expect(await check("--tenant", "nowhere")).toEqual(
      { code: 2, output: "There is no organisation with the address nowhere.\n" }
    );
  });
});
