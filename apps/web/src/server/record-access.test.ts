import { checkPlatformAudit } from "@raati/core/audit";
import { withDatabase } from "@raati/core/testing";
import { PlatformDb } from "@raati/db/platform";
import { expect, test, vi } from "vitest";

const database = withDatabase();

test("what this process looks up across organisations for a visitor stands in the platform's audit trail", async () => {
  vi.stubEnv("RAATI_DEMO", "true");
  vi.stubEnv("RAATI_SECRET", "abcdefghijklmnopqrstuvwxyz0123456789");
  vi.stubEnv("BASE_URL", "http://localhost:3000");
  vi.stubEnv("MONGODB_URI", database.uri);
  const [{ recordAccess }, { raati }] = [await import("./record-access.ts"), await import("./raati.ts")];
  recordAccess();
  recordAccess();
  expect(await raati().tenantBySlug("no-such-place")).toBeUndefined();
  await expect.poll(async () => (await checkPlatformAudit(new PlatformDb())).entries, { timeout: 60_000 }).toBe(1);
  expect((await checkPlatformAudit(new PlatformDb())).firstBroken).toBeUndefined();
}, 60_000);
