import type { HandlingItem } from "@raati/core/handling/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import { Section, StateLabel, Table } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface MattersOnTheWayProps {
  readonly page: TenantPage;
  readonly items: readonly HandlingItem[];
}

/** The most that a desk shows: what is late comes first. */
const SHOWN = 10;

/** What waits among the matters that the reader's panels have sent: late first, with who holds each (J1.1). */
export function MattersOnTheWay({ page, items }: MattersOnTheWayProps) {
  const { t, read, words, locale, home } = page;
  const aside = (
    <>
      <a href={`${home}/requests`}>{t("requestPages:mine.title")}</a>{" "}
      <a href={`${home}/entries`}>{t("handlingPages:desk.entries")}</a>{" "}
      <a href={`${home}/loop`}>{t("handlingPages:desk.loop")}</a>
    </>
  );
  if (items.length === 0) {
    return <Section title={t("handlingPages:desk.title")} aside={aside}><p>{t("handlingPages:desk.nothing")}</p></Section>;
  }
  return (
    <Section title={t("handlingPages:desk.title")} count={items.length} aside={aside}>
      <Table
        caption={t("handlingPages:desk.title")} captionHidden rows={items.slice(0, SHOWN)}
        rowKey={({ handlingId, kind, panelId }) => `${handlingId} ${kind} ${panelId}`}
        rowKind={({ whose }) => (whose === "coordinator" ? "turn" : undefined)}
        columns={[
          {
            title: t("handlingPages:entries.matter"), kind: "head", width: 40,
            cell: ({ handlingId, title, name }) => (
              <>
                <a href={`${home}/handlings/${handlingId}`} lang={htmlLang(read(title)?.lang ?? locale)}>{words(title)}</a>
                <small>{words(name)}</small>
              </>
            ),
          },
          {
            title: t("handlingPages:desk.what"),
            cell: ({ kind, urgency, whose }) => (
              <StateLabel state={urgency === "late" ? "late" : whose === "coordinator" ? "turn" : "soon"}>
                {t(`handling:item.${kind}`)}
              </StateLabel>
            ),
          },
          { title: t("handlingPages:desk.holder"), cell: ({ holder }) => (holder ? words(holder) : "–") },
          { title: t("handlingPages:desk.day"), cell: ({ day }) => (day ? formatDate(locale, day) : "–") },
        ]}
      />
    </Section>
  );
}
