import type { Day, Locale, LocalizedText, Values } from "@raati/i18n";
import { z } from "zod";
import { defineExtensionPoint, type PluginStorage, type TenantCtx } from "../kernel/index.ts";
import type { Panel } from "../panels/index.ts";
import type { Figure, Section, Table } from "./contents/schema.ts";

/** Which year and which panels a source tells about, and how it puts things into words. */
export interface ReportScope {
  readonly panels: readonly Panel[];
  readonly panelIds: readonly string[];
  /** The first and the last day, both included. */
  readonly from: Day;
  readonly to: Day;
  /** The day of counting. */
  readonly today: Day;
  readonly languages: readonly Locale[];
  /** A text of the locale files in each language of the report. */
  readonly say: (key: string, values?: Values | ((locale: Locale) => Values)) => LocalizedText;
}

export type Collected = Pick<Section, "figures" | "tables" | "notes">;

/** What a slice of core adds to reports: it reads the tenant's data through the handle that comes with the scope. */
export interface CoreSource {
  readonly id: string;
  readonly collect: (scope: ReportScope, ctx: TenantCtx) => Promise<Partial<Collected>>;
}

/** What a plugin adds: it reads its own data. Its name is the text `<plugin>:report.<id>`, the id in camel case. */
export interface ReportSource {
  readonly id: string;
  readonly collect: (scope: ReportScope, storage: PluginStorage) => Promise<{
    readonly figures?: readonly Figure[]; readonly tables?: readonly Table[];
  }>;
}

const reportSource = z.custom<ReportSource>(
  (value) => typeof (value as ReportSource | undefined)?.collect === "function",
);

/** Figures and tables of a plugin for the yearly report, counted when the report collects itself. */
export const reportSources = defineExtensionPoint("reports.report-sources", reportSource);
