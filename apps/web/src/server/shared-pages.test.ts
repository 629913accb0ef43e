import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isOwnQuestion, sharedPage } from "./shared-pages.ts";

const writes = vi.hoisted(() => ({ seen: 0 }));
vi.mock("@raati/db", () => ({ writesSeen: () => writes.seen }));

let server: Server;
let port: string;
/** What the pages behind were asked, as they saw it. */
let asked: IncomingMessage[] = [];
/** What they answer: a page with the nonce and the id of its request in it, unless a test says otherwise. */
let answer: { status: number; headers: Record<string, string> };

beforeEach(async () => {
  asked = [];
  answer = { status: 200, headers: { "content-type": "text/html; charset=utf-8" } };
  server = createServer((request, response) => {
    asked.push(request);
    const [nonce, id] = [`nonce+${asked.length}/==`, `id-${asked.length}`];
    response.writeHead(answer.status, {
      "content-security-policy": `script-src 'nonce-${nonce}'`, "x-request-id": id, link: `<a.css>; nonce="${nonce}"`,
      ...answer.headers,
    });
    response.end(`<p>${request.url} ${asked.length}</p><script nonce="${nonce}">"${id}"</script>`);
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  port = String((server.address() as AddressInfo).port);
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(async () => {
  vi.useRealTimers();
  // Each test finds nothing kept.
  writes.seen += 1;
  server.closeAllConnections();
  await new Promise((resolve) => { server.close(resolve); });
});

const HTML = { accept: "text/html,*/*", host: "whatever.example" };
let visits = 0;
const visit = async (path: string, headers: Record<string, string> = HTML, method = "GET") => {
  visits += 1;
  const request = new Request(`http://raati.example/fi${path}`, { headers, method });
  const own = {
    path: path.split("?")[0]!, nonce: `own-${visits}`, requestId: `mine-${visits}`, port, host: "raati.example"
  };
  const response = await sharedPage(request, own);
  return response && { response, own, text: await response.text() };
};

test("visitors of the same moment share a page, each with a nonce and a request id of their own", async () => {
  const [one, other] = await Promise.all([visit("/rannikko/panels/a1"), visit("/rannikko/panels/a1")]);
  expect(asked).toHaveLength(1);
  for (const { text, own, response } of [one!, other!]) {
    expect(text).toBe(`<p>/fi/rannikko/panels/a1 1</p><script nonce="${own.nonce}">"${own.requestId}"</script>`);
    expect(response.headers.get("link")).toBe(`<a.css>; nonce="${own.nonce}"`);
    expect([response.headers.get("content-security-policy"), response.headers.get("x-request-id")]).toEqual([null, null]);
  }
  expect(asked[0]!.headers.host).toBe("raati.example");
  expect(isOwnQuestion((name) => asked[0]!.headers[name])).toBe(true);
  expect(isOwnQuestion(() => "guessed")).toBe(false);
});

test("a page is old after a quarter of a second, and at once when this process writes", async () => {
  await visit("/rannikko");
  vi.advanceTimersByTime(249);
  expect((await visit("/rannikko"))!.text).toContain("/fi/rannikko 1<");
  vi.advanceTimersByTime(2);
  expect((await visit("/rannikko"))!.text).toContain("/fi/rannikko 2<");
  writes.seen += 1;
  expect((await visit("/rannikko"))!.text).toContain("/fi/rannikko 3<");
});

test("that nothing is here is shared as well, and stays a 404", async () => {
  answer = { ...answer, status: 404 };
  expect((await visit("/rannikko/panels/nowhere"))!.response.status).toBe(404);
  await visit("/rannikko/panels/nowhere");
  expect(asked).toHaveLength(1);
});

test("light and dark are kept apart, and so are addresses", async () => {
  await visit("/rannikko/panels");
  await visit("/rannikko/panels", { ...HTML, cookie: "raati.theme=dark" });
  await visit("/rannikko/proposals");
  expect(asked.map(({ url, headers }) => [url, headers.cookie])).toEqual([
    ["/fi/rannikko/panels", undefined], ["/fi/rannikko/panels", "raati.theme=dark"], ["/fi/rannikko/proposals", undefined],
  ]);
});

test.each([
  ["a session", "/rannikko/panels/a1", { ...HTML, cookie: "raati.theme=dark; raati.session.rannikko=k" }, "GET"],
  ["an address with more behind it, which may be a key", "/rannikko/calls/x?token=k", HTML, "GET"],
  ["a form that makes something new", "/rannikko/calls/x/apply", HTML, "GET"],
  ["the order of news", "/rannikko/calls/news", HTML, "GET"],
  ["a part that is not public", "/rannikko/guardian/k", HTML, "GET"],
  ["the platform's own pages", "/demo/mail", HTML, "GET"],
  ["a front page without a tenant", "", HTML, "GET"],
  ["a page that the browser goes on from", "/rannikko/panels", { ...HTML, rsc: "1" }, "GET"],
  ["whoever wants no page", "/rannikko/panels", { accept: "application/json" }, "GET"],
  ["what changes something", "/rannikko/panels", HTML, "POST"],
])("nothing is shared for %s", async (_what, path, headers, method) => {
  expect(await visit(path, headers, method)).toBeUndefined();
  expect(asked).toEqual([]);
});

test.each([
  ["a fault", { status: 500 }], ["a way elsewhere", { status: 307, headers: { location: "/" } }],
  ["a cookie", { headers: { "content-type": "text/html", "set-cookie": "a=b" } }],
  ["something else than a page", { headers: { "content-type": "application/json" } }],
])("an answer with %s is each reader's own", async (_what, other) => {
  answer = { ...answer, ...other };
  expect(await visit("/rannikko/panels")).toBeUndefined();
});

test("where this process cannot ask itself, pages are made one by one", async () => {
  port = "1";
  expect(await visit("/rannikko/panels")).toBeUndefined();
});
