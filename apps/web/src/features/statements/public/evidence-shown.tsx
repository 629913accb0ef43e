import type { EvidenceView } from "@raati/core/statements/schema";
import { htmlLang } from "@raati/i18n";
import { LocalizedFragment, Section } from "@raati/ui";
import type { ReactNode } from "react";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface EvidenceShownProps {
  readonly page: TenantPage;
  readonly evidence: readonly EvidenceView[];
  /** The address below which a cited proposal has its page. */
  readonly proposals: string;
  readonly action?: (evidence: EvidenceView) => ReactNode;
}

/** What the claims of a statement rest on (E5). */
export function EvidenceShown({ page, evidence, proposals, action }: EvidenceShownProps) {
  const { t, read, words, locale } = page;
  if (evidence.length === 0) return null;
  return (
    <Section title={t("statementPages:evidence.title")} count={evidence.length}>
      <ul className="panel-rows">
        {evidence.map((one) => {
          const title = read(one.title);
          const href = one.url ?? (one.proposal && `${proposals}/${one.proposal}`);
          return (
            <li key={one.id}>
              <p className="muted">{t(one.label)}</p>
              <p lang={title && htmlLang(title.lang)}>{href ? <a href={href}>{words(one.title)}</a> : words(one.title)}</p>
              {one.claim && <LocalizedFragment value={read(one.claim)} locale={locale} />}
              {action?.(one)}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
