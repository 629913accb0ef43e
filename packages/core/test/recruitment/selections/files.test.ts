import { newId } from "@raati/db";
import { describe, expect, it } from "vitest";
import { AreaModel } from "../../../src/organisation/index.ts";
import { ApplicationModel } from "../../../src/recruitment/index.ts";
import { cancelImport, commitImport } from "../../../src/recruitment/selections/imports/commit-import.ts";
import { ImportRowModel } from "../../../src/recruitment/selections/imports/model.ts";
import { previewImport } from "../../../src/recruitment/selections/imports/preview-import.ts";
import { listRows, showImport } from "../../../src/recruitment/selections/imports/show-imports.ts";
import { loadPopulation } from "../../../src/recruitment/selections/populations/load-population.ts";
import { PopulationModel } from "../../../src/recruitment/selections/populations/model.ts";
import { showRepresentation } from "../../../src/recruitment/selections/populations/show-representation.ts";
import { withDatabase } from "../../../src/testing/database.ts";
import { aSelectionGround, men, refusal, women } from "./context.ts";

withDatabase();

const HEAD = "nimi;sähköposti;syntymävuosi;kotikunta;sukupuoli;varasija;perustelu";
const row = (at: number, more: Partial<Record<"email" | "year" | "area", string>> = {}) =>
  [
    `Hakija Numero${at}`, more.email ?? `hakija${at}@people.example`, more.year ?? "1961", more.area ?? "Kokkola", "nainen",
    "kyllä", "Haluan vaikuttaa palveluihin.",
  ].join(";");

async function anImportGround() {
  const ground = await aSelectionGround({ closed: false });
  const area = await ground.system.db.of(AreaModel)
    .insert({ name: { fi: "Kokkola", sv: "Karleby" }, state: "active", position: 1 });
  const preview = (lines: readonly string[], id = newId()) => previewImport(ground.coordinator, {
    call: ground.call.id, id, fileName: "hakemukset.csv", csv: [HEAD, ...lines].join("\n"),
  });
  return { ...ground, area, preview };
}

describe("importing applications", () => {
  it("shows what would become of each row, by row and column, and stores nothing", async () => {
    const { preview, coordinator, call, system } = await anImportGround();
    const batch = await preview([
      row(2), row(3, { year: "vuosi" }), row(4, { area: "Atlantis" }), row(5, { email: "hakija2@people.example" }),
    ]);
    expect(batch).toMatchObject({ state: "ready", rows: 4, counts: { new: 1, done: 0, warning: 0, error: 3 } });
    const { items } = await listRows(coordinator, { call: call.id, import: batch.id, size: 50 });
    expect(items.map(
      ({ row: number, state, problems }) =>
        [number, state, problems.map(({ column, key }) => `${column} ${key.split(":")[1]}`)]
    )).toEqual([
      [2, "new", []], [3, "error", [expect.stringMatching(/^birthYear /)]],
      [4, "error", ["area import.problem.areaUnknown"]], [5, "error", ["email import.problem.emailTwice"]],
    ]);
    expect(await system.db.of(ApplicationModel).count({ callId: call.id })).toBe(0);
    expect(JSON.stringify(items)).not.toContain("Numero");
  });

  it("refuses a file that is no such table with the row and the column", async () => {
    const { coordinator, call } = await anImportGround();
    const read = (csv: string) =>
      refusal(previewImport(coordinator, { call: call.id, id: newId(), fileName: "x.csv", csv }));
    expect((await read("nimi,syntymävuosi,hattukoko\na,1960,57")).fields)
      .toEqual({ csv: "recruitment:import.file.columnUnknown" });
    expect((await read("nimi,sähköposti\na,b")).fields).toEqual({ csv: "recruitment:import.file.columnMissing" });
    expect((await read("nimi,nimi,syntymävuosi\na,b,1960")).fields).toEqual({ csv: "recruitment:import.file.columnTwice" });
    expect((await read("")).fields).toEqual({ csv: "recruitment:import.file.EMPTY" });
  });

  it("stores the good rows in steps, whole, and the same file only once", async () => {
    const { preview, coordinator, call, deliver, system, area } = await anImportGround();
    const lines = Array.from({ length: 55 }, (_, at) => row(at + 2));
    const batch = await preview(lines);
    const input = { call: call.id, import: batch.id };
    await commitImport(coordinator, input);
    await commitImport(coordinator, input);
    await deliver();
    expect(await showImport(coordinator, input))
      .toMatchObject({ state: "done", handled: 55, counts: { new: 0, done: 55, warning: 0, error: 0 } });
    const stored = await system.db.of(ApplicationModel).find({ callId: call.id });
    expect(stored).toHaveLength(55);
    expect(stored[0])
      .toMatchObject({ channel: "import", state: "submitted", areaId: area.id, gender: "woman", reserveConsent: true });
    expect((await preview(lines)).id).toBe(batch.id);
    await deliver();
    expect(await system.db.of(ApplicationModel).count({ callId: call.id })).toBe(55);
    expect(await system.db.of(ImportRowModel).count({ batchId: batch.id, cells: { $exists: true } })).toBe(0);
  });

  it("goes on where it was after a step has failed, and half of no step is stored", async () => {
    const { preview, coordinator, call, deliver, system, ports } = await anImportGround();
    const batch = await preview(Array.from({ length: 20 }, (_, at) => row(at + 2)));
    await commitImport(coordinator, { call: call.id, import: batch.id });
    const { settings } = ports;
    let asked = 0;
    // The process loses its secret in the middle of the first step, after some rows.
    Object.defineProperty(
      ports, "settings",
      { configurable: true, get: () => { asked += 1; if (asked === 15) throw new Error("killed"); return settings; } },
    );
    await deliver();
    expect(await system.db.of(ApplicationModel).count({ callId: call.id })).toBe(0);
    ports.clock.pass(10_000);
    await deliver();
    expect(await system.db.of(ApplicationModel).count({ callId: call.id })).toBe(20);
    expect((await showImport(coordinator, { call: call.id, import: batch.id })).counts.done).toBe(20);
  });

  it("keeps what is stored when it is cancelled, and forgets the rest", async () => {
    const { preview, coordinator, call, system } = await anImportGround();
    const batch = await preview([row(2), row(3)]);
    await cancelImport(coordinator, { call: call.id, import: batch.id });
    expect(await refusal(commitImport(coordinator, { call: call.id, import: batch.id })))
      .toMatchObject({ code: "FORBIDDEN", key: "recruitment:import.failure.cancelled" });
    expect(await system.db.of(ImportRowModel).count({ cells: { $exists: true } })).toBe(0);
    expect(await preview([row(2), row(3)])).toMatchObject({ state: "ready", counts: { new: 2 } });
  });
});

