import type { ProposalRow } from "@raati/core/proposals/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import { Table } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { OutcomeLabel } from "../../handling/shown/outcome-label.tsx";
import { ProposalStateLabel } from "../proposal-state.tsx";

interface ProposalRowsProps {
  readonly page: TenantPage;
  readonly rows: readonly ProposalRow[];
  /** Say of which panel each is. */
  readonly panels?: boolean;
}

/** Proposals: what, to whom, where it is now, what was answered. */
export function ProposalRows({ page, rows, panels }: ProposalRowsProps) {
  const { t, read, words, locale, home } = page;
  return (
    <Table
      caption={t("proposalPages:list.caption")} captionHidden rows={rows} rowKey={({ id }) => id}
      columns={[
        {
          title: t("proposalPages:column.proposal"), kind: "head", width: 40,
          cell: ({ id, title, kind, panel }) => (
            <>
              <a href={`${home}/proposals/${id}`} lang={htmlLang(read(title)?.lang ?? locale)}>{words(title)}</a>
              <small>{[t(`proposals:kind.${kind}`), panels && words(panel.name)].filter(Boolean).join(" · ")}</small>
            </>
          ),
        },
        {
          title: t("proposalPages:column.recipients"), width: 22,
          cell: ({ units }) => units.map(({ name }) => words(name)).join(", "),
        },
        {
          title: t("proposalPages:column.state"), width: 18,
          cell: ({ state, changedOn, sentOn }) => (
            <>
              <ProposalStateLabel t={t} state={state} />
              {changedOn ? <small>{t("proposalPages:list.changedOn", { day: formatDate(locale, changedOn) })}</small>
                : sentOn && <small>{t("proposalPages:list.sentOn", { day: formatDate(locale, sentOn) })}</small>}
            </>
          ),
        },
        {
          title: t("proposalPages:column.answer"),
          cell: ({ outcome, answeredOn }) => (outcome ? (
            <>
              <OutcomeLabel t={t} outcome={outcome} />
              {answeredOn && <small>{formatDate(locale, answeredOn)}</small>}
            </>
          ) : <span className="muted">{t("proposalPages:list.noAnswer")}</span>),
        },
      ]}
    />
  );
}
