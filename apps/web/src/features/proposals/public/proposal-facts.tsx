import type { PublicProposalView } from "@raati/core/proposals/schema";
import { formatDate } from "@raati/i18n";
import { type Fact, Facts } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface ProposalFactsProps {
  readonly page: TenantPage;
  readonly proposal: Pick<PublicProposalView, "units" | "concerns" | "origin" | "adoption" | "theme" | "mergedFrom">;
}

/** Who receives it, what it is about, where it came from, how the panel agreed (A9, B2, B9, E6). */
export function ProposalFacts({ page, proposal }: ProposalFactsProps) {
  return <Facts kind="list" facts={factsOf(page, proposal)} />;
}

function factsOf(page: TenantPage, proposal: ProposalFactsProps["proposal"]): Fact[] {
  const { t, words, home } = page;
  const { units, concerns, origin, adoption, theme, mergedFrom } = proposal;
  const about = concerns && [
    `${t(`proposals:existing.${concerns.existing ? "yes" : "no"}`)} · ${t(`proposals:target.${concerns.target}`)}`,
    concerns.name && words(concerns.name),
  ].filter(Boolean).join(": ");
  return [
    ...(units.length > 0
      ? [{ term: t("proposalPages:facts.recipients"), value: units.map(({ name }) => words(name)).join(", ") }]
      : []),
    ...(about ? [{ term: t("proposalPages:facts.concerns"), value: about }] : []),
    ...(theme ? [{ term: t("proposalPages:facts.theme"), value: words(theme) }] : []),
    { term: t("proposalPages:facts.origin"), value: t(`proposals:origin.${origin.kind}`) },
    ...("panel" in origin && isPanel(origin.panel) ? [{
      term: t("proposalPages:facts.lifted"),
      value: <a href={`${home}/panels/${origin.panel.slug}`}>{words(origin.panel.name)}</a>,
    }] : []),
    ...(adoption ? [{ term: t("proposalPages:facts.agreed"), value: agreedIn(page, adoption) }] : []),
    ...(mergedFrom.length > 0
      ? [{ term: t("proposalPages:facts.mergedFrom"), value: mergedFrom.map(({ title }) => words(title)).join("; ") }]
      : []),
  ];
}

type Origin = PublicProposalView["origin"];
const isPanel = (panel: Origin["panel"]): panel is NonNullable<Origin["panel"]> => panel !== undefined;

function agreedIn({ t, locale }: TenantPage, { way, on, votes }: NonNullable<PublicProposalView["adoption"]>): string {
  const how = `${t(`proposals:way.${way}`)} ${formatDate(locale, on)}`;
  return `${how}, ${votes ? t("proposalPages:facts.votes", votes) : t("proposalPages:facts.oneMind")}`;
}
