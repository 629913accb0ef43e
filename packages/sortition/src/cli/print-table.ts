import type { Problem } from "../problem.ts";
import type { Selection } from "../select.ts";
import { changeText } from "./sentences.ts";

const BAR = 40;

/** The result for a person at a terminal: figures, chances as a chart, the selected beside the quotas. */
export function selectionText(
  problem: Problem,
  selection: Extract<Selection, { kind: "selected" }>,
  drawn: { selected: readonly string[]; reserve: readonly string[]; commitment: string; index: number },
): string {
  const { exact, lottery } = selection;
  const percent = (chance: number) => `${(chance * 100).toFixed(2)} %`;
  const lines = [
    `Panel ${drawn.index + 1} of ${lottery.panels.length}, ${problem.pool.length} applicants, ${problem.size} seats`,
    "",
    ...table([
      ["", "smallest chance", "Gini", "geometric mean", "gap"],
      ["exact", percent(exact.min), exact.gini.toFixed(4), percent(exact.geometricMean), exact.gap.toExponential(1)],
      ["lottery", percent(lottery.min), lottery.gini.toFixed(4), "", ""],
    ]),
    "",
    "Chances: how many people have which",
    ...chart(Object.values(exact.probabilities)),
    "",
    "Quotas and the selected",
    ...quotaTable(problem, drawn.selected),
    "",
  ];
  if (selection.softened.length > 0)
    lines.push(`Soft quotas that had to give way: ${selection.softened.map(changeText).join(", ")}`, "");
  for (const [reason, text] of [
    ["NO_PANEL", "On no panel within the quotas"],
    ["PINNED_HOUSEHOLD", "Share a household with a pinned member"],
  ] as const) {
    const ids = selection.excluded.filter((person) => person.reason === reason).map((person) => person.id);
    if (ids.length > 0) lines.push(`${text}: ${ids.join(", ")}`, "");
  }
  lines.push(
    `Selected: ${drawn.selected.join(", ")}`,
    `First of the reserve: ${drawn.reserve.slice(0, 10).join(", ")}`,
    `Commitment: ${drawn.commitment}`,
  );
  return lines.join("\n");
}

function chart(chances: readonly number[]): string[] {
  const most = Math.max(...new Set(chances)),
    bins = 10;
  const width = most / bins || 1;
  const counts = Array.from({ length: bins }, () => 0);
  for (const chance of chances) counts[Math.min(bins - 1, Math.floor(chance / width))]! += 1;
  const highest = Math.max(...counts);
  return counts.map((count, bin) => {
    const label = `${(bin * width * 100).toFixed(1)}–${((bin + 1) * width * 100).toFixed(1)} %`.padStart(14);
    return `${label} ${"█".repeat(Math.ceil((count / highest) * BAR))} ${count}`;
  });
}

function quotaTable(problem: Problem, selected: readonly string[]): string[] {
  const chosen = new Set(selected);
  const counted = (quota: Problem["quotas"][number], among: Problem["pool"]) =>
    among.filter((person) => person.values[quota.category] === quota.value).length;
  const panel = problem.pool.filter((person) => chosen.has(person.id));
  return table([
    ["category", "value", "min", "max", "selected", "pool"],
    ...problem.quotas.map((quota) => [
      quota.category,
      quota.value,
      String(quota.min),
      String(quota.max),
      String(counted(quota, panel)),
      String(counted(quota, problem.pool)),
    ]),
  ]);
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
}
