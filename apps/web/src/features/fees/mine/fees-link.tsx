import { Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

/** The way from a member's home to fees and travel. */
export function FeesLink({ page: { t, home } }: { readonly page: TenantPage }) {
  return (
    <Section title={t("feePages:mine.home")}>
      <p>{t("feePages:mine.homeText")}</p>
      <p><a className="onward" href={`${home}/me/fees`}>{t("feePages:mine.home")}</a></p>
    </Section>
  );
}
