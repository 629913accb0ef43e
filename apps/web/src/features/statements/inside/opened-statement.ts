import { newId } from "@raati/db";
import { formatDate, type Locale } from "@raati/i18n";
import type { SelectOption } from "@raati/ui";
import { cache } from "react";
import { oneValue } from "../../../server/one-value.ts";
import { orNotFound } from "../../../server/or-not-found.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { insidePanel } from "../../proposals/inside/opened-proposal.ts";
import { DEEDS, mayDo, type Deed } from "./deeds.ts";

export interface StatementRoute {
  readonly params: Promise<{ tenant: string; panel: string; statement: string }>;
  readonly searchParams: Promise<Record<"do" | "about" | "lang", string | string[] | undefined>>;
}

/** What the forms of a statement offer to choose from; each is read only for the form that is open. */
export interface DeedChoices {
  readonly meetings: readonly SelectOption[];
  readonly routes: readonly SelectOption[];
  /** "kind ref" and what it is. */
  readonly evidence: readonly SelectOption[];
  /** The members for whom staff write something down. */
  readonly members: readonly SelectOption[];
}

/** The statement of an address from inside its panel, once a request. */
export const statementInside = cache(async (tenant: string, slug: string, statement: string) => {
  const { page, panel } = await insidePanel(tenant, slug);
  return { page, panel, statement: await orNotFound(page.call.statements.show({ tenant, panel: slug, statement })) };
});

const NONE: DeedChoices = { meetings: [], routes: [], evidence: [], members: [] };
/** The most meetings that a form offers. */
const OFFERED = 50;

/** A statement with its text for writing, and with the form that its address opens, if the reader may do that. */
export async function openedStatement({ params, searchParams }: StatementRoute) {
  const { tenant, panel: slug, statement: id } = await params;
  const { page, panel, statement } = await statementInside(tenant, slug, id);
  const query = await searchParams;
  const deed = DEEDS.find((one) => one === query.do);
  const lang = statement.languages.find((one) => one === query.lang);
  const doing = deed && mayDo(statement, deed) ? { deed, about: oneValue(query.about), lang } : undefined;
  const where = { tenant, panel: slug, statement: id };
  return {
    page, statement, doing, choices: doing ? await choicesFor(doing.deed, page, where) : NONE,
    text: statement.abilities.write && !doing ? await orNotFound(page.call.statements.text(where)) : undefined,
    ids: [newId(), newId(), newId()] as const, panel: { slug, name: page.words(panel.name) },
  };
}

async function choicesFor(
  deed: Deed, { call, words, locale, t }: TenantPage, where: { tenant: string; panel: string; statement: string },
): Promise<DeedChoices> {
  switch (deed) {
    case "adopt": {
      const { items } = await orNotFound(call.meetings.list({ ...where, when: "held", size: OFFERED }));
      const label = (one: (typeof items)[number]) => `${words(one.title)} ${formatDate(locale, one.startsAt)}`;
      return { ...NONE, meetings: items.map((one) => ({ value: one.id, label: label(one) })) };
    }
    case "send": {
      const routes = await orNotFound(call.organisation.routes({ tenant: where.tenant }));
      const usable = routes.filter(({ kind, state }) => kind === "statement" && state === "active");
      return { ...NONE, routes: usable.map((route) => ({ value: route.id, label: words(route.name) })) };
    }
    case "cite": {
      const offers = await orNotFound(call.statements.offers(where));
      return { ...NONE, evidence: offers.flatMap(({ kind, label, items }) => items.map(({ ref, title, note }) => ({
        value: `${kind} ${ref}`,
        label: [`${t(label)}: ${words(title)}`, note && dayOf(locale, note)].filter(Boolean).join(" "),
      }))) };
    }
    case "record": {
      const { members } = await orNotFound(call.panels.manage(where));
      const sitting = members.filter(({ state, name }) => name !== "" && state !== "invited" && state !== "ended");
      return { ...NONE, members: sitting.map(({ personId, name }) => ({ value: personId, label: name })) };
    }
    default: return NONE;
  }
}

const dayOf = (locale: Locale, note: string): string => (/^\d{4}-\d\d-\d\d$/.test(note) ? formatDate(locale, note) : note);
