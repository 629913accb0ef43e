import { Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { ProposalRows } from "./proposal-rows.tsx";

interface LatestProposalsProps {
  readonly page: TenantPage;
  readonly panel: { readonly id: string; readonly slug: string };
}

/** How many of the newest are shown on a panel's own page. */
const SHOWN = 5;

/** What the panel has said last, and what became of it; nothing where it has not sent anything yet. */
export async function LatestProposals({ page, panel: { id, slug } }: LatestProposalsProps) {
  const { t, call, tenant, home } = page;
  const { items } = await call.proposals.publicList({ tenant: tenant.slug, panelId: id, size: SHOWN });
  if (items.length === 0) return null;
  const all = `${home}/panels/${slug}/proposals`;
  return (
    <Section title={t("proposalPages:public.latest")}
      aside={<a href={`${all}?show=changed`}>{t("proposalPages:public.changed")}</a>}>
      <ProposalRows page={page} rows={items} />
      <p className="list-foot"><a className="onward" href={all}>{t("proposalPages:public.allOfPanel")}</a></p>
    </Section>
  );
}
