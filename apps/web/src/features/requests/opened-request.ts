import type { RequestView } from "@raati/core/proposals/schema";
import { newId } from "@raati/db";
import { formatDate } from "@raati/i18n";
import { cache } from "react";
import { oneValue } from "../../server/one-value.ts";
import { orNotFound } from "../../server/or-not-found.ts";
import { signedInPage } from "../../server/signed-in-page.ts";
import type { TenantPage } from "../../server/tenant-page.ts";
import { recipientChoices } from "../proposals/inside/opened-proposal.ts";
import { mayDo, REQUEST_DEEDS, type RequestDeed } from "./deeds.ts";
import type { RequestChoices } from "./request-deed-form.tsx";

export interface RequestRoute {
  readonly params: Promise<{ tenant: string; request: string }>;
  readonly searchParams: Promise<{ do?: string | string[]; about?: string | string[] }>;
}

export interface OpenedRequest {
  readonly page: TenantPage;
  readonly request: RequestView;
  readonly doing: { readonly deed: RequestDeed; readonly about?: string | undefined } | undefined;
  readonly choices: RequestChoices;
  /** Ids for what the page's forms make. */
  readonly ids: readonly string[];
}

/** The most material that a form takes, and the most meetings that it offers. */
const MATERIAL = 20;
const OFFERED = 50;
const NONE: RequestChoices = { panels: [], units: [], meetings: [], people: [] };

/** Ids for the material of a request. */
export const materialIds = (): string[] => Array.from({ length: MATERIAL }, () => newId());

/** Panels that take requests: those at work. */
export async function panelChoices({ call, tenant, words }: TenantPage) {
  const { items } = await call.panels.publicList({ tenant: tenant.slug, states: ["active", "paused"] });
  return items.map(({ id, name }) => ({ value: id, label: words(name) }));
}

/** The request of an address, once a request of the browser. */
export const requestOf = cache(async (tenant: string, id: string) => {
  const { page } = await signedInPage(tenant);
  return { page, request: await orNotFound(page.call.proposals.requests.show({ tenant, request: id })) };
});

/** A request with the form that its address opens, if the reader may do that. */
export async function openedRequest({ params, searchParams }: RequestRoute): Promise<OpenedRequest> {
  const { tenant, request: id } = await params;
  const { page, request } = await requestOf(tenant, id);
  const query = await searchParams;
  const deed = REQUEST_DEEDS.find((one) => one === query.do);
  const about = oneValue(query.about);
  const doing = deed && mayDo(request, deed, about) ? { deed, about } : undefined;
  const choices = doing ? await choicesFor(doing.deed, page, request) : NONE;
  return { page, request, doing, choices, ids: materialIds() };
}

async function choicesFor(deed: RequestDeed, page: TenantPage, { panelSlug }: RequestView): Promise<RequestChoices> {
  const { call, tenant, words, locale } = page;
  if (deed === "change") return { ...NONE, panels: await panelChoices(page), units: await recipientChoices(page) };
  if (panelSlug === undefined) return NONE;
  const where = { tenant: tenant.slug, panel: panelSlug };
  if (deed === "agenda" || deed === "comment") {
    const when = deed === "agenda" ? "coming" : "held";
    const { items } = await orNotFound(call.meetings.list({ ...where, when, size: OFFERED }));
    return {
      ...NONE, meetings: items.filter(({ state }) => state !== "cancelled" && state !== "postponed").map(
        ({ id, title, startsAt }) => ({ value: id, label: `${words(title)} ${formatDate(locale, startsAt)}` }),
      ),
    };
  }
  if (deed !== "test") return NONE;
  const { members = [] } = await orNotFound(call.panels.inside(where));
  return {
    ...NONE, people: members.filter(({ state }) => state === "active")
      .map(({ personId, name }) => ({ value: personId, label: name })),
  };
}
