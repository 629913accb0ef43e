import { newId } from "@raati/db";
import { giveAnswer, inHandling } from "../src/handling/index.ts";
import { giveAnswerInput } from "../src/handling/schema.ts";
import type { SignedInCtx } from "../src/kernel/index.ts";
import {
  approveReport, askApproval, collectReport, draftReport, withReportReader, type Report, type ReportCtx,
} from "../src/reports/index.ts";
import { approveReportInput, draftReportInput } from "../src/reports/schema.ts";
import { sendProposal, withReader } from "../src/proposals/index.ts";
import { aProposal } from "../src/proposals/factory.ts";
import { inPanel } from "../src/panels/index.ts";
import { sendInput } from "../src/proposals/schema.ts";
import { ground } from "./matter-ground.ts";

/** The ground, a member, and a coordinator who makes the report of 2026. */
export async function reporting(options: Parameters<typeof ground>[0] = {}) {
  const here = await ground(options);
  const { system, coordinator, chair, panel, owner, unit } = here;
  const client = await here.member();
  const make = (who: SignedInCtx = coordinator): Promise<ReportCtx> => withReportReader(who);
  const input = (more: object = {}) => draftReportInput.parse({
    id: newId(), year: 2026, panels: [panel.id], languages: ["fi", "sv"], outline: "panels",
    title: { fi: "Raatien vuosiraportti 2026", sv: "Rådens årsrapport 2026" }, ...more,
  });
  const drafted = async (more: object = {}) => draftReport(await make(), input(more));
  const collect = async ({ id }: { readonly id: string }) => collectReport(await make(), { report: id });
  const collected = async (more: object = {}) => collect(await drafted(more));
  const approve = async (report: { readonly id: string }, who: SignedInCtx = chair, more: object = {}) => approveReport(
    await make(who), approveReportInput.parse({ report: report.id, panelId: panel.id, way: "written", on: "2026-05-15",
      ...more }),
  );
  const approved = async (more: object = {}): Promise<Report> => {
    const report = await collected(more);
    await askApproval(await make(), { report: report.id });
    return approve(report);
  };
  /** A proposal that has been sent; with `outcome` it is answered too. */
  const sent = async (more: object = {}, outcome?: "already-done" | "not-accepted") => {
    const adoption = { way: "written" as const, on: "2026-05-15" };
    const { id } = await aProposal(system, { panelId: panel.id, state: "adopted", unitIds: [unit.id], adoption, ...more });
    await sendProposal(await withReader(await inPanel(coordinator, panel.id)), sendInput.parse({ proposal: id }));
    if (outcome) {
      await giveAnswer(await inHandling(owner, { kind: "proposal", id }),
        giveAnswerInput.parse({ outcome, reasons: { fi: "Näin on." } }));
    }
    return id;
  };
  return { ...here, client, make, input, drafted, collect, collected, approve, approved, sent };
}

/** The value of one figure, `undefined` when it is not there. */
export function valueOf({ contents }: Pick<Report, "contents">, id: string): number | null | undefined {
  return contents?.sections.flatMap(({ figures }) => figures).find((one) => one.id === id)?.value;
}

/** The rows of one table. */
export function rowsOf({ contents }: Pick<Report, "contents">, id: string) {
  return contents?.sections.flatMap(({ tables }) => tables).find((one) => one.id === id)?.rows ?? [];
}
