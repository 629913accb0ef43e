import type { MeetingView, PublicMeetingCard } from "@raati/core/meetings/schema";
import { formatRange, htmlLang } from "@raati/i18n";
import { ButtonRow, Crumbs, EmptyState, LinkButton, PageHead, StateLabel, TabNav, Table } from "@raati/ui";
import { MeetingStateLabel } from "../meeting-state.tsx";
import type { PanelPlace } from "../place.ts";

export const MEETING_LISTS = ["coming", "held"] as const;
export type MeetingList = (typeof MEETING_LISTS)[number];

type Row = (MeetingView | PublicMeetingCard) & { readonly answer?: string | undefined; readonly needsAnswer?: boolean };

interface MeetingsListProps extends PanelPlace {
  readonly list: MeetingList;
  readonly now: Date;
  readonly rows: readonly Row[];
  /** The meeting after which the list goes on. */
  readonly next: string | undefined;
}

/** The meetings of a panel, coming or held: for members with their own answers, for everybody those that are listed. */
export function MeetingsList({ page, panel, list, rows, next, now }: MeetingsListProps) {
  const { t, home, locale } = page;
  const { address, inside } = panel;
  const leads = inside?.abilities.leadTogether ?? false;
  const arrange = leads && (
    <LinkButton kind="primary" icon="plus" href={`${address}/new`}>{t("meetingPages:list.arrange")}</LinkButton>
  );
  return (
    <>
      <Crumbs
        locale={locale} links={[{ href: `${home}/panels/${panel.slug}${inside ? "/inside" : ""}`, text: panel.name }]}
      />
      <PageHead title={t("meetingPages:list.title")} lead={t(`meetingPages:list.${inside ? "leadInside" : "lead"}`)}
        action={rows.length > 0 && arrange} />
      {inside?.abilities.seeMembers && (
        <ButtonRow>
          <LinkButton href={`${address}/topics`}>{t("meetingPages:list.topics")}</LinkButton>
          {leads && <LinkButton href={`${address}/plan`}>{t("meetingPages:list.plan")}</LinkButton>}
        </ButtonRow>
      )}
      <TabNav label={t("meetingPages:list.lists")} items={MEETING_LISTS.map((one) => ({
        href: `${address}?list=${one}`, text: t(`meetingPages:list.tab.${one}`), current: one === list,
      }))} />
      {rows.length > 0 ? <MeetingRows page={page} panel={panel} rows={rows} now={now} /> : (
        <EmptyState title={t(`meetingPages:list.empty.${list}`)} action={list === "coming" && arrange}>
          <p>{t(`meetingPages:list.${leads ? "emptyLeads" : "emptyText"}`)}</p>
        </EmptyState>
      )}
      {next && (
        <p className="list-foot">
          <a className="onward" href={`${address}?${new URLSearchParams({ list, after: next })}`}>
            {t("meetingPages:list.more")}
          </a>
        </p>
      )}
    </>
  );
}

function MeetingRows({ page, panel, rows, now }: Pick<MeetingsListProps, "page" | "panel" | "rows" | "now">) {
  const { t, read, words, locale } = page;
  return (
    <Table
      caption={t("meetingPages:list.caption")} captionHidden rows={rows} rowKey={({ id }) => id}
      rowKind={({ needsAnswer }) => (needsAnswer ? "turn" : undefined)}
      columns={[
        {
          title: t("meetingPages:column.meeting"), kind: "head", width: 38,
          cell: ({ id, title }) => (
            <a href={`${panel.address}/${id}`} lang={htmlLang(read(title)?.lang ?? locale)}>{words(title)}</a>
          ),
        },
        {
          title: t("meetingPages:column.when"), width: 24,
          cell: ({ startsAt, endsAt }) => (
            <time dateTime={startsAt.toISOString()}>{formatRange(locale, startsAt, endsAt)}</time>
          ),
        },
        {
          title: t("meetingPages:column.where"),
          cell: ({ form, place }) => (
            <>{t(`meetings:form.${form}`)}{place && form !== "remote" && <small>{words(place)}</small>}</>
          ),
        },
        {
          title: t("meetingPages:column.state"),
          cell: ({ state, needsAnswer, answer, endsAt }) => (
            <>
              {needsAnswer ? <StateLabel state="turn">{t("meetingPages:list.answer")}</StateLabel>
                : <MeetingStateLabel t={t} state={state} running={endsAt > now} />}
              {answer && <small>{t(`meetings:answer.${answer}`)}</small>}
            </>
          ),
        },
      ]}
    />
  );
}
