import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../bin/select.mjs", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "raati-select-"));
afterAll(() => rmSync(folder, { recursive: true }));

const QUOTAS = "category,feature,min,max\nGender,Female,1,2\nGender,Male,1,2\n";
const POOL = "name,gender,key,flat\nA, female ,k1,x\nB,FEMALE,k2,x\nC,male,k3,y\nD,Male,k4,\nE,male,k5,\n";

function run(files: { quotas?: string; pool?: string; pinned?: string }, ...more: string[]) {
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const list = ["--quotas", write("q.csv", files.quotas ?? QUOTAS), "--pool", write("p.csv", files.pool ?? POOL)];
  if (files.pinned !== undefined) list.push("--pinned", write("pinned.txt", files.pinned));
  const done = spawnSync(process.execPath, [bin, ...list, ...more], { encoding: "utf8", cwd: tmpdir() });
  return { status: done.status, out: done.stdout, err: done.stderr.replaceAll(`${folder}${path.sep}`, "") };
}

describe("npm run select", () => {
  test("prints one JSON object and nothing else with --json", () => {
    const { status, out } = run({}, "--size", "3", "--json", "--panels", "120");
    expect(status).toBe(0);
    const result = JSON.parse(out) as { exact: { probabilities: Record<string, number> }; lottery: { panels: string[][] } };
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(["feasible", "relaxations", "exact", "lottery", "selected", "reserve", "seconds", "version"]),
    );
    expect(Object.keys(result.exact.probabilities)).toEqual(["1", "2", "3", "4", "5"]);
    expect(Object.values(result.exact.probabilities)).toEqual(
      [0.6, 0.6, 0.6, 0.6, 0.6].map((chance) => expect.closeTo(chance, 9)),
    );
    expect(result.lottery.panels).toHaveLength(120);
    expect(result).toMatchObject({
      feasible: true,
      relaxations: [],
      exact: { min: expect.closeTo(0.6, 9), gini: expect.closeTo(0, 9) },
    });
  });

  test("takes ids, households, pinned members and a cap", () => {
    const { out } = run({ pinned: "k3\n" }, "--size", "3", "--json", "--id", "key", "--household", "FLAT");
    const { exact } = JSON.parse(out) as { exact: { probabilities: Record<string, number> } };
    expect(exact.probabilities).toEqual({
      k1: expect.closeTo(0.5, 9),
      k2: expect.closeTo(0.5, 9),
      k3: 1,
      k4: expect.closeTo(0.5, 9),
      k5: expect.closeTo(0.5, 9),
    });
    expect(run({}, "--size", "3", "--max-chance", "0.4").err).toContain("The smallest possible cap is 0.600000.");
  });

  test("draws by the seed, the same each time", () => {
    const drawn = (seed: string) =>
      JSON.parse(run({}, "--size", "2", "--json", "--seed", seed).out) as { selected: string[]; drawn: { index: number } };
    expect(drawn("17").selected).toEqual(drawn("17").selected);
    expect(new Set([drawn("17").drawn.index, drawn("18").drawn.index, drawn("19").drawn.index]).size).toBeGreaterThan(1);
  });

  test("prints a table and a chart without --json", () => {
    const { status, out } = run({}, "--size", "3");
    expect(status).toBe(0);
    expect(out).toMatch(/smallest chance +Gini/);
    expect(out).toMatch(/█+ 5/);
    expect(out).toMatch(/Gender +Female +1 +2 +[12] +2/);
  });

  test("answers what would make a panel possible where there is none", () => {
    const quotas = "category,feature,min,max\nGender,Female,3,5\nGender,Male,0,2\n";
    const json = run({ quotas }, "--size", "4", "--json");
    expect(json.status).toBe(0);
    expect(JSON.parse(json.out)).toMatchObject({
      feasible: false,
      exact: null,
      relaxations: [{ changes: [{ category: "Gender", value: "Female", bound: "min", from: 3, to: 2 }] }],
    });
    expect(json.err).toContain(
      'q.csv, row 2, column "min": the quota asks for at least 3 of Gender "Female", but the pool has 2.',
    );
    const text = run({ quotas }, "--size", "4");
    expect([text.status, text.out]).toEqual([1, expect.stringContaining('Gender "Female" min 3 → 2')]);
  });

  const bad: [string, Parameters<typeof run>[0], string[], string][] = [
    ["an empty pool", { pool: "gender\n" }, [], "p.csv: there are no rows below the header. Add at least one."],
    ["an empty file", { quotas: "" }, [], "q.csv: the file is empty. Its first row must name the columns."],
    [
      "a missing column",
      { pool: "sex\nfemale\n" },
      [],
      'p.csv, row 1, column "Gender": there is no such column. The file has: sex. Add the column or correct its name.',
    ],
    [
      "unknown quota columns",
      { quotas: "group,who,least,most\na,b,1,2\n" },
      [],
      'q.csv, row 1, column "category": there is no such column. The file has: group, who, least, most.',
    ],
    [
      "a value without quota",
      { pool: "gender\nfemale\nmale\nother\n" },
      [],
      'p.csv, row 4, column "gender": "other" has no quota. Correct it to one of Female, Male, or add a quota for it.',
    ],
    [
      "an empty value",
      { pool: "gender,x\nfemale,1\n,2\n" },
      [],
      'p.csv, row 3, column "gender": the cell is empty. Fill it in.',
    ],
    [
      "ids twice",
      { pool: "key,gender\na,male\na,female\n" },
      ["--id", "key"],
      'p.csv, row 3, column "key": the id "a" is in row 2 too.',
    ],
    ["an unknown id column", {}, ["--id", "code"], 'p.csv, row 1, column "code": there is no such column.'],
    [
      "text for a number",
      { quotas: "category,feature,min,max\nGender,Female,one,2\n" },
      [],
      'q.csv, row 2, column "min": "one" is not a whole number. Write digits only, such as 3.',
    ],
    [
      "a minimum above the maximum",
      { quotas: "category,feature,min,max\nGender,Female,3,2\n" },
      [],
      'q.csv, row 2, column "min": the minimum 3 is above the maximum 2.',
    ],
    [
      "a quota twice",
      { quotas: `${QUOTAS}gender,female,0,1\n` },
      [],
      'q.csv, row 4, column "feature": "female" has a quota already in row 2.',
    ],
    ["a short row", { pool: "x,gender\n1,male\n2\n" }, [], "p.csv, row 3: the row has 1 cells, but the header has 2."],
    ["more seats than applicants", {}, ["--size", "9"], "--size is 9, but "],
    ["a size that is none", {}, ["--size", "few"], '--size is "few", but must be a whole number of seats, 1 or more.'],
    ["an unknown pinned member", { pinned: "99" }, [], '--pinned: nobody in p.csv has the id "99".'],
    [
      "pinned people of one household",
      { pinned: "1\n2" },
      ["--household", "flat"],
      '--pinned: "2" and "1" share a household',
    ],
    ["an unknown option", {}, ["--seeds", "1"], "Unknown option '--seeds'"],
    ["a broken CSV", { pool: 'gender\n"fem"ale\n' }, [], "p.csv, row 2: this is not readable as CSV"],
  ];
  test.each(bad)("refuses %s in a sentence, and prints nothing else", (_, files, more, sentence) => {
    const { status, out, err } = run(files, ...(more.includes("--size") ? [] : ["--size", "2"]), ...more, "--json");
    expect(err).toContain(sentence);
    expect([status, out]).toEqual([2, ""]);
  });

  test("names a file that is not there and options that are missing", () => {
    const done = spawnSync(process.execPath, [bin, "--quotas", "nowhere.csv"], { encoding: "utf8" });
    expect(done.stderr).toContain("--pool is missing: give a CSV file with the applicants.");
    expect(done.status).toBe(2);
  });
});
