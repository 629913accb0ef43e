import {
  APPLICATION_STATES, type applicationCounts, type applicationRow, type applicationsPage,
} from "@raati/core/recruitment/schema";
import { formatDate, formatNumber } from "@raati/i18n";
import {
  Button, Checkbox, EmptyState, LinkButton, Select, type SelectOption, StateLabel, Table, TextInput,
} from "@raati/ui";
import type { z } from "zod";
import { sectionTexts } from "../../../server/section-texts.ts";
import { callAddress } from "../calls/call-address.ts";
import { CallFrame, type CallProps } from "../calls/call-frame.tsx";
import { ApplicationStateLabel } from "./application-state.tsx";
import { type ApplicationsAsked, queryOf } from "./applications-asked.ts";
import { EligibleForm } from "./eligible-form.tsx";

type Row = z.output<typeof applicationRow>;

interface ApplicationsListProps extends CallProps {
  readonly applications: z.output<typeof applicationsPage>;
  readonly counts: z.output<typeof applicationCounts>;
  readonly asked: ApplicationsAsked;
  /** Groups by which the list can be narrowed, as "dimension:group". */
  readonly groups: readonly SelectOption[];
}

/** The applications of a call, a page at a time. Those that wait and have no warning can be accepted together. */
export function ApplicationsList({ page, call, applications: { items, next }, counts, asked,
  groups }: ApplicationsListProps) {
  const { t, home, locale, tenant } = page;
  const address = callAddress(home, call.id, "applications");
  const waiting = counts.states.submitted ?? 0;
  const narrowed = queryOf({ ...asked, after: undefined }) !== "";
  const bulk = items.some(canTakeAlong);
  return (
    <CallFrame
      page={page} call={call} tab="applications" title={t("recruitmentPages:applications.title")}
      lead={t("recruitmentPages:applications.lead", { all: formatNumber(locale, counts.total), count: waiting })}
      action={call.abilities.enterApplications && (
        <LinkButton icon="plus" href={`${address}/new`}>{t("recruitmentPages:call.enter")}</LinkButton>
      )}
    >
      <Filters page={page} call={call} asked={asked} groups={groups} counts={counts} />
      {items.length === 0 ? (
        <EmptyState
          title={t(`recruitmentPages:applications.${narrowed ? "none" : "empty"}.title`)}
          action={narrowed && <a className="onward" href={address}>{t("recruitmentPages:applications.none.all")}</a>}
        >
          <p>{t(`recruitmentPages:applications.${narrowed ? "none" : "empty"}.text`)}</p>
        </EmptyState>
      ) : bulk ? (
        <EligibleForm
          locale={locale} tenant={tenant.slug} call={call.id} texts={sectionTexts(t, "recruitmentPages:bulk")}
        >
          <Rows page={page} call={call} items={items} picks />
        </EligibleForm>
      ) : <Rows page={page} call={call} items={items} />}
      <p className="list-foot">
        {asked.after && <a className="onward"
          href={`${address}?${queryOf({ ...asked, after: undefined })}`}>{t("recruitmentPages:first")}</a>}
        {next && <a className="onward"
          href={`${address}?${queryOf({ ...asked, after: next })}`}>{t("recruitmentPages:more")}</a>}
        <a className="onward" href={`${address}/letters`}>{t("recruitmentPages:letters.title")}</a>
      </p>
    </CallFrame>
  );
}

/** Waits for a decision, and nothing about it has to be looked at first. */
const canTakeAlong = ({ state, warnings }: Row) => state === "submitted" && warnings.length === 0;

function Filters({ page: { t, locale, home, words }, call, asked, groups, counts }: Omit<ApplicationsListProps,
  "applications">) {
  const states = APPLICATION_STATES.filter((state) => (counts.states[state] ?? 0) > 0 || state === asked.state);
  return (
    <form method="get" action={callAddress(home, call.id, "applications")} className="list-search" role="search">
      <Select
        locale={locale} name="state" need="silent" label={t("recruitmentPages:filter.state")} defaultValue={asked.state}
        empty={t("recruitmentPages:filter.all")}
        options={states.map((state) =>
          ({ value: state, label: `${t(`recruitmentPages:applicationState.${state}`)} (${counts.states[state] ?? 0})` }))}
      />
      {call.panels.length > 1 && (
        <Select
          locale={locale} name="panel" need="silent" label={t("recruitmentPages:filter.panel")} defaultValue={asked.panelId}
          empty={t("recruitmentPages:filter.all")}
          options={call.panels.map(({ panelId, name }) => ({ value: panelId, label: words(name) }))}
        />
      )}
      {groups.length > 0 && (
        <Select
          locale={locale} name="group" need="silent" label={t("recruitmentPages:filter.group")} defaultValue={asked.group}
          empty={t("recruitmentPages:filter.all")} options={groups}
        />
      )}
      <TextInput
        locale={locale} name="number" need="silent" label={t("recruitmentPages:filter.number")} width="short"
        defaultValue={asked.number}
        autoComplete="off"
      />
      <Checkbox
        locale={locale} name="warnings" need="silent" label={t("recruitmentPages:filter.warnings")}
        defaultChecked={asked.warnings}
      />
      <Button type="submit" icon="search">{t("recruitmentPages:filter.show")}</Button>
    </form>
  );
}

interface RowsProps extends CallProps {
  readonly items: readonly Row[];
  readonly picks?: boolean;
}

function Rows({ page: { t, home, locale, words }, call, items, picks }: RowsProps) {
  const address = callAddress(home, call.id, "applications");
  const panelNames = (ids: readonly string[]) =>
    ids.map((id) => words(call.panels.find(({ panelId }) => panelId === id)?.name ?? {})).join(", ");
  return (
    <Table
      caption={t("recruitmentPages:applications.title")} captionHidden rows={items} rowKey={({ id }) => id}
      columns={[
        {
          title: t("recruitmentPages:applications.column.number"), kind: "head", cell: ({ id, number }) => (
            <a href={`${address}/${id}`}>{number}</a>
          ),
        },
        {
          title: t("recruitmentPages:applications.column.name"), cell: ({ name, birthYear, reachable }) => (
            <>
              {name}
              <small>
                {birthYear !== undefined && t("recruitmentPages:applications.born", { year: String(birthYear) })}
                {!reachable && ` · ${t("recruitmentPages:applications.byLetter")}`}
              </small>
            </>
          ),
        },
        ...(call.panels.length > 1 ? [{
          title: t("recruitmentPages:applications.column.panels"), cell: ({ panelIds }: Row) => panelNames(panelIds),
        }] : []),
        {
          title: t("recruitmentPages:applications.column.came"), cell: ({ submittedAt, channel }) => (
            <>{formatDate(locale, submittedAt)}<small>{t(`recruitmentPages:channel.${channel}`)}</small></>
          ),
        },
        {
          title: t("recruitmentPages:applications.column.state"), cell: ({ state, warnings }) => (
            <>
              <ApplicationStateLabel t={t} state={state} />
              {warnings.map((warning) => (
                <StateLabel key={warning} state="late">{t(`recruitmentPages:warning.${warning}`)}</StateLabel>
              ))}
            </>
          ),
        },
        ...(picks ? [{
          title: t("recruitmentPages:bulk.column"), cell: (row: Row) => (canTakeAlong(row) ? (
            <label className="pick">
              <input type="checkbox" name="applications" value={row.id} />
              <span>{t("recruitmentPages:bulk.pick")}<span className="visually-hidden">{` ${row.number}`}</span></span>
            </label>
          ) : null), selfEvident: true,
        }] : []),
      ]}
    />
  );
}
