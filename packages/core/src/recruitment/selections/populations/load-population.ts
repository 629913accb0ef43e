import type { z } from "zod";
import { failField, type FieldProblem, type SignedInCtx } from "../../../kernel/index.ts";
import { AreaModel } from "../../../organisation/index.ts";
import { populationLoaded } from "../events.ts";
import { readCsv } from "../imports/read-csv.ts";
import { PopulationModel } from "./model.ts";
import { populationFigure, type loadPopulationInput, type loadedPopulationView } from "./schema.ts";

const COLUMNS = ["dimension", "group", "count", "source", "year"] as const;

/** A file of figures has this many rows at most. */
const MOST = 2000;

type Problem = z.output<typeof loadedPopulationView>["problems"][number];
type Figure = z.output<typeof populationFigure>;

/**
 * Loads population figures from CSV in the place of those that were there. Areas may be named in any of their languages.
 * When one row is wrong nothing is loaded, and every wrong row is named with its column.
 *
 * @throws Failure INVALID when the file is no table with the columns dimension, group, count, source and year
 */
export async function loadPopulation(
  ctx: SignedInCtx, { csv }: z.output<typeof loadPopulationInput>,
): Promise<z.output<typeof loadedPopulationView>> {
  const rows = readRows(csv);
  const areas = await ctx.db.of(AreaModel).find({});
  const areaIds = new Map(
    areas.flatMap(({ id, name }) => Object.values(name).map((text) => [text.toLocaleLowerCase("fi"), id]))
  );
  const problems: Problem[] = [];
  const figures: Figure[] = [];
  const seen = new Set<string>();
  for (const { row, cells } of rows) {
    const named = cells.dimension === "area" ? areaIds.get(cells.group.toLocaleLowerCase("fi"))
      ?? (areas.some(({ id }) => id === cells.group) ? cells.group : undefined) : cells.group;
    if (cells.dimension === "area" && named === undefined) {
      problems.push({
        row, column: "group", key: "recruitment:representation.problem.areaUnknown", values: { area: cells.group },
      });
      continue;
    }
    const parsed = populationFigure.safeParse({
      dimension: cells.dimension, group: named, count: numberOf(cells.count), source: cells.source,
      year: numberOf(cells.year),
    });
    if (!parsed.success) {
      for (const { path } of parsed.error.issues) {
        problems.push({
          row, column: String(path[0]), key: `recruitment:representation.problem.${String(path[0])}`, values: {},
        });
      }
      continue;
    }
    const place = `${parsed.data.dimension}/${parsed.data.group}`;
    if (seen.has(place)) problems.push({
      row, column: "group", key: "recruitment:representation.problem.groupTwice", values: {},
    });
    seen.add(place);
    figures.push(parsed.data);
  }
  if (problems.length > 0) return { loaded: 0, problems };
  await ctx.transaction(async (tx) => {
    await tx.of(PopulationModel).removeWhere({});
    const stored = await tx.of(PopulationModel).insertAll(figures);
    if (stored[0]) await tx.emit(populationLoaded, stored[0], { figures: stored.length });
  });
  return { loaded: figures.length, problems: [] };
}

/** "12 345" is a number as people and spreadsheet programs write it. */
const numberOf = (text: string) => (/^[\d\s\u00A0]+$/.test(text) ? Number(text.replace(/[\s\u00A0]/g, "")) : Number.NaN);

function readRows(csv: string): { row: number; cells: Record<(typeof COLUMNS)[number], string> }[] {
  const file = readCsv(csv);
  if ("code" in file) failField(
    "csv", `recruitment:import.file.${file.code}`, file.code === "OPEN_QUOTE" ? { row: file.row } : {},
  );
  const names = file.columns.map((name) => name.toLowerCase());
  const unknown: FieldProblem[] = COLUMNS.filter((column) => !names.includes(column)).map(
    (column) => ({ path: "csv", key: "recruitment:import.file.columnMissing", values: { column } }),
  );
  if (unknown[0]) failField("csv", unknown[0].key, unknown[0].values);
  if (file.rows.length > MOST) failField("csv", "recruitment:import.file.tooManyRows", { most: MOST });
  return file.rows.map(({ row, cells }) => ({
    row, cells: Object.fromEntries(
      COLUMNS.map((column) => [column, cells[names.indexOf(column)] ?? ""])
    ) as Record<(typeof COLUMNS)[number], string>,
  }));
}
