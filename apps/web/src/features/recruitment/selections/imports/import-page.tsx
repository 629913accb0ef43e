import { type importRowsView, type ImportView, ROW_STATES } from "@raati/core/recruitment/schema";
import { formatNumber } from "@raati/i18n";
import { EmptyState, Facts, Notice, StateLabel, type StateKind, TabNav, Table } from "@raati/ui";
import type { z } from "zod";
import { sectionTexts } from "../../../../server/section-texts.ts";
import { callAddress } from "../../calls/call-address.ts";
import { CallFrame, type CallProps } from "../../calls/call-frame.tsx";
import { ImportDecision, ImportProgress } from "./import-progress.tsx";
import { importKind } from "./imports-page.tsx";

type RowState = (typeof ROW_STATES)[number];

interface ImportPageProps extends CallProps {
  readonly batch: ImportView;
  readonly rows: z.output<typeof importRowsView>;
  readonly asked: { readonly state?: RowState; readonly after?: string };
}

const kinds: Record<RowState, StateKind> = { new: "good", done: "idle", warning: "soon", error: "late" };

/** One import: what each row of the file will become, and why a row cannot. */
export function ImportPage({ page, call, batch, rows: { items, next }, asked }: ImportPageProps) {
  const { t, locale, tenant, home } = page;
  const address = callAddress(home, call.id, "import", batch.id);
  const working = batch.state === "reading" || batch.state === "running";
  const target = { tenant: tenant.slug, call: call.id, import: batch.id };
  const texts = sectionTexts(t, "recruitmentPages:import");
  const number = (value: number) => formatNumber(locale, value);
  return (
    <CallFrame
      page={page} call={call} tab="import" title={batch.fileName}
      lead={<StateLabel state={importKind(batch.state)}>{t(`recruitmentPages:import.state.${batch.state}`)}</StateLabel>}
    >
      {working && <ImportProgress locale={locale} texts={texts} target={target} first={batch} />}
      {batch.state === "done" && (
        <Notice kind="success" title={t("recruitmentPages:import.result", { count: batch.counts.done })}>
          <p><a href={callAddress(home, call.id, "applications")}>{t("recruitmentPages:import.toApplications")}</a></p>
        </Notice>
      )}
      {batch.state === "ready" && batch.counts.error > 0 && (
        <Notice kind="warning"
          title={t("recruitmentPages:import.errors",
          { count: batch.counts.error })}><p>{t("recruitmentPages:import.errorsText")}</p></Notice>
      )}
      <Facts facts={ROW_STATES.map((state) =>
        ({ term: t(`recruitmentPages:import.row.${state}`), value: number(batch.counts[state]) }))} />
      {batch.state === "ready" && <ImportDecision locale={locale} texts={texts} target={target} first={batch} />}
      <TabNav
        label={t("recruitmentPages:import.rowLists")}
        items={[undefined, ...ROW_STATES].map((state) => ({
          href: state ? `${address}?state=${state}` : address, current: state === asked.state,
          text: state ? `${t(`recruitmentPages:import.row.${state}`)} ${number(batch.counts[state])}`
            : t("recruitmentPages:filter.all"),
        }))}
      />
      <Table
        caption={t("recruitmentPages:import.rows")} captionHidden rows={items} rowKey={({ id }) => id}
        empty={<EmptyState title={t("recruitmentPages:import.noRows")} />}
        columns={[
          { title: t("recruitmentPages:import.rowNumber"), kind: "head", width: 14, cell: ({ row }) => row },
          {
            title: t("recruitmentPages:applications.column.state"), width: 26,
            cell: ({ state }) => <StateLabel state={kinds[state]}>{t(`recruitmentPages:import.row.${state}`)}</StateLabel>,
          },
          {
            title: t("recruitmentPages:import.problem"), cell: ({ problems, application }) => (
              <>
                {problems.map(({ column, key, values }) => (
                  <p key={`${column} ${key}`} className="row-problem"><strong>{column}</strong>{`: ${t(key, values)}`}</p>
                ))}
                {application && <a href={callAddress(home, call.id, "applications",
                  application)}>{t("recruitmentPages:import.toApplication")}</a>}
                {problems.length === 0 && !application && <span className="muted">{t("recruitmentPages:import.fine")}</span>}
              </>
            ),
          },
        ]}
      />
      {next && (
        <p className="list-foot">
          <a className="onward"
            href={`${address}?${new URLSearchParams({ ...(asked.state && { state: asked.state }), after: next })}`}>
              {t("recruitmentPages:more")}
            </a>
        </p>
      )}
    </CallFrame>
  );
}
