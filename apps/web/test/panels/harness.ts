import { createTranslator, mergeResources, readText, type Locale, type LocalizedText } from "@raati/i18n";
import { locales as handling } from "@raati/core/handling";
import { locales as meetings } from "@raati/core/meetings";
import { locales as panels } from "@raati/core/panels";
import { locales as proposals } from "@raati/core/proposals";
import { locales as recruitment } from "@raati/core/recruitment";
import { locales as reports } from "@raati/core/reports";
import { locales as statements } from "@raati/core/statements";
import { locales as tenants } from "@raati/core/tenants";
import { locales as themes } from "@raati/core/themes";
import { cleanup } from "@testing-library/react";
import { createRequire } from "node:module";
import superjson from "superjson";
import { afterEach, beforeEach, expect, vi } from "vitest";
import type { z } from "zod";
import { webLocales } from "../../src/locales/all.ts";
import { sectionTexts } from "../../src/server/section-texts.ts";
import type { TenantPage } from "../../src/server/tenant-page.ts";

// Every browser has it, jsdom has not: dialogs and radio buttons build selectors with it.
Object.assign(globalThis, { CSS: { escape: (text: string) => text.replaceAll(/[^\w-]/g, String.raw`\$&`) } });

const resources = mergeResources(
  webLocales, { panels, tenants, handling, proposals, statements, reports, recruitment, meetings, themes },
);
export const translator = (locale: Locale = "fi") => createTranslator(locale, resources).t;

/** The sentences that a page hands to a form. */
export const textsOf = (...sections: readonly string[]) =>
  Object.assign({}, ...sections.map((section) => sectionTexts(translator(), section))) as Record<string, string>;

/** What server components read of a page. */
export function aPage(locale: Locale = "fi"): TenantPage {
  const read = (text: LocalizedText) => readText(text, locale, ["fi", "sv"]);
  return {
    t: translator(locale), locale, segment: "fi", home: "/fi/rannikko", path: "", query: "", read,
      words: (text: LocalizedText) => read(text)?.text ?? "",
    tenant: { slug: "rannikko", languages: ["fi", "sv"] },
  } as unknown as TenantPage;
}

export interface Sent { readonly path: string; readonly input: Record<string, unknown> }

/**
 * The server's side of a form: what arrived, and what it answers. Input that the real schema refuses is refused field by
 * field.
 */
export interface Server {
  readonly sent: Sent[];
  /** Keeps the answers back, as a slow network does, until the function that it returns is called. */
  hold(): () => void;
  /** Set to a sentence to refuse the next calls as a whole; "down" answers nothing at all. */
  refuse: string | undefined;
  /** The fields that such a refusal names. */
  fields: readonly { readonly path: string; readonly message: string }[];
}

/**
 * Stands in for the network under the real client. @param schemas the input schema of each procedure that a form may call
 * @param answers what procedures answer; nothing when left out
 */
export function aServer(schemas: Readonly<Record<string, z.ZodType>>, answers: Readonly<Record<string,
  (input: never) => unknown>> = {}): Server {
  let answering = Promise.resolve();
  const server: Server = {
    sent: [], refuse: undefined, fields: [],
    hold: () => {
      let release = () => {};
      answering = new Promise((resolve) => (release = resolve));
      return () => release();
    },
  };
  const json = (status: number, body: unknown) =>
    new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
  const refusal = (failure: object) => json(400,
    { error: superjson.serialize({ message: "refused", code: -32600,
    data: { code: "BAD_REQUEST", httpStatus: 400, failure } }) });
  vi.stubGlobal("fetch", async (address: string, options: { body?: string }) => {
    const url = new URL(address, "http://localhost");
    const path = url.pathname.replace("/api/trpc/", "");
    const input = superjson.deserialize<Record<string,
      unknown>>(JSON.parse(options.body ?? url.searchParams.get("input") ?? "{}"));
    server.sent.push({ path, input });
    await answering;
    if (server.refuse === "down") throw new TypeError("Failed to fetch");
    if (server.refuse !== undefined) return refusal({ code: "INVALID", message: server.refuse, fields: server.fields });
    const checked = schemas[path]!.safeParse(input);
    if (!checked.success) {
      const fields = checked.error.issues.map(
        (issue) => ({ path: issue.path.join("."), message: `Korjaa ${issue.path.join(".")}` }));
      return refusal({ code: "INVALID", message: "Korjaa kentät", fields });
    }
    return json(200, { result: { data: superjson.serialize(answers[path]?.(checked.data as never) ?? null) } });
  });
  return server;
}

interface Violation { readonly id: string; readonly nodes: readonly { readonly html: string }[] }
interface AxeResults { readonly violations: readonly Violation[] }
const axe = createRequire(import.meta.url)("axe-core") as { run: (node: Element, options: object) => Promise<AxeResults> };

/** Expects that axe finds nothing. Colours are measured in a real browser, and the frame around a page is another test's. */
export async function expectAccessible(part: Element): Promise<void> {
  const { violations } = await axe.run(part,
    { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
}

/** Each problem of the error summary leads to a control that is on the page. @returns the ids of those controls */
export function summaryTargets(): string[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".summary li a")];
  const lines = document.querySelectorAll(".summary li").length;
  expect(links).toHaveLength(lines);
  return links.map((link) => {
    const id = link.hash.slice(1);
    return document.getElementById(id) ? id : `${id} is not on the page`;
  });
}

export function eachTestAlone(): void {
  beforeEach(() => vi.unstubAllGlobals());
  afterEach(cleanup);
}

/** Ids as a page makes them. */
export const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `01970000-0000-7000-8000-${String(index + 1).padStart(12, "0")}`);
