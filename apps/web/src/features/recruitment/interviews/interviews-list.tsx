import type { interviewsPage } from "@raati/core/recruitment/schema";
import { formatDateTime, formatNumber } from "@raati/i18n";
import { EmptyState, StateLabel, TabNav, Table } from "@raati/ui";
import type { z } from "zod";
import { callAddress } from "../calls/call-address.ts";
import { CallFrame, type CallProps } from "../calls/call-frame.tsx";

interface InterviewsListProps extends CallProps {
  readonly interviews: z.output<typeof interviewsPage>;
  readonly mine: boolean;
  readonly me: string;
}

/** The interviews of a call, or those in which the reader interviews. Points stand there when both have given theirs. */
export function InterviewsList({ page, call, interviews: { items, next }, mine, me }: InterviewsListProps) {
  const { t, home, locale } = page;
  const address = callAddress(home, call.id, "interviews");
  return (
    <CallFrame page={page} call={call} tab="interviews" title={t("recruitmentPages:interviews.title")}
      lead={t("recruitmentPages:interviews.lead")}>
      <TabNav
        label={t("recruitmentPages:interviews.lists")}
        items={[
          { href: address, text: t("recruitmentPages:interviews.all"), current: !mine },
          { href: `${address}?mine=yes`, text: t("recruitmentPages:interviews.mine"), current: mine },
        ]}
      />
      <Table
        caption={t("recruitmentPages:interviews.title")} captionHidden rows={items} rowKey={({ id }) => id}
        rowKind={({ state, interviewers }) => (
          state === "planned" && interviewers.some(({ personId, done }) => personId === me && !done) ? "turn" : undefined)}
        empty={
          <EmptyState
            title={t("recruitmentPages:interviews.empty.title")}
            action={<a className="onward"
              href={callAddress(home, call.id, "applications")}>{t("recruitmentPages:interviews.empty.go")}</a>}
          >
            <p>{t("recruitmentPages:interviews.empty.text")}</p>
          </EmptyState>
        }
        columns={[
          {
            title: t("recruitmentPages:interviews.column.who"), kind: "head",
            cell: ({ id, number, name }) => <><a href={`${address}/${id}`}>{number}</a><small>{name}</small></>,
          },
          {
            title: t("recruitmentPages:interviews.column.when"), cell: ({ startsAt, place, remoteUrl }) => (
              <>{formatDateTime(locale, startsAt, { weekday: true })}<small>{place
                ?? (remoteUrl && t("recruitmentPages:interviews.remote"))}</small></>
            ),
          },
          {
            title: t("recruitmentPages:interviews.column.interviewers"),
              cell: ({ interviewers, state }) => (state === "cancelled"
              ? <StateLabel state="idle">{t("recruitmentPages:interviews.cancelled")}</StateLabel>
              : interviewers.map(({ personId, name, done }) => (
                <StateLabel key={personId} state={done ? "good" : personId === me ? "turn" : "soon"}>
                  {`${name}: ${t(`recruitmentPages:interviews.${done ? "given" : "notGiven"}`)}`}
                </StateLabel>
              ))),
          },
          {
            title: t("recruitmentPages:interviews.column.total"), kind: "number",
            cell: ({ total }) => (total === undefined ? "–" : formatNumber(locale, total, { decimals: 1 })),
          },
        ]}
      />
      {next && (
        <p className="list-foot">
          <a className="onward"
            href={`${address}?${new URLSearchParams({ ...(mine && { mine: "yes" }), after: next })}`}>
              {t("recruitmentPages:more")}
            </a>
        </p>
      )}
    </CallFrame>
  );
}
