import type { RetentionTask, TermView } from "@raati/core/panels/schema";
import { formatDate, formatMoney } from "@raati/i18n";
import { EmptyState, Facts, LinkButton, SeatDots, StateLabel, type StateKind } from "@raati/ui";
import { CommandButton } from "../forms/command-button.tsx";
import { termDays } from "../term-days.ts";
import { ManageFrame, type ManageProps } from "./manage-frame.tsx";

const STATE: Readonly<Record<TermView["state"],
  StateKind>> = { planned: "soon", active: "good", ended: "idle", archived: "idle" };

/** A panel's terms, the latest first. Each keeps the rules that it was planned with. */
export function Terms({ page, panel, terms }: ManageProps & { readonly terms: readonly TermView[] }) {
  const { t, home } = page;
  const address = `${home}/panels/${panel.slug}/manage/terms`;
  const plan = panel.abilities.manage && <LinkButton kind="primary" icon="plus" href={`${address}/new`}>
    {t("panelPages:terms.plan")}</LinkButton>;
  return (
    <ManageFrame page={page} panel={panel} tab="terms" action={terms.length > 0 && plan}>
      {terms.length === 0 ? <EmptyState title={t("panelPages:terms.none")} action={plan}><p>
        {t("panelPages:terms.noneText")}</p></EmptyState> : (
        <ul className="panel-rows">{terms.map((term) => <li key={term.id}>
          <Term page={page} panel={panel} term={term} address={address} /></li>)}</ul>
      )}
    </ManageFrame>
  );
}

function Term({ page, panel, term, address }: ManageProps & { readonly term: TermView; readonly address: string }) {
  const { t, locale, words, tenant } = page;
  const { rules, total, decision, state } = term;
  const target = { tenant: tenant.slug, panel: panel.slug, about: term.id };
  const days = termDays(page, term);
  return (
    <article>
      <StateLabel state={STATE[state]}>{t(`panels:termState.${state}`)}</StateLabel>
      <h2>{days}</h2>
      <Facts
        kind="list"
        facts={[
          { term: t("panelPages:work.column.seats"), value: <SeatDots locale={locale} filled={total.taken}
            total={total.max} /> },
          { term: t("panelPages:terms.meetings"),
            value: t("panelPages:terms.meetingsValue", { count: rules.meetings.count, minutes: rules.meetings.minutes }) },
          { term: t("panelPages:terms.fee"), value: rules.fee.amountCents === null ? t("panelPages:terms.noFee")
            : formatMoney(locale, rules.fee.amountCents) },
          ...(decision ? [{ term: t("panelPages:manage.decided"), value: `${words(decision.by)} ${decision.reference}`,
            note: formatDate(locale, decision.day) }] : []),
          ...(term.endedOn ? [{ term: t("panelPages:terms.endedOn"), value: formatDate(locale, term.endedOn) }] : []),
        ]}
      />
      {term.retention && <Retention page={page} tasks={term.retention} />}
      {panel.abilities.manage && (
        <div className="row-actions more">
          {(state === "planned" || state === "active") && <LinkButton href={`${address}/${term.id}`}>
            {t("panelPages:terms.change")}<span className="visually-hidden">{` ${days}`}</span></LinkButton>}
          {state === "active" && (
            <CommandButton
              locale={locale} command="endTerm" target={target} kind="plain" label={t("panelPages:terms.end")}
              confirm={{ title: t("panelPages:terms.endTitle"), text: t("panelPages:terms.endLost"),
              keep: t("panelPages:terms.keep"), danger: true }}
            />
          )}
          {state === "ended" && <CommandButton locale={locale} command="archiveTerm" target={target}
            label={t("panelPages:terms.archive")} />}
        </div>
      )}
    </article>
  );
}

/** What the organisation does with what is kept of a term that is over, and when (J1.15). */
function Retention({ page: { t, locale }, tasks }: Pick<ManageProps, "page"> & {
  readonly tasks: readonly RetentionTask[];
}) {
  const doing = ({ action, on, months }: RetentionTask) => {
    if (on !== undefined) return t(`panelPages:terms.retention.dated.${action}`, { day: formatDate(locale, on) });
    return months === undefined ? t("panelPages:terms.retention.forGood")
      : t(`panelPages:terms.retention.written.${action}`, { count: months });
  };
  return (
    <>
      <h3>{t("panelPages:terms.retention.title")}</h3>
      <p>{t("panelPages:terms.retention.lead")}</p>
      <Facts kind="list" facts={tasks.map((task) =>
        ({ term: t(`panelPages:terms.retention.record.${task.record}`), value: doing(task) }))} />
    </>
  );
}
