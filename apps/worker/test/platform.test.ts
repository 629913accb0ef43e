import { Deliveries } from "@raati/core/kernel";
import { TenantModel } from "@raati/core/tenants";
import { withDatabase } from "@raati/core/testing";
import { newId, TenantDb } from "@raati/db";
import { describe, expect, test } from "vitest";
import { platformCommand } from "../src/platform-command.ts";
import { run, settings } from "./programs.ts";

const database = withDatabase({ inProcess: false });

async function organisation(slug: string, businessId: string): Promise<TenantDb> {
  const id = newId<"tenants">();
  const db = new TenantDb(id);
  await db.of(TenantModel).insert({
    slug, kind: "association", name: { fi: "Koeyhdistys" }, businessId, languages: ["fi"],
    state: "active", stateSince: new Date(),
  }, id);
  return db;
}

async function platform(...args: string[]): Promise<{ code: number | null; output: string }> {
  const { output, ended } = run("platform", args, settings(database.uri));
  return { code: await ended, output: output() };
}

describe("npm run platform", () => {
  test("shows who waits to be verified, and verifies; what cannot be done is said in a sentence", async () => {
    const db = await organisation("uusi", "1234567-1");
    expect((await platform("waiting")).output).toContain("uusi  1234567-1");
    expect(await platform("verify", "uusi")).toEqual({ code: 0, output: "Done.\n" });
    expect((await db.of(TenantModel).find({}))[0]!.verifiedAt).toBeInstanceOf(Date);
    expect((await platform("waiting")).output).not.toContain("uusi");
    const unknown = await platform("verify", "ei-ole");
    expect(unknown.code).toBe(1);
    expect(unknown.output).toMatch(/^There is no organisation ei-ole\. /);
    expect((await platform("waiting")).output).toBe("None.\nDone.\n");
  });

  test("tries parked deliveries again: one of them, or all", async () => {
    const db = new TenantDb(newId());
    const stream = newId();
    const row = (seq: number, state: "parked" | "held") => db.of(Deliveries).insert({
      handler: "tests.mail", lane: `${db.tenantId}/tests.mail/${stream}${state === "parked" ? seq : 1}`,
      stream, seq, part: 0,
      occasion: { type: "tests.done", at: new Date(), actor: { roles: [] }, data: {} },
      dueAt: new Date(), attempts: 10, state,
      lastError: "MailFailure",
    });
    const [first, second, third] = [await row(1, "parked"), await row(2, "held"), await row(3, "parked")];
    const states = async () => (await db.of(Deliveries).find({}, { sort: { id: 1 } })).map(({ state }) => state);
    expect((await platform("parked")).output).toContain(`${first.id}  tests.mail  MailFailure  organisation ${db.tenantId}`);
    expect((await platform("retry", first.id)).code).toBe(0);
    expect(await states()).toEqual(["waiting", "waiting", "parked"]);
    expect((await platform("retry", "--all")).code).toBe(0);
    expect(await states()).toEqual(["waiting", "waiting", "waiting"]);
    expect([second.state, third.state]).toEqual(["held", "parked"]);
    expect((await platform("retry", newId())).code).toBe(1);
  });

  test.each([
    [["verify"], /Name what it is about: verify SLUG\./],
    [["suspend", "uusi"], /Say why: suspend SLUG/],
    [["delete", "uusi"], /There is no command delete/],
    [["verify", "uusi", "toinen"], /one word too many: toinen/],
  ])("refuses %j with a sentence", (args, sentence) => {
    expect(() => platformCommand(args)).toThrow(sentence);
  });
});
