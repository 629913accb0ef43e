// The figures of a run of the specification tests.
import type { MissKind } from "./miss.ts";

export interface AreaFigures {
  applicable: number;
  needFailPoint: number;
  driverGaps: number;
  passed: number;
  refused: number;
  missed: number;
  noError: number;
}

type Outcome = MissKind | "passed" | "driver gap";

const COLUMN: Record<Outcome, keyof AreaFigures> = {
  passed: "passed", refused: "refused", different: "missed", "no error": "noError", "driver gap": "driverGaps",
};

export class Report {
  readonly areas: Record<string, AreaFigures> = {};

  area(name: string): AreaFigures {
    return (
      this.areas[name] ??= { applicable: 0, needFailPoint: 0, driverGaps: 0, passed: 0, refused: 0, missed: 0, noError: 0 }
    );
  }

  /** Counts a test that applies. */
  applies(area: string, needsFailPoint: boolean): void {
    this.area(area).applicable += 1;
    if (needsFailPoint) this.area(area).needFailPoint += 1;
  }

  result(area: string, outcome: Outcome): void {
    this.area(area)[COLUMN[outcome]] += 1;
  }

  /** The part of an area's tests that were run and passed, from 0 to 1. */
  share(area: string): number {
    const { applicable, needFailPoint, driverGaps, passed } = this.area(area);
    return passed / (applicable - needFailPoint - driverGaps);
  }

  table(): string {
    const columns = ["area", "applicable", "needFailPoint", "driverGaps", "passed", "refused", "missed", "noError"] as const;
    const rows = Object.entries(this.areas).map(([area, figures]) => ({ area, ...figures }));
    const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))];
    return lines.map((line) => line.map((cell, i) => (i === 0 ? cell.padEnd(30) : cell.padStart(14))).join("")).join("\n");
  }
}
