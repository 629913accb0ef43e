import { PROPOSAL_KINDS, TARGETS } from "@raati/core/proposals/schema";
import type { Locale } from "@raati/i18n";
import type { SectionTexts } from "../../../client/texts.ts";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";

type Words = Pick<TenantPage, "t">;
const TRACES = ["phone", "identity-code", "email"] as const;

const named = (entries: readonly (readonly [string, string])[]): SectionTexts => Object.fromEntries(entries);

/** What is said of traces of somebody's own contact or identity. */
export const traceTexts = ({ t }: Words): SectionTexts =>
  named(TRACES.map((kind) => [`traces.${kind}`, t(`proposals:hint.${kind}`)]));

/** The sentences of the form of a proposal, with the names that lists and pages use as well. */
export const proposalTexts = (page: Words): SectionTexts => ({
  ...sectionTexts(page.t, "proposalPages:form"), ...traceTexts(page),
  ...named(PROPOSAL_KINDS.map((kind) => [`kinds.${kind}`, page.t(`proposals:kind.${kind}`)])),
  ...named(TARGETS.map((target) => [`targets.${target}`, page.t(`proposals:target.${target}`)])),
  ...named((["yes", "no"] as const).map((one) => [`existing.${one}`, page.t(`proposals:existing.${one}`)])),
});

/** The organisation's languages with the reader's own first: people write in theirs. */
export function writingLanguages({ tenant, locale }: Pick<TenantPage, "tenant" | "locale">): readonly Locale[] {
  const own = locale === "fi-plain" ? "fi" : locale;
  return tenant.languages.includes(own) ? [own, ...tenant.languages.filter((one) => one !== own)] : tenant.languages;
}
