import type { TenantCtx } from "../kernel/index.ts";
import { aPanel } from "../panels/factory.ts";
import { ReportModel, type Report } from "./model.ts";

type New = Partial<Omit<Report, "id" | "revision">>;

/** A report of 2025 that has been collected; its panel is a new one unless it is given. */
export async function aReport(ctx: TenantCtx, overrides: New = {}): Promise<Report> {
  const panelIds = overrides.panelIds ?? [(await aPanel(ctx)).id];
  return ctx.db.of(ReportModel).insert({
    kind: "yearly", year: 2025, from: "2025-01-01", to: "2025-12-31", languages: ["fi", "sv"], state: "editing",
    title: { fi: "Asiakasraatien vuosiraportti 2025", sv: "Klientrådens årsrapport 2025" }, chapters: [],
    contents: { collectedOn: "2026-05-15", sections: [] }, ...overrides, panelIds, homeId: overrides.homeId ?? panelIds[0]!,
  });
}
