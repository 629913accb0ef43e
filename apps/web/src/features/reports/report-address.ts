import type { FileKind } from "@raati/core/reports/schema";

/** Where everybody reads reports, below the tenant's first page. */
export const reportsAddress = (home: string): string => `${home}/reports`;
/** Where everybody reads one report. */
export const reportAddress = (home: string, report: string): string => `${reportsAddress(home)}/${report}`;
/** A report as a file, in the language of the address. */
export const fileAddress = (home: string, report: string, kind: FileKind): string =>
  `${reportAddress(home, report)}/report.${kind}`;

/** Where a coordinator makes them. */
export const makingAddress = (home: string, ...parts: readonly string[]): string => [`${home}/manage/reports`,
  ...parts].join("/");
