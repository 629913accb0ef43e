import { runMigrations } from "@raati/db";
import { expect, test } from "vitest";
import { migrations } from "../../src/app/index.ts";
import { openTenantById, TenantModel } from "../../src/tenants/index.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { testPorts } from "../../src/testing/test-ports.ts";

withDatabase();

test("an organisation that was in use before equal languages were a setting keeps what held for it", async () => {
  const ctx = { requestId: "test", locale: "fi" as const, ports: testPorts(), handlers: [], plugins: [] };
  const old = async (languages: ("fi" | "sv" | "en")[]) => {
    const { tenant, db } = await aTenant(ctx, { kind: "association", languages });
    await db.of(TenantModel).updateWhere({ id: tenant.id }, { unset: ["equalLanguages"] });
    return tenant.id;
  };
  const [both, one] = [await old(["fi", "sv", "en"]), await old(["sv", "en"])];
  const set = (await aTenant(ctx, { languages: ["fi", "sv"], equalLanguages: ["fi"] })).tenant.id;
  expect((await openTenantById(both))?.equalLanguages).toEqual(["fi"]);
  await runMigrations(migrations);
  const now = await Promise.all([both, one, set].map(async (id) => (await openTenantById(id))?.equalLanguages));
  expect(now).toEqual([["fi", "sv"], ["sv"], ["fi"]]);
});
