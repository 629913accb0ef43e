import type { callsPage } from "@raati/core/recruitment/schema";
import { formatNumber, htmlLang } from "@raati/i18n";
import { EmptyState, LinkButton, PageHead, StateLabel, TabNav, Table } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { callAddress, callsAddress } from "./call-address.ts";
import { callPeriod } from "./call-days.ts";
import { CallStateLabel } from "./call-state.tsx";

/** Which calls are listed: those that need work, or those that are over. */
export const CALL_LISTS = {
  current: ["draft", "scheduled", "open", "closed", "in-selection"], over: ["decided", "cancelled"],
} as const;
export type CallList = keyof typeof CALL_LISTS;

interface CallsListProps {
  readonly page: TenantPage;
  readonly calls: z.output<typeof callsPage>;
  readonly list: CallList;
}

/** The calls of the panels that the reader runs, a page at a time. */
export function CallsList({ page, calls: { items, next }, list }: CallsListProps) {
  const { t, home, read, words, locale } = page;
  const address = callsAddress(home);
  const add = <LinkButton kind="primary" icon="plus" href={`${address}/new`}>{t("recruitmentPages:calls.add")}</LinkButton>;
  const waiting = items.reduce((sum, { received }) => sum + received, 0);
  return (
    <>
      <PageHead
        title={t("recruitmentPages:calls.title")}
        lead={waiting > 0 ? t("recruitmentPages:calls.waiting", { count: waiting }) : t("recruitmentPages:calls.lead")}
        action={items.length > 0 && add}
      />
      <TabNav
        label={t("recruitmentPages:calls.lists")}
        items={(Object.keys(CALL_LISTS) as CallList[]).map((one) => ({
          href: one === "current" ? address : `${address}?list=${one}`, text: t(`recruitmentPages:calls.list.${one}`),
            current: one === list,
        }))}
      />
      <Table
        caption={t("recruitmentPages:calls.title")} captionHidden rows={items} rowKey={({ id }) => id}
        rowKind={({ state, received }) => (state === "closed" || received > 0 ? "turn" : undefined)}
        empty={
          <EmptyState title={t(`recruitmentPages:calls.empty.${list}.title`)} action={list === "current" && add}>
            <p>{t(`recruitmentPages:calls.empty.${list}.text`)}</p>
          </EmptyState>
        }
        columns={[
          {
            title: t("recruitmentPages:calls.column.call"), kind: "head", width: 38, cell: ({ id, title, panels }) => (
              <>
                <a href={callAddress(home, id)} lang={htmlLang(read(title)?.lang ?? locale)}>{words(title)}</a>
                <small>{panels.map((panel) => `${words(panel.name)} ${panel.seats}`).join(", ")}</small>
              </>
            ),
          },
          { title: t("recruitmentPages:calls.column.state"), cell: ({ state }) => <CallStateLabel t={t} state={state} />,
            width: 17 },
          { title: t("recruitmentPages:calls.column.period"), cell: (call) => callPeriod(page, call), width: 21 },
          {
            title: t("recruitmentPages:calls.column.applications"), kind: "number",
            cell: ({ applications }) => formatNumber(locale, applications),
          },
          {
            title: t("recruitmentPages:calls.column.waiting"), cell: ({ received, waitsForApproval }) => (
              <>
                {received > 0 && <StateLabel
                  state="turn">{t("recruitmentPages:calls.toCheck", { count: received })}</StateLabel>}
                {waitsForApproval && <StateLabel state="soon">{t("recruitmentPages:calls.toApprove")}</StateLabel>}
                {received === 0 && !waitsForApproval && <span className="muted">{t("recruitmentPages:calls.nothing")}</span>}
              </>
            ),
          },
        ]}
      />
      {next && (
        <p className="list-foot">
          <a className="onward"
            href={`${address}?${new URLSearchParams({ list, after: next })}`}>{t("recruitmentPages:more")}</a>
        </p>
      )}
    </>
  );
}
