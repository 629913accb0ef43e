import { FEE_STATES, type FeeState } from "@raati/core/meetings/schema";
import { EmptyState, Sheet, TabNav } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { ManageFrame, type ManageProps } from "../../panels/manage/manage-frame.tsx";
import { ClaimTable, type ClaimRow } from "../claim-table.tsx";
import { BulkFeesForm } from "./bulk-fees-form.tsx";
import { CorrectForm } from "./correct-form.tsx";

/** The lists of a coordinator, in the order in which they are worked on. */
const STAFF_TABS = ["accrued", "checked", "returned", "approved", "exported", "paid"] as const satisfies
  readonly FeeState[];

interface PanelFeesProps extends ManageProps {
  readonly state: FeeState;
  readonly rows: readonly ClaimRow[];
  readonly next: string | undefined;
  /** The row that is being put right. */
  readonly correcting: ClaimRow | undefined;
}

/** A panel's fees for its staff: check, approve many at once, and put right what is wrong (J1.13). */
export function PanelFees({ page, panel, state, rows, next, correcting }: PanelFeesProps) {
  const { t, locale, home, tenant } = page;
  const address = `${home}/panels/${panel.slug}/manage/fees`;
  const here = `${address}?state=${state}`;
  const verb = state === "accrued" ? "check" : state === "checked" ? "approve" : undefined;
  const target = { tenant: tenant.slug, panel: panel.slug };
  const mayPick = (row: ClaimRow) => verb !== undefined && row.abilities[verb];
  const table = (
    <ClaimTable page={page} rows={rows} caption={t(`feePages:staff.state.${state}`)} action={(row) => (
      <div className="fee-doing">
        {mayPick(row) && (
          <label className="pick">
            <input type="checkbox" name="claims" value={row.id} />
            <span>{t("feePages:staff.column.pick")}<span className="visually-hidden">{` ${row.name}`}</span></span>
          </label>
        )}
        {row.abilities.correct && (
          <a href={`${here}&correct=${row.id}#correct`}>
            {t("feePages:staff.correct")}<span className="visually-hidden">{`: ${row.name}`}</span>
          </a>
        )}
        {verb && !mayPick(row) && <small>{t("feePages:staff.own")}</small>}
      </div>
    )} />
  );
  return (
    <ManageFrame page={page} panel={panel} tab="fees">
      <TabNav label={t("feePages:staff.states")} items={STAFF_TABS.map((one) => ({
        href: `${address}?state=${one}`, text: t(`feePages:staff.state.${one}`), current: one === state,
      }))} />
      {correcting && (
        <div id="correct">
          <Sheet kind="urgent" title={`${t("feePages:correct.title")}: ${correcting.name}`}>
            <CorrectForm
              locale={locale} texts={sectionTexts(t, "feePages:correct")} target={{ ...target, claim: correcting.id }}
              revision={correcting.revision} feeCents={correcting.feeCents} metres={correcting.travel?.metres ?? 0}
              done={`${address}?state=checked`}
            />
          </Sheet>
        </div>
      )}
      {rows.length === 0 && (
        <EmptyState title={t(`feePages:staff.empty.${state}`)}><p>{t("feePages:staff.emptyText")}</p></EmptyState>
      )}
      {rows.length > 0 && (verb && !correcting && rows.some(mayPick) ? (
        <BulkFeesForm locale={locale} texts={sectionTexts(t, "feePages:bulk")} target={target} verb={verb}>
          {table}
        </BulkFeesForm>
      ) : table)}
      <p className="list-foot">
        {next && <a className="onward" href={`${here}&after=${next}`}>{t("feePages:staff.more")}</a>}
        <a className="onward" href={`${home}/payroll/rates`}>{t("feePages:payroll.rates")}</a>
      </p>
    </ManageFrame>
  );
}

/** The state that an address asks for. */
export const stateIn = (asked: string | undefined): FeeState => FEE_STATES.find((one) => one === asked) ?? "accrued";
