import { auditHandlers } from "@raati/core/audit";
import { defineEvent, defineHandler, inTenant, type Ports, type TenantCtx } from "@raati/core/kernel";
import { defineModel, type Id } from "@raati/db";
import { z } from "zod";
import type { WorkerProduct } from "../../src/worker-context.ts";

/** What the commands change. */
export const Matters = defineModel("testMatters", { schema: z.object({ steps: z.number().int() }), personalData: "none" });

/** What each command has done: a command that is given twice is done once. */
export const Done = defineModel("testDone", {
  schema: z.object({ command: z.number().int() }), personalData: "none", indexes: [{ key: { command: 1 }, unique: true }],
});

/** What a handler has heard about a matter, in the order in which the database took it. */
export const Heard = defineModel("testHeard", {
  schema: z.object({ handler: z.string(), matter: z.string(), seqs: z.array(z.number().int()) }),
  personalData: "none", indexes: [{ key: { handler: 1, matter: 1 }, unique: true }],
});

export const stepTaken = defineEvent("matters.step-taken", z.object({ command: z.number().int() }));

export const letterAskedFor = defineEvent("matters.letter-asked-for", z.object({ command: z.number().int() }));

/** Some commands have two events. */
export function asksForLetter(command: number): boolean {
  return command % 5 === 0;
}

const tally = defineHandler({
  name: "tests.tally", on: [stepTaken], kind: "database",
  handle: async (_ctx, { stream, seq }, { tx }) => {
    const heard = (await tx.of(Heard).findOne({ handler: "tests.tally", matter: stream }))!;
    await tx.of(Heard).update(heard, { push: { seqs: seq } });
  },
});

/** Stands for a mail: what it does is done before its delivery is taken away, in no transaction. */
const post = defineHandler({
  name: "tests.post", on: [letterAskedFor], kind: "outside",
  handle: async (ctx, { stream, seq }) => void (
    await ctx.db.of(Heard).updateWhere({ handler: "tests.post", matter: stream }, { push: { seqs: seq } })
  ),
});

/** Which handler hears which events. */
export const HANDLERS = [[tally.name, stepTaken.name], [post.name, letterAskedFor.name]] as const;

/** The product of this test, in one tenant: the same in every process. */
export function testProduct(tenantId: Id<"tenants">): WorkerProduct & { readonly ctx: TenantCtx } {
  const fail = () => { throw new Error("The test sends nothing."); };
  const ports: Ports = {
    clock: { now: () => new Date() }, random: { token: fail }, mailer: { send: fail },
    files: { put: fail, get: fail, remove: fail },
    log: {
      info: () => {}, warn: () => {}, error: (event, fields) => process.stderr.write(`${event} ${JSON.stringify(fields)}\n`)
    },
    settings: { baseUrl: "http://localhost", secret: "a secret of this test that nobody else knows", demo: false },
  };
  const handlers = [...auditHandlers, tally, post];
  const ctx = inTenant({ requestId: "test", locale: "fi", ports, handlers, plugins: [] }, {
    id: tenantId, slug: "koe", kind: "association", state: "active", name: { fi: "Koe" }, languages: ["fi"], plugins: [],
    equalLanguages: ["fi"], demandsSecondFactor: false,
  });
  return { ports, handlers, contextFor: async () => ctx, ctx };
}
