import type { TenantCtx } from "@raati/core/kernel";
import { newId } from "@raati/db";
import type { Panel } from "@raati/core/panels";
import { aReport } from "@raati/core/reports/factory";

/** What of reports visitors may call, and why. */
export const PUBLIC_REPORTS: Readonly<Record<string, string>> = {
  "reports.publicList": "reports that are published",
  "reports.page": "such a report; another one only for its panels and handlers",
  "reports.file": "the same report as a file",
};

const PREFIX = "reports.";

/** The ids that a procedure of reports is asked for, by the name of the field in its input. */
export function reportValues(path: string, ids: Readonly<Record<string, string>>): Record<string, unknown> {
  return {
    report: ids[`${PREFIX}report`], chapter: ids[`${PREFIX}chapter`], id: newId, panels: [ids.panel],
    year: 2026, on: "2026-05-15",
    lang: "fi", languages: ["fi"], sections: [], version: 1, from: undefined, to: path.endsWith("moveChapter")
      ? "up" : undefined,
    routeId: undefined, steps: undefined, meetingId: newId, title: { fi: "Vuosiraportti" },
    // To filter a list by a panel that is not there finds nothing, and is no mistake.
    panelId: path.endsWith("publicList") ? undefined : ids.panel,
  };
}

/** A report that is still written, of which nothing is public. */
export async function furnishReports({ bare, panel }: { bare: TenantCtx; panel: Panel }): Promise<Record<string, string>> {
  const chapter = newId();
  const report = await aReport(bare, {
    panelIds: [panel.id], languages: ["fi"],
    chapters: [{ id: chapter, title: { fi: "Alkusanat" }, sections: [], version: 1 }],
  });
  return { [`${PREFIX}report`]: report.id, [`${PREFIX}chapter`]: chapter };
}
