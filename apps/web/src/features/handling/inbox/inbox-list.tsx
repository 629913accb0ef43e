import type { HandlingRow } from "@raati/core/handling/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import { StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { HandlingButton } from "../handling-button.tsx";
import { OutcomeLabel } from "../shown/outcome-label.tsx";
import type { InboxTab } from "./inbox-page.tsx";

interface InboxListProps {
  readonly page: TenantPage;
  readonly rows: readonly HandlingRow[];
  readonly tab: InboxTab;
  /** The matter that is open beside the list. */
  readonly chosen: string | undefined;
}

/** The matters of one tab. A new one is acknowledged here with one press. */
export function InboxList({ page, rows, tab, chosen }: InboxListProps) {
  const { t, read, words, locale, home, tenant } = page;
  return (
    <ul className="inbox-list" aria-label={t(`handling:tab.${tab}`)}>
      {rows.map((row) => {
        const { id, title, state, openQuestions, sentOn, panels } = row;
        return (
          <li key={id} className={id === chosen ? "inbox-open" : undefined}>
            <a
              href={`${home}/inbox?${new URLSearchParams({ tab, matter: id })}#matter`}
              aria-current={id === chosen ? "true" : undefined} lang={htmlLang(read(title)?.lang ?? locale)}
            >
              {words(title)}
            </a>
            <p><DueOfRow page={page} row={row} /></p>
            <p className="muted small">
              {[...panels.map(({ name }) => words(name)), t("handlingPages:inbox.sent", { day: formatDate(locale, sentOn) })]
                .join(" · ")}
            </p>
            {openQuestions > 0 && <p>{t("handlingPages:inbox.questions", { count: openQuestions })}</p>}
            {state === "sent" && (
              <HandlingButton
                locale={locale} command="acknowledge" target={{ tenant: tenant.slug, handling: id }}
                label={t("handlingPages:acknowledge.button")} about={words(title)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** By when something is waited for, or what was answered. */
export function DueOfRow({ page: { t, locale }, row }: { readonly page: TenantPage; readonly row: HandlingRow }) {
  const { dueOn, dueKind, daysLate, outcome, state } = row;
  if (!dueOn || !dueKind) {
    return outcome ? <OutcomeLabel t={t} outcome={outcome} /> : <>{t(`handling:state.${state}`)}</>;
  }
  const day = formatDate(locale, dueOn);
  if (daysLate) {
    const late = t("handling:daysLate", { count: daysLate });
    return <StateLabel state="late">{`${late}. ${t(`handlingPages:due.${dueKind}`, { day })}`}</StateLabel>;
  }
  return <StateLabel state="soon">{t(`handlingPages:due.${dueKind}`, { day })}</StateLabel>;
}