describe("population figures", () => {
  const file = (...lines: string[]) => ({ csv: ["dimension,group,count,source,year", ...lines].join("\n") });

  it("are loaded in the place of the old ones, or not at all: each wrong row is named", async () => {
    const { coordinator, system } = await anImportGround();
    expect(await loadPopulation(
      coordinator, file("gender,woman,34 200,Tilastokeskus,2025", "area,Karleby,47900,Tilastokeskus,2025"),
    )).toEqual({ loaded: 2, problems: [] });
    const wrong = await loadPopulation(
      coordinator,
      file("gender,woman,monta,Tilastokeskus,2025", "area,Atlantis,1,Tilastokeskus,2025", "gender,man,5,Tilastokeskus,25"),
    );
    expect(wrong).toMatchObject({ loaded: 0, problems: [
      { row: 2, column: "count", key: "recruitment:representation.problem.count" },
      { row: 3, column: "group", key: "recruitment:representation.problem.areaUnknown" },
      { row: 4, column: "year", key: "recruitment:representation.problem.year" },
    ] });
    expect(await system.db.of(PopulationModel).find({}, { sort: { count: 1 } }))
      .toMatchObject([{ group: "woman", count: 34_200 }, { dimension: "area", count: 47_900 }]);
    expect((await refusal(loadPopulation(coordinator, { csv: "a,b\n1,2" }))).fields)
      .toEqual({ csv: "recruitment:import.file.columnMissing" });
  });

  it("stand beside pool and chosen set", async () => {
    const { run, call, coordinator } = await aSelectionGround({ applicants: [...women(12), ...men(6)] });
    await loadPopulation(coordinator, file("gender,woman,600,Tilastokeskus,2025", "gender,man,400,Tilastokeskus,2025"));
    const { pool, dimensions } = await showRepresentation(await run(), { call: call.id });
    const gender = dimensions.find(({ dimension }) => dimension === "gender")!;
    expect(pool).toBe(18);
    expect(gender).toMatchObject({ source: "Tilastokeskus", year: 2025 });
    expect(gender.groups.find(({ group }) => group === "woman"))
      .toMatchObject({ population: 600, populationShare: 0.6, chosen: null, gap: null });
  });
});
