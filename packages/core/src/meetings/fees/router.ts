import { z } from "zod";
import { router, signedInProcedure, staffProcedure, tenantPublicProcedure } from "../../kernel/index.ts";
import { panelStaffProcedure } from "../../panels/index.ts";
import { changeRates, showRates } from "./change-rates.ts";
import { claimTravel } from "./claim-travel.ts";
import { approveClaims, checkClaims } from "./approve-claims.ts";
import { correctClaim, returnClaim } from "./correct-claim.ts";
import { exportFees, exportFilesOf, listExports } from "./export-fees.ts";
import { listClaims, listClaimsForPayroll, myClaims, viewOfClaim } from "./list-claims.ts";
import { markPaid } from "./mark-paid.ts";
import {
  changeRatesInput, claimPage, claimRow, claimsInput, claimTravelInput, claimView, correctClaimInput, exportFeesInput,
  exportFiles, feeExportInput, feeExportView, feeYearInput, feeYearView, listClaimsInput, markPaidInput, ratesView,
  returnClaimInput, waiveFeeInput,
} from "./schema.ts";
import { waiveFee } from "./waive-fee.ts";
import { publicFeeYear } from "./year-totals.ts";

const payroll = staffProcedure("payroll", "admin");
const rows = z.array(claimRow);

/** Fees and travel: from attendance to the payroll file. */
export const feesRouter = router({
  /** The year's total and nothing else is public (domain.md §2). */
  publicYear: tenantPublicProcedure.input(feeYearInput).output(feeYearView).query(
    ({ ctx, input }) => publicFeeYear(ctx, input)
  ),
  mine: signedInProcedure.output(z.array(claimView)).query(({ ctx }) => myClaims(ctx)),
  claimTravel: signedInProcedure.input(claimTravelInput).output(claimView).mutation(
    async ({ ctx, input }) => viewOfClaim(ctx, await claimTravel(ctx, input))
  ),
  waive: signedInProcedure.input(waiveFeeInput).output(claimView).mutation(
    async ({ ctx, input }) => viewOfClaim(ctx, await waiveFee(ctx, input))
  ),
  list: panelStaffProcedure.input(listClaimsInput).output(claimPage).query(({ ctx, input }) => listClaims(ctx, input)),
  check: panelStaffProcedure.input(claimsInput).output(rows).mutation(({ ctx, input }) => checkClaims(ctx, input)),
  approve: panelStaffProcedure.input(claimsInput).output(rows).mutation(({ ctx, input }) => approveClaims(ctx, input)),
  correct: panelStaffProcedure.input(correctClaimInput).output(claimView).mutation(
    async ({ ctx, input }) => viewOfClaim(ctx, await correctClaim(ctx, input))
  ),
  payrollList: payroll.input(listClaimsInput).output(claimPage).query(({ ctx, input }) => listClaimsForPayroll(ctx, input)),
  returnClaim: payroll.input(returnClaimInput).output(claimView).mutation(
    async ({ ctx, input }) => viewOfClaim(ctx, await returnClaim(ctx, input))
  ),
  exports: payroll.output(z.array(feeExportView)).query(({ ctx }) => listExports(ctx)),
  export: payroll.input(exportFeesInput).output(feeExportView).mutation(({ ctx, input }) => exportFees(ctx, input)),
  exportFiles: payroll.input(feeExportInput).output(exportFiles).query(({ ctx, input }) => exportFilesOf(ctx, input)),
  markPaid: payroll.input(markPaidInput).output(feeExportView).mutation(({ ctx, input }) => markPaid(ctx, input)),
  rates: staffProcedure("payroll", "admin", "coordinator").output(ratesView).query(({ ctx }) => showRates(ctx)),
  changeRates: payroll.input(changeRatesInput).output(ratesView).mutation(({ ctx, input }) => changeRates(ctx, input)),
});
