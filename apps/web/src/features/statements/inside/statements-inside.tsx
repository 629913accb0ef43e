import type { StatementState, statementRows } from "@raati/core/statements/schema";
import { Crumbs, EmptyState, LinkButton, PageHead, TabNav } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { StatementRows } from "../public/statement-rows.tsx";

/** Which statements a member looks at: those the panel works on, those that were sent, those that went no further. */
export const INSIDE_LISTS = {
  working: ["draft", "in-drafting", "for-adoption", "adopted"],
  sent: ["sent", "acknowledged", "in-handling", "answered", "in-follow-up", "closed"],
  other: ["not-adopted", "withdrawn"],
} as const satisfies Record<string, readonly StatementState[]>;
export type InsideList = keyof typeof INSIDE_LISTS;

interface StatementsInsideProps {
  readonly page: TenantPage;
  readonly panel: { readonly slug: string; readonly name: string; readonly begins: boolean };
  readonly rows: z.output<typeof statementRows>;
  readonly list: InsideList;
}

/** The panel's statements from inside. */
export function StatementsInside(
  { page, panel: { slug, name, begins }, rows: { items, next }, list }: StatementsInsideProps
) {
  const { t, home, locale } = page;
  const address = `${home}/panels/${slug}/inside/statements`;
  const begin = begins && (
    <LinkButton kind="primary" icon="plus" href={`${address}/new`}>{t("statementPages:inside.begin")}</LinkButton>
  );
  return (
    <>
      <Crumbs locale={locale} links={[{ href: `${home}/panels/${slug}/inside`, text: name }]} />
      <PageHead
        title={t("statementPages:list.title")} lead={t("statementPages:inside.lead")} action={items.length > 0 && begin}
      />
      <TabNav label={t("statementPages:inside.lists")} items={(Object.keys(INSIDE_LISTS) as InsideList[]).map((one) => ({
        href: `${address}?list=${one}`, text: t(`statementPages:inside.list.${one}`), current: one === list,
      }))} />
      {items.length > 0 ? <StatementRows page={page} rows={items} address={address} /> : (
        <EmptyState title={t(`statementPages:inside.empty.${list}`)} action={list === "working" && begin}>
          <p>{t("statementPages:inside.emptyText")}</p>
        </EmptyState>
      )}
      {next && (
        <p className="list-foot">
          <a className="onward" href={`${address}?${new URLSearchParams({ list, after: next })}`}>
            {t("statementPages:list.more")}
          </a>
        </p>
      )}
    </>
  );
}
