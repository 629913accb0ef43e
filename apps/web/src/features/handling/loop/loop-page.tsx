import type { LoopView } from "@raati/core/handling/schema";
import { formatDate, formatNumber, formatPercent } from "@raati/i18n";
import { EmptyState, PageHead, Section, TabNav, Table } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface LoopPageProps {
  readonly page: TenantPage;
  readonly loop: LoopView;
  /** The latest year that there can be figures of. */
  readonly thisYear: number;
}

type Quarter = LoopView["quarters"][number];

const YEARS = 4;
const COUNTS = ["sent", "answered", "answeredInTime", "done", "told", "closed", "overdue"] as const;
const FIGURES = [...COUNTS.slice(0, 3), "medianDays", ...COUNTS.slice(3), "closedShare"] as const;

/** The loop by quarter for leadership: themes, answers, what was told (J3.12). Each figure says what it counts. */
export function LoopPage({ page, loop: { year, madeOn, quarters }, thisYear }: LoopPageProps) {
  const { t, home, locale } = page;
  const years = Array.from({ length: YEARS }, (_, index) => thisYear - index);
  const sent = quarters.reduce((sum, one) => sum + one.sent, 0);
  const closed = quarters.reduce((sum, one) => sum + one.closed, 0);
  return (
    <>
      <PageHead title={t("handlingPages:loop.title", { year })} lead={t("handlingPages:loop.lead", { sent, closed })} />
      <TabNav label={t("handlingPages:loop.years")} items={years.map((one) => ({
        href: `${home}/loop?year=${one}`, text: String(one), current: one === year,
      }))} />
      {quarters.length === 0 ? <EmptyState title={t("handlingPages:loop.empty")} /> : (
        <>
          <Section title={t("handlingPages:loop.figures")}>
            <Table
              caption={t("handlingPages:loop.caption", { year })} rows={FIGURES} rowKey={(name) => name}
              columns={[
                { title: t("handlingPages:loop.figure"), kind: "head", cell: (name) => t(`handling:figure.${name}.name`) },
                ...quarters.map((quarter) => ({
                  title: t("handlingPages:loop.quarter", { quarter: quarter.quarter }), kind: "number" as const,
                  cell: (name: (typeof FIGURES)[number]) => figureOf(page, quarter, name),
                })),
              ]}
            />
            <p className="muted">{t("handlingPages:loop.source", { day: formatDate(locale, madeOn) })}</p>
          </Section>
          <Outcomes page={page} quarters={quarters} />
          <Themes page={page} quarters={quarters} />
          <Definitions page={page} />
        </>
      )}
    </>
  );
}

function figureOf({ t, locale }: TenantPage, quarter: Quarter, name: (typeof FIGURES)[number]): string {
  const value = quarter[name];
  if (value === undefined) return t("handlingPages:loop.none");
  if (name === "closedShare") return formatPercent(locale, value);
  return formatNumber(locale, value);
}

interface PartProps {
  readonly page: TenantPage;
  readonly quarters: readonly Quarter[];
}

/** How the answers of each quarter turned out. */
function Outcomes({ page: { t, locale }, quarters }: PartProps) {
  const names = [...new Set(quarters.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome)))];
  if (names.length === 0) return null;
  return (
    <Section title={t("handling:figure.outcomes.name")}>
      <Table
        caption={t("handling:figure.outcomes.definition")} rows={names} rowKey={(outcome) => outcome}
        columns={[
          { title: t("handlingPages:loop.outcome"), kind: "head", cell: (outcome) => t(`handling:outcome.${outcome}`) },
          ...quarters.map(({ quarter, outcomes }) => ({
            title: t("handlingPages:loop.quarter", { quarter }), kind: "number" as const,
            cell: (name: (typeof names)[number]) =>
              formatNumber(locale, outcomes.find(({ outcome }) => outcome === name)?.count ?? 0),
          })),
        ]}
      />
    </Section>
  );
}

/** What was sent by theme, and how far it has come. */
function Themes({ page, quarters }: PartProps) {
  const { t, words, locale } = page;
  const rows = quarters.flatMap(({ quarter, themes }) => themes.map((theme, index) => ({ ...theme, quarter, index })));
  if (rows.length === 0) return null;
  const number = (title: string, name: "sent" | "answered" | "closed") => ({
    title, kind: "number" as const, cell: (row: (typeof rows)[number]) => formatNumber(locale, row[name]),
  });
  return (
    <Section title={t("handling:figure.themes.name")}>
      <Table
        caption={t("handling:figure.themes.definition")} rows={rows} rowKey={({ quarter, index }) => `${quarter} ${index}`}
        columns={[
          {
            title: t("handlingPages:loop.theme"), kind: "head",
            cell: ({ theme }) => (theme ? words(theme) : t("handlingPages:loop.noTheme")),
          },
          {
            title: t("handlingPages:loop.when"),
            cell: ({ quarter }) => t("handlingPages:loop.quarter", { quarter }),
          },
          number(t("handling:figure.sent.name"), "sent"),
          number(t("handlingPages:loop.themeAnswered"), "answered"),
          number(t("handlingPages:loop.themeClosed"), "closed"),
        ]}
      />
    </Section>
  );
}

/** What each figure counts. */
function Definitions({ page: { t } }: Pick<PartProps, "page">) {
  return (
    <Section title={t("handlingPages:loop.definitions")}>
      <dl className="facts-list">
        {FIGURES.map((name) => (
          <div key={name}>
            <dt>{t(`handling:figure.${name}.name`)}</dt>
            <dd>{t(`handling:figure.${name}.definition`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
