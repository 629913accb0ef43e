import { createHash } from "node:crypto";
import type { z } from "zod";
import { failField, type SignedInCtx } from "../../../kernel/index.ts";
import { ApplicationModel } from "../../applications/model.ts";
import { callOf } from "../../calls/call-of.ts";
import { groupBy } from "../group-by.ts";
import { columnOf } from "./columns.ts";
import { ImportModel, ImportRowModel, type Import, type ImportRow } from "./model.ts";
import { rowPlace } from "./open-import.ts";
import { readCsv } from "./read-csv.ts";
import { readRow, type RowPlace } from "./read-row.ts";
import type { previewImportInput } from "./schema.ts";

/** Rows of one file. */
const MOST = 20_000;
const AT_ONCE = 1000;

type Row = Omit<ImportRow, "id" | "revision">;

/**
 * Reads a file of applications and shows what would become of each row: new, a warning to look at, an error by row and
 * column, or done when the same file was imported before. No application is stored. The same file again answers what is
 * there.
 *
 * @throws Failure INVALID when it is no table, has a column that nobody knows or lacks the name; FORBIDDEN, NOT_FOUND
 */
export async function previewImport(ctx: SignedInCtx, input: z.output<typeof previewImportInput>): Promise<Import> {
  const { call } = await callOf(ctx, input.call, "enterApplications");
  const fileHash = createHash("sha256").update(input.csv).digest("hex");
  const known = await ctx.db.of(ImportModel).findOne({ callId: call.id, fileHash });
  if (known && known.state !== "cancelled") return known;
  const place = await rowPlace(ctx, call);
  const table = readTable(input.csv, place);
  const rows = await statesOf(ctx, { callId: call.id, batchId: input.id }, table, place);
  return ctx.transaction(async (tx) => {
    const same = await tx.of(ImportModel).findOne({ callId: call.id, fileHash });
    if (same && same.state !== "cancelled") return same;
    if (same) {
      await tx.of(ImportRowModel).removeWhere({ batchId: same.id });
      await tx.of(ImportModel).remove(same);
    }
    for (let from = 0; from < rows.length; from += AT_ONCE) await tx.of(ImportRowModel)
      .insertAll(rows.slice(from, from + AT_ONCE));
    return tx.of(ImportModel).insert({
      callId: call.id, fileName: input.fileName, fileHash, columns: table.columns,
      state: "ready", rows: rows.length, counts: countsOf(rows),
      startedBy: ctx.viewer.personId, startedAt: ctx.ports.clock.now(),
    }, input.id);
  });
}

/** How many rows are in each state. */
export function countsOf(rows: readonly Pick<Row, "state">[]): Import["counts"] {
  const count = (state: Row["state"]) => rows.filter((one) => one.state === state).length;
  return { new: count("new"), done: count("done"), warning: count("warning"), error: count("error") };
}

interface Table {
  readonly columns: string[]; readonly rows: readonly { readonly row: number; readonly cells: Record<string, string> }[],
}

function readTable(csv: string, { form }: RowPlace): Table {
  const file = readCsv(csv);
  if ("code" in file) failField(
    "csv", `recruitment:import.file.${file.code}`, file.code === "OPEN_QUOTE" ? { row: file.row } : {},
  );
  if (file.rows.length > MOST) failField("csv", "recruitment:import.file.tooManyRows", { most: MOST });
  const columns = file.columns.map((heading, index) => {
    const column = columnOf(heading, form);
    if (column === undefined) failField(
      "csv", "recruitment:import.file.columnUnknown", { column: heading || `${index + 1}`, row: 1 },
    );
    return column;
  });
  const twice = columns.find((column, index) => columns.indexOf(column) < index);
  if (twice !== undefined) failField("csv", "recruitment:import.file.columnTwice", { column: twice, row: 1 });
  for (const column of ["name", "birthYear"]) {
    if (!columns.includes(column)) failField("csv", "recruitment:import.file.columnMissing", { column });
  }
  return {
    columns,
    rows: file.rows.map(({ row, cells }) => ({
      row, cells: Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? "").trim()])),
    })),
  };
}

/** The state of each row, looked up together: one question for a thousand addresses. */
async function statesOf(
  ctx: SignedInCtx, ids: { callId: string; batchId: string }, { rows, columns }: Table, place: RowPlace,
): Promise<Row[]> {
  const addresses = rows.map(({ cells }) => (cells.email ?? "").toLowerCase());
  const applied = new Set<string>();
  const asked = [...new Set(addresses.filter((email) => email !== ""))];
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const found = await ctx.db.of(ApplicationModel)
      .find({ callId: ids.callId, email: { $in: asked.slice(from, from + AT_ONCE) } });
    for (const { email } of found) if (email !== undefined) applied.add(email);
  }
  const sameInFile = groupBy(rows.filter(({ cells }) => cells.email), ({ cells }) => cells.email!.toLowerCase());
  return rows.map(({ row, cells }) => {
    const read = readRow(row, cells, place);
    const email = (cells.email ?? "").toLowerCase();
    const first = sameInFile.get(email)?.[0]?.row ?? row;
    const problems: Row["problems"] = "problems" in read ? [...read.problems] : [];
    if (first < row) problems.push({
      row, column: "email", key: "recruitment:import.problem.emailTwice", values: { row: first },
    });
    const isWrong = problems.length > 0;
    if (applied.has(email)) problems.push({
      row, column: "email", key: "recruitment:import.problem.appliedAlready", values: {},
    });
    if (!columns.includes("panels") && place.form.panels.length > 1) {
      problems.push({ row, column: "panels", key: "recruitment:import.problem.allPanels", values: {} });
    }
    return { ...ids, row, state: isWrong ? "error" : problems.length > 0 ? "warning" : "new", problems, cells };
  });
}
