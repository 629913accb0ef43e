import type { bodyEntries } from "@raati/core/handling/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import { EmptyState, LinkButton, LocalizedFragment, PageHead, Section, StateLabel, Table } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";

type Entries = z.output<typeof bodyEntries>;
type Entry = Entries["items"][number];
type Body = Entries["bodies"][number];

interface EntriesPageProps {
  readonly page: TenantPage;
  readonly entries: Entries;
}

/** What comes to the next meeting of the secretary's bodies, and where to write down what they did (J3.5–7). */
export function EntriesPage({ page, entries: { bodies, items, next } }: EntriesPageProps) {
  const { t, home } = page;
  const turn = items.filter((item) => item.turn).length;
  const first = items.find((item) => item.turn);
  return (
    <>
      <PageHead
        title={t("handlingPages:entries.title")}
        lead={turn > 0 ? t("handlingPages:entries.waiting", { count: turn }) : t("handlingPages:entries.nothing")}
      />
      {bodies.length === 0 && (
        <EmptyState title={t("handlingPages:entries.noBodies")}><p>{t("handlingPages:entries.noBodiesText")}</p></EmptyState>
      )}
      {bodies.map((body) => (
        <BodyEntries key={body.id} page={page} body={body} items={items.filter(({ bodyId }) => bodyId === body.id)}
          first={first} />
      ))}
      {next && (
        <p className="list-foot">
          <a className="onward" href={`${home}/entries?after=${next}`}>{t("handlingPages:inbox.more")}</a>
        </p>
      )}
    </>
  );
}

interface BodyEntriesProps {
  readonly page: TenantPage;
  readonly body: Body;
  readonly items: readonly Entry[];
  readonly first: Entry | undefined;
}

function BodyEntries({ page, body: { name, nextMeetingOn, minutesUrl }, items, first }: BodyEntriesProps) {
  const { t, read, words, locale, home } = page;
  const meeting = nextMeetingOn ? t("handlingPages:entries.next", { day: formatDate(locale, nextMeetingOn) })
    : t("handlingPages:entries.noMeeting");
  return (
    <Section title={<LocalizedFragment value={read(name)} locale={locale} as="span" note="hidden" />} count={items.length}
      aside={meeting}>
      {minutesUrl && <p><a href={minutesUrl}>{t("handlingPages:entries.minutes")}</a></p>}
      <Table
        caption={words(name)} captionHidden rows={items} rowKey={({ row, stepId }) => `${row.id} ${stepId}`}
        rowKind={({ turn }) => (turn ? "turn" : undefined)}
        empty={<EmptyState title={t("handlingPages:entries.empty")} />}
        columns={[
          {
            title: t("handlingPages:entries.matter"), kind: "head", width: 46,
            cell: ({ row }) => (
              <>
                <a href={`${home}/handlings/${row.id}`} lang={htmlLang(read(row.title)?.lang ?? locale)}>
                  {words(row.title)}
                </a>
                <small>
                  {[t(`handling:matter.${row.matter.kind}`), ...row.panels.map((panel) => words(panel.name))].join(" · ")}
                </small>
              </>
            ),
          },
          {
            title: t("handlingPages:entries.turn"),
            cell: ({ turn, dueOn }) => (
              <>
                <StateLabel state={turn ? "turn" : "idle"}>
                  {t(`handlingPages:entries.${turn ? "now" : "later"}`)}
                </StateLabel>
                {dueOn && <small>{t("handlingPages:steps.by", { day: formatDate(locale, dueOn) })}</small>}
              </>
            ),
          },
          {
            title: t("handlingPages:entries.write"), selfEvident: true,
            cell: (item) => (
              <LinkButton
                kind={item === first ? "primary" : "secondary"}
                href={`${home}/handlings/${item.row.id}?${new URLSearchParams({ do: "record", about: item.stepId })}#do`}
              >
                {t("handlingPages:do.record")}<span className="visually-hidden">{`: ${words(item.row.title)}`}</span>
              </LinkButton>
            ),
          },
        ]}
      />
    </Section>
  );
}
