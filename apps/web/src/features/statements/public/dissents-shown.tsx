import type { DissentView } from "@raati/core/statements/schema";
import { htmlLang } from "@raati/i18n";
import { Quote, Section } from "@raati/ui";
import type { ReactNode } from "react";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface DissentsShownProps<View extends DissentView> {
  readonly page: TenantPage;
  readonly dissents: readonly View[];
  readonly action?: (dissent: View) => ReactNode;
}

/**
 * The views that differ, in their own words: as near to the text as the text itself, and nobody is named who did not ask.
 */
export function DissentsShown<View extends DissentView>({ page, dissents, action }: DissentsShownProps<View>) {
  const { t } = page;
  if (dissents.length === 0) return null;
  return (
    <Section title={t("statementPages:dissents.title")}>
      {dissents.map((one) => (
        <div key={one.id}>
          <Quote kind="dissent" lang={htmlLang(one.lang)} from={fromWhom(page, one)}>
            <p className="written">{one.text}</p>
          </Quote>
          {action?.(one)}
        </div>
      ))}
    </Section>
  );
}

function fromWhom({ t }: TenantPage, { members, names }: DissentView): string {
  const unnamed = members - names.length;
  return [...names, ...(unnamed > 0 ? [t(`statementPages:dissents.${names.length > 0 ? "andMembers" : "members"}`, {
    count: unnamed,
  })] : [])].join(", ");
}
