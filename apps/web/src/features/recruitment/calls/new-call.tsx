import type { callChoices } from "@raati/core/recruitment/schema";
import { newId } from "@raati/db";
import { Crumbs, EmptyState, LinkButton, PageHead } from "@raati/ui";
import type { z } from "zod";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { callAddress, callsAddress } from "./call-address.ts";
import { PanelSeatsForm } from "./panel-seats-form.tsx";
import { panelChoices } from "./panel-choices.ts";

interface NewCallProps {
  readonly page: TenantPage;
  readonly choices: z.output<typeof callChoices>;
  /** The panel from whose page the reader came. */
  readonly chosen?: string | undefined;
}

/** The beginning of a call: for which panels, and how many seats. Nothing is public until it is published. */
export function NewCall({ page, choices, chosen }: NewCallProps) {
  const { t, home, locale, tenant } = page;
  const panels = panelChoices(page, choices).filter(({ terms }) => terms.length > 0);
  const id = newId();
  return (
    <>
      <Crumbs locale={locale} links={[{ href: callsAddress(home), text: t("recruitmentPages:calls.title") }]} />
      <PageHead title={t("recruitmentPages:edit.new")} lead={t("recruitmentPages:edit.newLead")} />
      {panels.length === 0 ? (
        <EmptyState
          title={t("recruitmentPages:edit.noTerm.title")}
          action={<LinkButton kind="primary" href={`${home}/desk`}>{t("recruitmentPages:edit.noTerm.go")}</LinkButton>}
        >
          <p>{t("recruitmentPages:edit.noTerm.text")}</p>
        </EmptyState>
      ) : (
        <div className="form-page">
          <PanelSeatsForm
            locale={locale} tenant={tenant.slug} languages={choices.languages} panels={panels} call={{ id }} chosen={chosen}
            texts={sectionTexts(t, "recruitmentPages:edit")} back={callsAddress(home)}
            next={`${callAddress(home, id, "edit")}?step=texts`}
          />
        </div>
      )}
    </>
  );
}
