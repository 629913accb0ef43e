import type { memberRows, ProposalState } from "@raati/core/proposals/schema";
import { htmlLang } from "@raati/i18n";
import { Crumbs, EmptyState, LinkButton, PageHead, Section, TabNav, Table } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { OutcomeLabel } from "../../handling/shown/outcome-label.tsx";
import { ProposalStateLabel } from "../proposal-state.tsx";

/** Which proposals a member looks at: those the panel works on, those that were sent, those that went no further. */
export const INSIDE_LISTS = {
  working: ["draft", "in-discussion", "adopted"],
  sent: ["sent", "acknowledged", "in-handling", "answered", "in-follow-up", "closed"],
  other: ["withdrawn", "merged"],
} as const satisfies Record<string, readonly ProposalState[]>;
export type InsideList = keyof typeof INSIDE_LISTS;

type Rows = z.output<typeof memberRows>;

interface ProposalsInsideProps {
  readonly page: TenantPage;
  readonly panel: { readonly slug: string; readonly name: string; readonly takesPart: boolean };
  readonly rows: Rows;
  readonly list: InsideList;
}

/** The panel's proposals from inside. Those that client-side members raised come first (D5). */
export function ProposalsInside({ page, panel: { slug, name, takesPart }, rows, list }: ProposalsInsideProps) {
  const { t, home, locale } = page;
  const address = `${home}/panels/${slug}/inside/proposals`;
  const write = takesPart && (
    <LinkButton kind="primary" icon="plus" href={`${address}/new`}>{t("proposalPages:inside.write")}</LinkButton>
  );
  const { first, items, next } = rows;
  return (
    <>
      <Crumbs locale={locale} links={[{ href: `${home}/panels/${slug}/inside`, text: name }]} />
      <PageHead title={t("proposalPages:inside.title")} lead={t("proposalPages:inside.lead")}
        action={first.length + items.length > 0 && write} />
      <TabNav label={t("proposalPages:inside.lists")} items={(Object.keys(INSIDE_LISTS) as InsideList[]).map((one) => ({
        href: `${address}?list=${one}`, text: t(`proposalPages:inside.list.${one}`), current: one === list,
      }))} />
      {first.length > 0 && (
        <Section title={t("proposalPages:inside.first")}><InsideRows page={page} address={address} rows={first} /></Section>
      )}
      {items.length > 0 && (first.length > 0 ? (
        <Section title={t("proposalPages:inside.others")}><InsideRows page={page} address={address} rows={items} /></Section>
      ) : <InsideRows page={page} address={address} rows={items} />)}
      {first.length + items.length === 0 && (
        <EmptyState title={t(`proposalPages:inside.empty.${list}`)} action={list === "working" && write}>
          <p>{t("proposalPages:inside.emptyText")}</p>
        </EmptyState>
      )}
      {next && (
        <p className="list-foot">
          <a className="onward" href={`${address}?${new URLSearchParams({ list, after: next })}`}>
            {t("proposalPages:list.more")}
          </a>
        </p>
      )}
    </>
  );
}

interface InsideRowsProps {
  readonly page: TenantPage;
  readonly address: string;
  readonly rows: Rows["items"];
}

function InsideRows({ page, address, rows }: InsideRowsProps) {
  const { t, read, words, locale } = page;
  return (
    <Table
      caption={t("proposalPages:list.caption")} captionHidden rows={rows} rowKey={({ id }) => id}
      columns={[
        {
          title: t("proposalPages:column.proposal"), kind: "head", width: 46,
          cell: ({ id, title, kind, mine }) => (
            <>
              <a href={`${address}/${id}`} lang={htmlLang(read(title)?.lang ?? locale)}>{words(title)}</a>
              <small>
                {[t(`proposals:kind.${kind}`), mine && t("proposalPages:inside.mine")].filter(Boolean).join(" · ")}
              </small>
            </>
          ),
        },
        {
          title: t("proposalPages:column.state"), width: 26,
          cell: ({ state, outcome }) => (
            <>
              <ProposalStateLabel t={t} state={state} />
              {outcome && <small><OutcomeLabel t={t} outcome={outcome} /></small>}
            </>
          ),
        },
        {
          title: t("proposalPages:column.talk"),
          cell: ({ supports, supported, comments }) => (
            <>
              {t("proposalPages:inside.supports", { count: supports })}
              {supported && <small>{t("proposalPages:inside.supported")}</small>}
              <small>{t("proposalPages:inside.comments", { count: comments })}</small>
            </>
          ),
        },
      ]}
    />
  );
}
