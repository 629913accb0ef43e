import { newId } from "@raati/db";
import { pdf } from "@raati/core/files/factory";
import { FileModel } from "@raati/core/files";
import type { SignedInCtx } from "@raati/core/kernel";
import { signedInAs } from "@raati/core/people/factory";
import { aTenant } from "@raati/core/tenants/factory";
import { testRaati, withDatabase } from "@raati/core/testing";
import { beforeAll, expect, test, vi } from "vitest";
import { receiveFile } from "../src/server/receive-file.ts";

const product = testRaati([]);
let reader: SignedInCtx | undefined;

vi.mock("../src/server/database.ts", () => ({ database: async () => {} }));
vi.mock("../src/server/auth/session-token.ts", () => ({ sessionToken: async () => undefined }));
vi.mock("../src/server/raati.ts", () => ({
  raati: () => ({
    router: product.raati.router,
    requestContext: () => {
      const ctx = product.request();
      return { ...ctx, gates: {
        ...ctx.gates, viewer: async ({ id }: { id: string }) => (reader?.tenant.id === id ? reader.viewer : undefined),
      } };
    },
  }),
}));

withDatabase();
beforeAll(async () => void (reader = await signedInAs(await aTenant(product.raati.context("test", "fi")))));

const OURS = {
  "x-raati-client": "web", "sec-fetch-site": "same-origin", "x-raati-file-name": encodeURIComponent("Esitys ä.pdf"),
};
const sent = (
  body: Uint8Array, headers: Record<string, string> = {}
) => receiveFile(new Request("https://raati.example/api/files/x", {
  method: "POST", body: body as BodyInit,
  headers: { "content-length": String(body.length), "x-raati-file-id": newId(), ...OURS, ...headers },
}), reader!.tenant.slug);

test("a file of a page of ours is laid down under its own name", async () => {
  const response = await sent(pdf("x"));
  expect([response.status, await response.json()])
    .toMatchObject([200, { file: { name: "Esitys ä.pdf", type: "application/pdf" } }]);
});

test("what comes from elsewhere, says no length, is too long, broke off, or comes from nobody is turned away", async () => {
  const before = await reader!.db.of(FileModel).count({});
  const answers = [
    await sent(pdf("x"), { "sec-fetch-site": "cross-site" }), await sent(pdf("x"), { "content-length": "a" }),
    await sent(pdf("x"), { "content-length": String(11 * 1024 * 1024) }), await sent(Buffer.from("<svg/>")),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 411, 413, 400]);
  expect(((await answers[2]!.json()) as { failure: { fields: unknown[] } }).failure.fields).toHaveLength(1);
  expect((await sent(pdf("x"), { "content-length": "999" })).status).toBe(503);
  const someone = reader!;
  const slug = someone.tenant.slug;
  reader = undefined;
  const stranger = await receiveFile(new Request("https://raati.example/api/files/x", {
    method: "POST", body: pdf("x") as BodyInit,
    headers: { "content-length": String(pdf("x").length), "x-raati-file-id": newId(), ...OURS },
  }), slug);
  reader = someone;
  expect([stranger.status, await reader.db.of(FileModel).count({})]).toEqual([404, before]);
});
