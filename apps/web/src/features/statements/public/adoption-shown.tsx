import type { ReadStatementView } from "@raati/core/statements/schema";
import { formatDate } from "@raati/i18n";
import { Vote } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface AdoptionShownProps { readonly page: TenantPage; readonly adoption: NonNullable<ReadStatementView["adoption"]> }

/** How the panel agreed: of one mind, or by votes, with how many were for, against, blank and absent (E6). */
export function AdoptionShown({ page: { t, locale }, adoption: { way, on, votes, accepted } }: AdoptionShownProps) {
  const when = `${t(`statements:way.${way}`)} ${formatDate(locale, on)}`;
  const title = t(`statementPages:adoption.${accepted ? "title" : "not"}`);
  if (!votes) return <p><strong>{title}</strong><br />{`${when}, ${t("statementPages:adoption.oneMind")}`}</p>;
  const part = (kind: "for" | "against" | "blank" | "absent", count: number) =>
    ({ kind, count, label: t(`statementPages:adoption.${kind}`) });
  return (
    <Vote title={title} note={when} parts={[
      part("for", votes.for), part("against", votes.against), part("blank", votes.abstained), part("absent", votes.absent),
    ]} />
  );
}
