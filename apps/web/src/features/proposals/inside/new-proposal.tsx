import type { SelectOption } from "@raati/ui";
import { Crumbs, PageHead } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { ProposalForm } from "./proposal-form.tsx";
import { proposalTexts, writingLanguages } from "./proposal-texts.ts";

interface NewProposalProps {
  readonly page: TenantPage;
  readonly panel: { readonly slug: string; readonly name: string };
  readonly id: string;
  readonly units: readonly SelectOption[];
}

/**
 * The page on which a member writes a proposal, in the member's own language: others are added when it is edited. It is the
 * writer's own until it is brought to the panel.
 */
export function NewProposal({ page, panel: { slug, name }, id, units }: NewProposalProps) {
  const { t, locale, home, tenant } = page;
  const address = `${home}/panels/${slug}/inside/proposals`;
  return (
    <div className="form-page">
      <Crumbs locale={locale} links={[
        { href: `${home}/panels/${slug}/inside`, text: name }, { href: address, text: t("proposalPages:inside.title") },
      ]} />
      <PageHead title={t("proposalPages:inside.write")} lead={t("proposalPages:form.lead")} />
      <ProposalForm
        locale={locale} languages={writingLanguages(page).slice(0, 1)} texts={proposalTexts(page)} units={units}
        address={address}
        target={{ tenant: tenant.slug, panel: slug, proposal: id }}
      />
    </div>
  );
}
