import { writesSeen } from "@raati/db";
import { randomUUID } from "node:crypto";
import { Agent, get, type IncomingMessage } from "node:http";
import { LANGUAGE_COOKIE } from "./choose-language.ts";
import { PAGE_HEADERS } from "./page-headers.ts";
import { isSharedAddress } from "./shared-address.ts";

/** For so long, in milliseconds, visitors are shown the same page; as long as this process writes nothing. */
const FRESH = 250;
/** Whoever waits longer, in milliseconds, asks for a page of their own. */
const PATIENCE = 10_000;
/** So many pages are kept at once. */
const MOST = 200;

/** What a visitor may carry and still see what all others see. Anything else may be a key. */
const HARMLESS = new Set([LANGUAGE_COOKIE, "raati.theme"]);
/** Headers that belong to one answer only. */
const OWN = new Set([
  "connection", "keep-alive", "transfer-encoding", "content-length", "content-encoding", "date", "content-security-policy",
  "strict-transport-security", PAGE_HEADERS.requestId,
]);

interface Rendered {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  /** What stands in the body for the one answer that it was made for. */
  readonly nonce: string;
  readonly requestId: string;
}

interface Shared { readonly until: number; readonly writes: number; readonly page: Promise<Rendered | undefined> }

/** What marks this process's own question to itself: nobody outside knows it. One for all copies of this module. */
const RENDER = ((globalThis as Record<symbol, unknown>)[Symbol.for("raati.own-question")] ??=
  { header: "x-raati-render", secret: randomUUID() }) as { readonly header: string; readonly secret: string };
const agent = new Agent({ keepAlive: true });
const shared = new Map<string, Shared>();

/** True for the question by which a shared page is made. @param header reads a header by its name */
export const isOwnQuestion = (header: (name: string) => unknown): boolean => header(RENDER.header) === RENDER.secret;

interface Visit {
  /** The address without its language. */
  readonly path: string;
  readonly nonce: string;
  readonly requestId: string;
  /** Where this process listens; undefined where it answers no web requests. */
  readonly port: string | undefined;
  /** The host of the product's own address: what a visitor says of it goes into no page that others see. */
  readonly host: string;
}

/**
 * A public page for somebody who carries no key: made once for all who ask within a quarter of a second, so that a panel
 * that is in the news does not take the members' own pages away. Each gets a nonce and a request id of their own.
 *
 * @returns undefined for pages and readers that do not share
 */
export async function sharedPage(request: Request, visit: Visit): Promise<Response | undefined> {
  const { path, nonce, requestId, port, host } = visit;
  if (port === undefined || !isShared(request, path)) return undefined;
  const page = await lately(request, { port, host });
  if (!page) return undefined;
  const own = (text: string) => text.replaceAll(page.nonce, nonce).replaceAll(page.requestId, requestId);
  const { status } = page;
  return new Response(own(page.body), {
    status, headers: page.headers.map(([name, value]): [string, string] => [name, own(value)])
  });
}

function isShared(request: Request, path: string): boolean {
  const { headers } = request;
  if (request.method !== "GET" || new URL(request.url).search !== "" || headers.has("rsc")) return false;
  if (isOwnQuestion((name) => headers.get(name))) return false;
  if (!headers.get("accept")?.includes("text/html") || headers.has("authorization") || headers.has("range")) return false;
  return isSharedAddress(path) && cookiesOf(headers).every(({ name }) => HARMLESS.has(name));
}

function cookiesOf(headers: Headers): { readonly name: string; readonly text: string }[] {
  return (headers.get("cookie") ?? "").split(";").map((text) => text.trim()).filter((text) => text !== "")
    .map((text) => ({ name: text.split("=", 1)[0]!, text }));
}

function lately(request: Request, own: Pick<Question, "port" | "host">): Promise<Rendered | undefined> {
  const cookie = cookiesOf(request.headers).map(({ text }) => text).sort().join("; ");
  const { pathname } = new URL(request.url);
  const key = `${pathname}\n${cookie}`;
  const now = performance.now();
  const known = shared.get(key);
  if (known && now < known.until && known.writes === writesSeen()) return known.page;
  if (shared.size >= MOST) shared.clear();
  const page = render({ ...own, pathname, cookie }).catch(() => undefined);
  shared.set(key, { until: now + FRESH, writes: writesSeen(), page });
  return page;
}

interface Question { readonly port: string; readonly pathname: string; readonly host: string; readonly cookie: string }

/** Asks this process itself, as a browser does. @returns undefined for an answer that is one reader's own */
async function render({ port, pathname, host, cookie }: Question): Promise<Rendered | undefined> {
  const headers = { host, accept: "text/html", [RENDER.header]: RENDER.secret, ...(cookie !== "" && { cookie }) };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const question = get({ host: "127.0.0.1", port, path: pathname, headers, agent, timeout: PATIENCE }, resolve);
    question.on("timeout", () => question.destroy(new Error("the page took too long"))).on("error", reject);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const said = answer.headers;
  const nonce = /'nonce-([^']+)'/.exec(said["content-security-policy"] as string | undefined ?? "")?.[1];
  const requestId = said[PAGE_HEADERS.requestId];
  const { statusCode: status = 0 } = answer;
  // That nothing is here is the same for all of them too.
  const isPage = (status === 200 || status === 404) && said["content-type"]?.startsWith("text/html") && !said["set-cookie"];
  if (!isPage || nonce === undefined || typeof requestId !== "string") return undefined;
  const kept = Object.entries(said).filter(([name]) => !OWN.has(name))
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value ?? ""] as const);
  return { status, headers: kept, body: Buffer.concat(chunks).toString("utf8"), nonce, requestId };
}
