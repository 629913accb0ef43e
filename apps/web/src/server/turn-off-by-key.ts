import { isLocale, localeOfSegment, segmentOf } from "@raati/i18n";
import { failureOf } from "@raati/core/kernel";
import type { TRPCError } from "@trpc/server";
import { caller } from "./caller.ts";
import { pageRequest } from "./page-request.ts";

interface Which { readonly tenant: string; readonly what: string }

const PAGES: Readonly<Record<string, string>> = { notices: "/notices/off", news: "/calls/news/off" };

/** The page with the button, in the language of the page that asked or of the browser. */
export async function showOffPage(request: Request, { tenant, what }: Which): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const place = PAGES[what];
  if (place === undefined) return new Response(null, { status: 404 });
  const named = localeOfSegment(searchParams.get("page") ?? "");
  const segment = named !== undefined && isLocale(named) ? segmentOf(named) : (await pageRequest()).segment;
  const query = new URLSearchParams({ token: searchParams.get("token") ?? "" });
  const headers = {
    location: `/${segment}/${encodeURIComponent(tenant)}${place}?${query}`, "cache-control": "private, no-store",
  };
  return new Response(null, { status: 303, headers });
}

/**
 * Turns off what the key is for. A mail program gets a plain answer and no page to follow; a person comes back to the page.
 */
export async function turnOffByKey(request: Request, { tenant, what }: Which): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const token = searchParams.get("token") ?? "";
  if (!(what in PAGES)) return new Response(null, { status: 404 });
  const { notifications } = await caller();
  try {
    await (what === "news" ? notifications.news.end({ tenant, token }) : notifications.turnOff({ tenant, token }));
  } catch (error) {
    // By its code and not by its class: classes exist once for each bundle.
    const { code } = error as TRPCError;
    const known = (code === "NOT_FOUND" || code === "BAD_REQUEST") && failureOf(error as TRPCError).code !== "UNAVAILABLE";
    if (!known) throw error;
    if (!searchParams.has("page")) return new Response(null, { status: 404 });
  }
  return searchParams.has("page") ? showOffPage(request, { tenant, what }) : new Response(null, { status: 204 });
}
