import { MEASURES } from "./measures.ts";
import type { SizeResult } from "./run.ts";

const BOOT_TARGET = 800;

const digits = (n: number): string => (n < 10 ? n.toFixed(2) : n.toFixed(0));

/** The figures as a table: a row a measure, with its target, each size, and the last size as a multiple of the first. */
export function tableOf(results: readonly SizeResult[]): string {
  const rows: [name: string, target: string, values: number[], limit: string][] = [
    ...MEASURES.map(({ name, target, indexed }): [string, string, number[], string] =>
      [`${name} (µs)`, String(target ?? ""), results.map(({ measures }) => measures[name].cpu), indexed ? "≤ 1.5" : ""]),
    ["boot to first ping (ms)", String(BOOT_TARGET), results.map(({ boot }) => boot), ""],
    ["filling, a document (µs)", "", results.map(({ fill }) => fill), ""],
  ];
  const header = ["server CPU", "target", ...results.map(({ size }) => size.toLocaleString("en")), "ratio", "target"];
  const lines = rows.map((
    [name, target, values, limit]
  ) => [name, target, ...values.map(digits), results.length > 1 ? (values.at(-1)! / values[0]).toFixed(2) : "", limit]);
  return [header, ...lines].map(
    (cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(38) : cell.padStart(12))).join("")
  ).join("\n");
}
