import type { InsidePanelView } from "@raati/core/panels/schema";
import { formatDate } from "@raati/i18n";
import { newId } from "@raati/db";
import { cache } from "react";
import { oneValue } from "../../../server/one-value.ts";
import { orNotFound } from "../../../server/or-not-found.ts";
import { signedInPage } from "../../../server/signed-in-page.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { DEEDS, mayDo, type Deed } from "./deeds.ts";
import type { DeedChoices } from "./proposal-deed-form.tsx";

export interface ProposalRoute {
  readonly params: Promise<{ tenant: string; panel: string; proposal: string }>;
  readonly searchParams: Promise<{ do?: string | string[]; about?: string | string[] }>;
}

/** A panel from inside, once a request. */
export const insidePanel = cache(async (tenant: string, slug: string) => {
  const { page } = await signedInPage(tenant);
  return { page, panel: await orNotFound(page.call.panels.inside({ tenant, panel: slug })) };
});

/** The proposal of an address from inside its panel, once a request. */
export const proposalInside = cache(async (tenant: string, slug: string, proposal: string) => {
  const { page, panel } = await insidePanel(tenant, slug);
  return { page, panel, proposal: await orNotFound(page.call.proposals.show({ tenant, panel: slug, proposal })) };
});

/** The units that may receive a proposal. */
export async function recipientChoices({ call, tenant, words }: TenantPage) {
  const { units } = await call.organisation.shown({ tenant: tenant.slug });
  return units.map(({ id, name }) => ({ value: id, label: words(name) }));
}

const NONE: DeedChoices = { units: [], meetings: [], routes: [], people: [], others: [] };
/** The most meetings and proposals that a form offers. */
const OFFERED = 50;

/** A proposal with the form that its address opens, if the reader may do that. */
export async function openedProposal({ params, searchParams }: ProposalRoute) {
  const { tenant, panel: slug, proposal: id } = await params;
  const { page, panel, proposal } = await proposalInside(tenant, slug, id);
  const query = await searchParams;
  const deed = DEEDS.find((one) => one === query.do);
  const doing = deed && mayDo(proposal, deed) ? { deed, about: oneValue(query.about) } : undefined;
  const choices = doing ? await choicesFor(doing.deed, { page, slug, members: panel.members ?? [], id }) : NONE;
  return {
    page, proposal, doing, choices, ids: [newId(), newId()] as const,
    panel: { slug, name: page.words(panel.name), main: panel.kind !== "side" },
  };
}

interface Sources {
  readonly page: TenantPage;
  readonly slug: string;
  readonly id: string;
  readonly members: NonNullable<InsidePanelView["members"]>;
}

async function choicesFor(deed: Deed, { page, slug, id, members }: Sources): Promise<DeedChoices> {
  const { call, tenant, words, locale } = page;
  const where = { tenant: tenant.slug, panel: slug };
  switch (deed) {
    case "change": case "recipients": return { ...NONE, units: await recipientChoices(page) };
    case "adopt": {
      const { items } = await orNotFound(call.meetings.list({ ...where, when: "held", size: OFFERED }));
      const label = (one: (typeof items)[number]) => `${words(one.title)} ${formatDate(locale, one.startsAt)}`;
      return { ...NONE, meetings: items.map((one) => ({ value: one.id, label: label(one) })) };
    }
    case "send": {
      const routes = await orNotFound(call.organisation.routes({ tenant: tenant.slug }));
      const usable = routes.filter(({ kind, state }) => kind === "proposal" && state === "active");
      return { ...NONE, routes: usable.map((route) => ({ value: route.id, label: words(route.name) })) };
    }
    case "shaper": return {
      ...NONE,
      people: members.filter(({ state, side }) => state === "active" && side === "professional").map(
        // In panels of aliases a member may have neither name nor alias to be called by: the seat says who it is.
        ({ personId, name, seat }) => ({ value: personId, label: [name, seat && words(seat)].filter(Boolean).join(" · ") }),
      ),
    };
    case "merge": {
      const { first, items } = await orNotFound(call.proposals.list({ ...where, states: ["in-discussion"], size: OFFERED }));
      const others = [...first, ...items].filter((one) => one.id !== id);
      return { ...NONE, others: others.map((one) => ({ value: one.id, label: words(one.title) })) };
    }
    default: return NONE;
  }
}
