import { beforeAll, describe, expect, test, vi } from "vitest";

vi.mock("./database.ts", () => ({ database: async () => {} }));
vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

beforeAll(() => {
  vi.stubEnv("RAATI_DEMO", "true");
  vi.stubEnv("RAATI_SECRET", "abcdefghijklmnopqrstuvwxyz0123456789");
  vi.stubEnv("BASE_URL", "http://localhost:3000");
  vi.stubEnv("MONGODB_URI", "mongodb://localhost:1/raati");
});

const OURS = {
  host: "localhost:3000", origin: "http://localhost:3000", "sec-fetch-site": "same-origin", "x-raati-client": "web",
  "content-type": "application/json", "x-raati-locale": "sv",
};

/** Asks as one of our own pages does, unless the headers say otherwise. */
async function ask(path: string, headers: Record<string, string> = {}, body = "{}"): Promise<Response> {
  const { answerProcedures } = await import("./answer-procedures.ts");
  return answerProcedures(new Request(`http://localhost:3000/api/trpc/${path}`, {
    method: "POST", body, headers: { ...OURS, ...headers },
  }));
}

interface Told { readonly code: string; readonly message: string }
interface Said { readonly error: { readonly json: { readonly data: { readonly failure: Told } } } }
const failureIn = async (response: Response) => ((await response.json()) as Said).error.json.data.failure;

describe("a request that our own pages did not send", () => {
  test.each([
    ["from another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["from a page in a sandbox", { origin: "null" }],
    ["from an origin that is none", { origin: "localhost:3000:x" }],
    ["from another page of the same domain", { "sec-fetch-site": "same-site" }],
  ])("%s is refused", async (_what, headers) => expect((await ask("tenants.signUp", headers)).status).toBe(403));

  test("as a plain form is refused", async () => {
    const { answerProcedures } = await import("./answer-procedures.ts");
    const request = new Request("http://localhost:3000/api/trpc/tenants.signUp", {
      method: "POST", body: "a=b", headers: { host: OURS.host, origin: OURS.origin, "sec-fetch-site": "same-origin" },
    });
    expect((await answerProcedures(request)).status).toBe(403);
  });

  test("as an address to open changes nothing", async () => {
    const { answerProcedures } = await import("./answer-procedures.ts");
    const request = new Request("http://localhost:3000/api/trpc/tenants.signUp?input=%7B%7D");
    expect((await answerProcedures(request)).status).toBe(405);
  });
});

test("a question is answered from its body alone, so that no name stands in an address", async () => {
  const { answerProcedures } = await import("./answer-procedures.ts");
  const input = encodeURIComponent(JSON.stringify({ json: { tenant: "rannikko", search: "Elsa" } }));
  const asked = new Request(`http://localhost:3000/api/trpc/people.list?input=${input}`, { headers: OURS });
  expect((await answerProcedures(asked)).status).toBe(405);
  // A question by POST comes as far as its own check of the input.
  const posted = await ask("people.list", {}, JSON.stringify({ json: { tenant: 5 } }));
  expect([posted.status, (await failureIn(posted)).code]).toEqual([400, "INVALID"]);
});

test("many calls in one request are refused: they would count as one", async () => {
  const calls = Array.from({ length: 50 }, () => "people.signIn.request").join(",");
  expect((await ask(`${calls}?batch=1`)).status).toBe(400);
});

test("names that every object has are no procedures", async () => {
  for (const name of ["constructor", "__proto__", "x.constructor.constructor", "toString"]) {
    expect([name, (await ask(name)).status]).toEqual([name, 404]);
  }
});

test("a body that means to change what all objects have is refused, and changes nothing", async () => {
  const json = { __proto__: null, id: "x" };
  const values = { "__proto__.polluted": ["Date"], "constructor.prototype.polluted": ["Date"] };
  const body = JSON.stringify({ json, meta: { values } });
  expect((await ask("tenants.resendConfirmation", {}, body)).status).toBeGreaterThanOrEqual(400);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("a body that is larger than any form is not read, and the reader is told", async () => {
  const response = await ask("tenants.signUp", { "content-length": "1000001" });
  expect(response.status).toBe(413);
  expect((await failureIn(response)).message).toBe("Du skickade för mycket på en gång. Korta texterna och försök igen.");
});

test("a body in pieces, which tells its size nowhere, is left alone as soon as it is too large", async () => {
  const { answerProcedures } = await import("./answer-procedures.ts");
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      if (sent >= 2_000_000) return controller.close();
      sent += 50_000;
      controller.enqueue(new Uint8Array(50_000).fill(32));
    },
  });
  const request = new Request("http://localhost:3000/api/trpc/tenants.signUp", {
    method: "POST", headers: OURS, body, duplex: "half",
  } as RequestInit);
  const response = await answerProcedures(request);
  expect([response.status, (await failureIn(response)).code]).toEqual([413, "INVALID"]);
  expect(sent).toBeLessThan(1_200_000);
});

test("who sends too much in a minute is told to wait, in the reader's language and in the form's own place", async () => {
  const from = { "x-forwarded-for": "203.0.113.77" };
  const { mayPass } = await import("./rate-limit.ts");
  for (let i = 0; i < 300; i++) mayPass("command", new Headers(from));
  const response = await ask("tenants.signUp", from);
  expect([response.status, response.headers.get("retry-after"), response.headers.get("cache-control")])
    .toEqual([429, "60", "private, no-store"]);
  const { code, message } = await failureIn(response);
  expect(code).toBe("TOO_MANY");
  expect(message).toMatch(/försök/);
  expect((await ask("tenants.signUp", { "x-forwarded-for": "203.0.113.78" })).status).toBe(400);
});
