import type { FeeState } from "@raati/core/meetings/schema";
import { addDays } from "@raati/i18n";
import { EmptyState, LinkButton, PageHead, Section, Sheet, TabNav } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { today } from "../../organisation/today.ts";
import { ClaimTable, type ClaimRow } from "../claim-table.tsx";
import { ExportForm } from "./export-form.tsx";
import { ExportsTable } from "./exports-table.tsx";
import { ReturnForm } from "./return-form.tsx";

const TABS = ["approved", "exported", "returned", "paid"] as const satisfies readonly FeeState[];

interface PayrollPageProps {
  readonly page: TenantPage;
  readonly state: FeeState;
  readonly rows: readonly ClaimRow[];
  readonly next: string | undefined;
  readonly exports: Parameters<typeof ExportsTable>[0]["exports"];
  readonly returning: ClaimRow | undefined;
  /** The id of the export that the form makes. */
  readonly id: string;
}

/** Days from the export to the pay day that the form proposes. */
const DAYS_TO_PAY = 14;

/** Which list of payroll an address asks for. */
export const payrollStateIn = (asked: string | undefined): FeeState => TABS.find((one) => one === asked) ?? "approved";

/** Payroll's page: what was approved leaves in one export, wrong ones go back, what was paid is marked (J1.13). */
export function PayrollPage({ page, state, rows, next, exports, returning, id }: PayrollPageProps) {
  const { t, locale, home, tenant } = page;
  const address = `${home}/payroll`;
  const here = `${address}?state=${state}`;
  return (
    <>
      <PageHead
        title={t("feePages:payroll.title")} lead={t("feePages:payroll.lead")}
        action={<LinkButton href={`${address}/rates`}>{t("feePages:payroll.rates")}</LinkButton>}
      />
      <TabNav label={t("feePages:staff.states")} items={TABS.map((one) => ({
        href: `${address}?state=${one}`, text: t(`feePages:staff.state.${one}`), current: one === state,
      }))} />
      {returning && (
        <div id="return">
          <Sheet kind="urgent" title={`${t("feePages:payroll.returning.title")}: ${returning.name}`}>
            <ReturnForm
              locale={locale} texts={sectionTexts(t, "feePages:payroll.returning")} tenant={tenant.slug}
              claim={returning.id} done={here}
            />
          </Sheet>
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title={state === "approved" ? t("feePages:payroll.nothing") : t(`feePages:staff.empty.${state}`)}>
          {state === "approved" && <p>{t("feePages:payroll.nothingText")}</p>}
        </EmptyState>
      ) : (
        <ClaimTable page={page} rows={rows} panels caption={t(`feePages:staff.state.${state}`)} action={(row) => (
          row.abilities.returnIt ? (
            <a href={`${here}&return=${row.id}#return`}>
              {t("feePages:payroll.return")}<span className="visually-hidden">{`: ${row.name}`}</span>
            </a>
          ) : null
        )} />
      )}
      {next && (
        <p className="list-foot"><a className="onward" href={`${here}&after=${next}`}>{t("feePages:staff.more")}</a></p>
      )}
      {state === "approved" && rows.length > 0 && !returning && (
        <Section title={t("feePages:payroll.export.title")}>
          <div className="form-page">
            <ExportForm
              locale={locale} texts={sectionTexts(t, "feePages:payroll.export")} tenant={tenant.slug} id={id}
              payDay={addDays(today(), DAYS_TO_PAY)} done={`${address}?state=exported`}
            />
          </div>
        </Section>
      )}
      <Section title={t("feePages:payroll.exports.title")}><ExportsTable page={page} exports={exports} /></Section>
    </>
  );
}
