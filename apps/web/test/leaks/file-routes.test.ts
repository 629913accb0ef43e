import { newId } from "@raati/db";
import { createCallerFactory, type SignedInCtx } from "@raati/core/kernel";
import { FileModel } from "@raati/core/files";
import { testRaati, withDatabase } from "@raati/core/testing";
import { plugins } from "@raati/plugins-installed";
import { pdf } from "@raati/core/files/factory";
import { beforeAll, expect, test, vi } from "vitest";
import { GET } from "../../src/app/api/files/[tenant]/trainings/[panel]/[training]/[material]/route.ts";
import { furnishedTenant, type Furnished } from "./two-tenants.ts";

const product = testRaati(plugins);
let reader: SignedInCtx | undefined;

vi.mock("../../src/server/caller.ts", () => ({
  caller: async () => {
    const ctx = product.request();
    return createCallerFactory(product.raati.router)({
      ...ctx, gates: { ...ctx.gates, viewer: async ({ id }) => (reader?.tenant.id === id ? reader.viewer : undefined) },
    });
  },
}));

withDatabase();

let here: Furnished;
let there: Furnished;
beforeAll(async () => {
  here = await furnishedTenant(product);
  there = await furnishedTenant(product);
});

async function asks(who: SignedInCtx | undefined, changed: Record<string, string> = {}): Promise<Response> {
  reader = who;
  const { ids, ctx } = here;
  const which = {
    tenant: ctx.tenant.slug, panel: ids.panel!, training: ids.training!, material: ids["files.material"]!, ...changed
  };
  return GET(new Request("https://raati.example/"), { params: Promise.resolve(which) });
}

test("A6 · a presentation opens for a member, as a file and never as a page", async () => {
  const response = await asks(here.member);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(pdf("vain jäsenille")));
  expect(Object.fromEntries(
    ["content-type", "content-disposition", "x-content-type-options", "cache-control"]
      .map((name) => [name, response.headers.get(name)])
  )).toEqual({
    "content-type": "application/pdf", "content-disposition": "attachment; filename=\"diat.pdf\"; filename*=UTF-8''diat.pdf",
    "x-content-type-options": "nosniff", "cache-control": "private, no-store",
  });
});

test("to all others nothing is there, whatever they know of it", async () => {
  const answers = [
    await asks(undefined), await asks(here.outsider),
    await asks(there.admin), await asks(there.admin, { tenant: there.ctx.tenant.slug }),
    await asks(here.member, { material: newId() }), await asks(here.member, { material: here.ids.fileKey! }),
    await asks(here.member, { training: "x" }),
  ];
  expect(await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()])))
    .toEqual(answers.map(() => [404, ""]));
  // The file itself is there all the while.
  expect(await here.ctx.db.of(FileModel).findOne({ id: here.ids.fileKey! })).toMatchObject({ state: "taken" });
});
