import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { inTenant, type Ctx, type Mail, type Ports, type TenantCtx } from "@raati/core/kernel";
import { viewerOf } from "@raati/core/people";
import { openTenantBySlug } from "@raati/core/tenants";
import { aTenant } from "@raati/core/tenants/factory";
import { withDatabase } from "@raati/core/testing";
import { afterAll, beforeAll } from "vitest";
import { answerAuth, type Product } from "../../src/server/auth/answer-auth.ts";
import { cookieNames } from "../../src/server/auth/cookies.ts";
import { tokenInCookie } from "../../src/server/auth/token-in-cookie.ts";
import type { Browser } from "./browser.ts";

export interface Site {
  readonly baseUrl: string;
  readonly ports: Ports & { readonly mails: Mail[] };
  readonly product: Product;
  /** A new tenant, opened as the system. */
  tenant(): Promise<TenantCtx>;
  /** Who the browser is in a tenant. */
  readerOf(browser: Browser, ctx: TenantCtx): Promise<Awaited<ReturnType<typeof viewerOf>>>;
}

/** The sign-in part of the web application on loopback, with a database of its own. */
export function withSite(): Site {
  const mails: Mail[] = [];
  const settings = { baseUrl: "", secret: "a secret of this test, more than 32 characters", demo: true };
  const ports: Site["ports"] = {
    mails, settings, clock: { now: () => new Date() }, mailer: { send: async (mail) => void mails.push(mail) },
    documents: { pdf: async () => new Uint8Array(), docx: async () => new Uint8Array() },
    random: { token: (bytes) => Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString("base64url") },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    files: {
      put: (db, key, bytes) => db.files.put(key, bytes), get: (db, key) => db.files.get(key),
      remove: (db, key) => db.files.remove(key),
    },
  };
  const context = (requestId: string, locale: Ctx["locale"]): Ctx => ({
    requestId, locale, ports, handlers: [], plugins: [],
  });
  const tenantBySlug = async (slug: string) => {
    const found = await openTenantBySlug(slug);
    return found && { ...found, plugins: [] };
  };
  const product: Product = { ports, context, tenantBySlug };
  const server = createServer((incoming, outgoing) => void (async () => {
    const answer = await serve(product, incoming);
    outgoing.statusCode = answer.status;
    outgoing.setHeaders(answer.headers);
    outgoing.end(await answer.text());
  })());

  withDatabase();
  beforeAll(async () => {
    await new Promise<void>((resolve) => void server.listen(0, "localhost", resolve));
    settings.baseUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
  });

  return {
    get baseUrl() {
      return settings.baseUrl;
    },
    ports, product,
    tenant: () => aTenant(context("test", "fi")),
    async readerOf(browser, ctx) {
      const { tenant } = ctx;
      const token = await tokenInCookie(
        settings, tenant.slug, browser.cookie(cookieNames(settings, tenant.slug).sessionToken),
      );
      return token === undefined ? undefined : viewerOf(ports, inTenant(ctx, tenant).tenant, token);
    },
  };
}

/** What Next does for the route: `/api/auth/<tenant>/…` to the handler; every page is an empty one. */
async function serve(product: Product, incoming: IncomingMessage): Promise<Response> {
  const url = new URL(incoming.url ?? "/", product.ports.settings.baseUrl);
  const [, api, auth, tenant = "", ...path] = url.pathname.split("/");
  if (api !== "api" || auth !== "auth") return new Response("a page");
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = new Headers(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  const body = incoming.method === "POST" ? Buffer.concat(chunks) : undefined;
  return answerAuth(product, new Request(url, { method: incoming.method ?? "GET", headers, body }), { tenant, path });
}
