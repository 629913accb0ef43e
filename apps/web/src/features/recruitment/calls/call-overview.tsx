import { APPLICATION_STATES, type applicationCounts } from "@raati/core/recruitment/schema";
import { formatDateTime, formatNumber } from "@raati/i18n";
import { Facts, LinkButton, Notice, Section, Table } from "@raati/ui";
import type { z } from "zod";
import { sectionTexts } from "../../../server/section-texts.ts";
import { callAddress } from "./call-address.ts";
import { daysLeft } from "./call-days.ts";
import { CallFrame, type CallProps } from "./call-frame.tsx";
import { CallStateLabel } from "./call-state.tsx";
import { CancelCallForm } from "./cancel-call-form.tsx";
import { ExtendForm } from "./extend-form.tsx";
import { NextCallStep } from "./next-call-step.tsx";

export interface CallOverviewProps extends CallProps {
  readonly counts: z.output<typeof applicationCounts>;
  readonly isAdmin: boolean;
  readonly now: Date;
}

/** A call at a glance for its staff: whose turn it is, how many have applied, and what can be done about it. */
export function CallOverview({ page, call, counts, isAdmin, now }: CallOverviewProps) {
  const { t, home, locale, words } = page;
  const address = callAddress(home, call.id);
  const panelOf = (id: string) => call.panels.find(({ panelId }) => panelId === id);
  const states = APPLICATION_STATES.filter((state) => (counts.states[state] ?? 0) > 0);
  return (
    <CallFrame page={page} call={call} tab="overview"
      action={<a className="onward" href={call.path}>{t("recruitmentPages:call.public")}</a>}>
      <NextCallStep page={page} call={call} counts={counts} isAdmin={isAdmin} />
      {call.stateReason && <Notice title={t("recruitmentPages:call.why")}><p>{call.stateReason}</p></Notice>}
      <Facts
        facts={[
          { term: t("recruitmentPages:call.stateTerm"), value: <CallStateLabel t={t} state={call.state} />,
            note: daysLeft(page, call, now) },
          { term: t("recruitmentPages:call.applications"), value: formatNumber(locale, counts.total) },
          { term: t("recruitmentPages:call.seats"), value: call.panels.reduce((sum, { seats }) => sum + seats, 0) },
          { term: t("recruitmentPages:call.method"), value: t(`recruitmentPages:edit.methods.${call.method}`) },
        ]}
      />
      <Section title={t("recruitmentPages:call.byPanel")}>
        <Table
          caption={t("recruitmentPages:call.byPanel")} captionHidden rows={call.panels} rowKey={({ panelId }) => panelId}
          columns={[
            { title: t("recruitmentPages:call.panel"), kind: "head", cell: ({ name }) => words(name) },
            { title: t("recruitmentPages:call.seats"), kind: "number", cell: ({ seats }) => seats },
            {
              title: t("recruitmentPages:call.pool"), kind: "number",
              cell: ({ panelId }) => formatNumber(locale, counts.pools.find((pool) => pool.panelId === panelId)?.total ?? 0),
            },
            {
              title: t("recruitmentPages:call.closing"),
              cell: ({ closesAt }) => (closesAt ? formatDateTime(locale, closesAt) : t("recruitmentPages:calls.noPeriod")),
            },
            {
              title: t("recruitmentPages:tab.selection"), selfEvident: true,
              cell: ({ panelId }) => <a
                href={`${address}/selection/${panelId}`}>{t("recruitmentPages:call.toSelection")}</a>,
            },
          ]}
        />
      </Section>
      {states.length > 0 && (
        <Section title={t("recruitmentPages:call.byState")}>
          <Table
            caption={t("recruitmentPages:call.byState")} captionHidden rows={states} rowKey={(state) => state}
            columns={[
              {
                title: t("recruitmentPages:call.stateTerm"), kind: "head",
                cell: (state) => <a href={`${address}/applications?state=${state}`}>
                  {t(`recruitmentPages:applicationState.${state}`)}
                </a>,
              },
              { title: t("recruitmentPages:call.applications"), kind: "number",
                cell: (state) => formatNumber(locale, counts.states[state] ?? 0) },
            ]}
          />
        </Section>
      )}
      {call.closings.length > 0 && (
        <Section title={t("recruitmentPages:extend.history")}>
          <ul>
            {call.closings.map(({ closesAt, kind, reason, panelIds, at }) => (
              <li key={at.toISOString()}>
                {t(`recruitmentPages:extend.kind.${kind}`, { time: formatDateTime(locale, closesAt) })}
                {panelIds && ` (${panelIds.map((id) => words(panelOf(id)?.name ?? {})).join(", ")})`}
                <span className="cell-note">{reason}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <OtherWays page={page} call={call} isAdmin={isAdmin} />
    </CallFrame>
  );
}

function OtherWays({ page: { t, home, locale, tenant, words }, call, isAdmin }: CallProps & { readonly isAdmin: boolean }) {
  const { abilities, id, revision } = call;
  const target = { tenant: tenant.slug, call: id, revision };
  const over = call.state === "closed" || call.state === "in-selection";
  if (!abilities.change && !abilities.extend && !abilities.cancel && !abilities.enterApplications) return null;
  return (
    <Section title={t("recruitmentPages:call.other")}>
      <p className="btn-row">
        {abilities.enterApplications && (
          <LinkButton href={callAddress(home, id, "applications", "new")}
            icon="plus">{t("recruitmentPages:call.enter")}</LinkButton>
        )}
        {abilities.change && call.state !== "draft" && (
          <LinkButton href={`${callAddress(home, id, "edit")}?step=texts`}
            icon="edit">{t("recruitmentPages:call.edit")}</LinkButton>
        )}
      </p>
      {abilities.extend && !call.pendingClosing && (
        <details className="more">
          <summary>{t(over ? "recruitmentPages:extend.reopenTitle" : "recruitmentPages:extend.title")}</summary>
          <ExtendForm
            locale={locale} texts={sectionTexts(t, "recruitmentPages:extend")} target={target} reopens={over}
            needsApproval={!isAdmin}
            panels={call.panels.map(({ panelId, name }) => ({ id: panelId, name: words(name) }))}
          />
        </details>
      )}
      {abilities.cancel && (
        <details className="more">
          <summary>{t("recruitmentPages:cancel.title")}</summary>
          <CancelCallForm locale={locale} texts={sectionTexts(t, "recruitmentPages:cancel")} target={target} />
        </details>
      )}
    </Section>
  );
}
