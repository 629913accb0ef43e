import type { ProposalView } from "@raati/core/proposals/schema";
import { type Fact, Facts, Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { ProposalButton } from "./proposal-button.tsx";

interface SupportsProps {
  readonly page: TenantPage;
  readonly panel: string;
  readonly proposal: ProposalView;
}

/** How many support it, each side by itself: everybody weighs the same (B4). Few people are hidden, never 0. */
export function Supports({ page, panel, proposal: { id, supports, abilities } }: SupportsProps) {
  const { t, locale, tenant } = page;
  const facts: Fact[] = [
    { term: t("proposalPages:supports.all"), value: supports.total },
    ...supports.sides.map(({ side, count, of }) => ({
      term: t(`handling:side.${side}`),
      value: count === "hidden" ? t("proposalPages:supports.hidden") : t("proposalPages:supports.of", { count, of }),
    })),
  ];
  return (
    <Section title={t("proposalPages:supports.title")}>
      <Facts facts={facts} />
      {abilities.support && supports.mine && (
        <ProposalButton
          locale={locale} command="unsupport" target={{ tenant: tenant.slug, panel, proposal: id }}
          label={t("proposalPages:command.unsupport")}
        />
      )}
      {abilities.support && !supports.mine && (abilities.adopt || abilities.setRecipients) && (
        <ProposalButton
          locale={locale} command="support" target={{ tenant: tenant.slug, panel, proposal: id }}
          label={t("proposalPages:command.support")}
        />
      )}
    </Section>
  );
}
