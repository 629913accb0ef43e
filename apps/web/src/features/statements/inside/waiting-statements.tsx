import type { StatementItem } from "@raati/core/statements/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import { Section, StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface WaitingStatementsProps {
  readonly page: TenantPage;
  readonly items: readonly StatementItem[];
  /** Today in Finland: what should have been published by then is late. */
  readonly today: string;
}

/** Adopted statements that wait for who runs the panels: to be sent, to be published by their day. */
export function WaitingStatements({ page: { t, read, words, locale, home }, items, today }: WaitingStatementsProps) {
  if (items.length === 0) return null;
  return (
    <Section title={t("statementPages:waiting.title")} count={items.length}>
      <ul className="panel-rows">
        {items.map(({ id, title, panel, waits, dueOn }) => (
          <li key={`${id} ${waits}`}>
            <h3>
              <a href={`${home}/panels/${panel.slug}/inside/statements/${id}?do=${waits}#do`}>
                {t(`statementPages:waiting.${waits}`)}{": "}
                <span lang={htmlLang(read(title)?.lang ?? locale)}>{words(title)}</span>
              </a>
            </h3>
            <p className="muted">{words(panel.name)}</p>
            {dueOn && (
              <StateLabel state={dueOn < today ? "late" : "soon"}>
                {t("statementPages:waiting.by", { day: formatDate(locale, dueOn) })}
              </StateLabel>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
