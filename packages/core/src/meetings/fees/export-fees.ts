import { createTranslator, mergeResources, type Locale } from "@raati/i18n";
import type { z } from "zod";
import { fail, type SignedInCtx } from "../../kernel/index.ts";
import { PanelModel } from "../../panels/index.ts";
import { nameIn } from "../../people/index.ts";
import { feesExported } from "../events.ts";
import { locales } from "../locales/index.ts";
import { namesOf } from "../names-inside.ts";
import { moveClaim } from "./approve-claims.ts";
import { csvOf, kilometresOf, sumOf } from "./csv.ts";
import { FeeClaimModel, FeeExportModel, type FeeClaim, type FeeExport } from "./model.ts";
import type { exportFeesInput, exportFiles, feeExportInput } from "./schema.ts";

const resources = mergeResources({ meetings: locales });

/** So many claims leave in one export; the rest in the next. */
const MOST = 500;

/**
 * Hands all approved claims to payroll, each in exactly one export. The same id again answers what is stored.
 *
 * @throws Failure INVALID when nothing is approved
 */
export async function exportFees(ctx: SignedInCtx, input: z.output<typeof exportFeesInput>): Promise<FeeExport> {
  return ctx.transaction(async (tx) => {
    const { id, payDay } = input;
    const stored = await tx.of(FeeExportModel).findOne({ id });
    if (stored) return stored;
    const approved = await tx.of(FeeClaimModel).find({ state: "approved" }, { sort: { id: 1 }, limit: MOST });
    if (approved.length === 0) fail("INVALID", "meetings:failure.nothingToExport");
    for (const claim of approved) await moveClaim(tx, ctx, claim, { to: "exported", set: { exportId: id } });
    const sum = (part: (claim: FeeClaim) => number) => approved.reduce((total, claim) => total + part(claim), 0);
    const [feeCents, travelCents] = [
      sum(({ waived, feeCents: cents }) => (waived ? 0 : cents)), sum((one) => one.travelCents)
    ];
    const made = await tx.of(FeeExportModel).insert(
      { payDay, madeAt: ctx.ports.clock.now(), claims: approved.length, feeCents, travelCents }, id,
    );
    await tx.emit(feesExported, made, { exportId: id, claims: approved.length, cents: feeCents + travelCents });
    return made;
  });
}

/** Exports, the latest first. */
export function listExports(ctx: SignedInCtx): Promise<FeeExport[]> {
  return ctx.db.of(FeeExportModel).find({}, { sort: { id: -1 }, limit: 50 });
}

/**
 * The files of an export. Fees are wages, travel is not: two files. Nobody who declined a fee stands in the first one, and
 * no file has an identity code: payroll knows its people, and the product does not ask (domain.md §3).
 *
 * @throws Failure NOT_FOUND
 */
export async function exportFilesOf(
  ctx: SignedInCtx, input: z.output<typeof feeExportInput>,
): Promise<z.output<typeof exportFiles>> {
  const made = await ctx.db.of(FeeExportModel).get(input.export);
  const claims = await ctx.db.of(FeeClaimModel).find({ exportId: made.id }, { sort: { id: 1 } });
  const names = await namesOf(ctx.db, claims.flatMap(({ personId }) => (personId ? [personId] : [])));
  const panels = await ctx.db.of(PanelModel).find({ id: { $in: [...new Set(claims.map(({ panelId }) => panelId))] } });
  const { tenant } = ctx;
  const panelNames = new Map(panels.map(({ id, name }) => [id, nameIn(name, input.lang, tenant.languages)]));
  const heading = headingsIn(input.lang);
  const common = ({ id, personId, panelId, day }: FeeClaim) =>
    [id, names.get(personId ?? "") ?? "", panelNames.get(panelId) ?? "", day, made.payDay];
  const fees = claims.filter(({ waived, feeCents }) => !waived && feeCents > 0);
  const journeys = claims.filter(({ travelCents }) => travelCents > 0);
  const base = [heading("claim"), heading("name"), heading("panel"), heading("day"), heading("payDay")];
  const way = ({ travel, rate }: FeeClaim) => [
    kilometresOf(travel?.metres ?? 0), String(travel?.passengers ?? 0), rate ? sumOf(rate.kmCents) : "",
  ];
  return {
    fees: {
      name: `fees-${made.payDay}.csv`,
      text: csvOf([[...base, heading("fee")], ...fees.map((one) => [...common(one), sumOf(one.feeCents)])]),
    },
    travel: {
      name: `travel-${made.payDay}.csv`,
      text: csvOf([
        [...base, heading("kilometres"), heading("passengers"), heading("rate"), heading("travel")],
        ...journeys.map((one) => [...common(one), ...way(one), sumOf(one.travelCents)]),
      ]),
    },
  };
}

function headingsIn(lang: Locale): (name: string) => string {
  const { t } = createTranslator(lang, resources);
  return (name) => t(`meetings:payroll.${name}`);
}
