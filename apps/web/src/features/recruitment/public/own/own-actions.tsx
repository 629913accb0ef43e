import type { OwnApplicationView } from "@raati/core/recruitment/schema";
import { Section } from "@raati/ui";
import { sectionTexts } from "../../../../server/section-texts.ts";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { WithdrawButton } from "./withdraw-button.tsx";

interface OwnActionsProps {
  readonly page: TenantPage;
  readonly own: OwnApplicationView;
  readonly token: string;
}

/** Withdrawing: possible until a seat is answered, and it says what is lost. */
export function OwnActions({ page, own, token }: OwnActionsProps) {
  const { t, locale, tenant } = page;
  if (!own.abilities.withdraw) return null;
  return (
    <Section title={t("callPages:withdraw.title")}>
      <p>{t("callPages:withdraw.text")}</p>
      <WithdrawButton
        locale={locale} texts={sectionTexts(t, "callPages:withdraw")} target={{ tenant: tenant.slug, token }}
      />
    </Section>
  );
}
