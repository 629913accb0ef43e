import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Problem, readPool, readQuotas } from "../src/index.ts";
import { madeProblem, type Recipe } from "../test/made-problem.ts";

/** The instances that lie beside the repository, where they are at hand. */
export const INSTANCES = path.resolve(fileURLToPath(import.meta.url), "../../../../../shared/data/sortition");

/** What is known of an instance, and the figures that are to be reached. */
export interface Known {
  readonly name: string;
  readonly panels: number;
  readonly min?: number;
  readonly gini?: number;
  readonly geometricMean?: number;
}

const MADE: Record<string, Recipe> = {
  made_homes_pinned_30: { people: 300, size: 30, categories: [2, 6, 8, 4, 3], room: 2, couples: 3, pinned: 2 },
  made_homes_wide_24: { people: 600, size: 24, categories: [2, 4, 5, 3], room: 2, couples: 2 },
  made_tight_20: { people: 150, size: 20, categories: [2, 3, 4, 4, 3, 2], room: 0 },
  made_tight_12: { people: 100, size: 12, categories: [2, 3, 4, 3, 2, 3], room: 0, pinned: 1 },
};

/** All instances: those beside the repository with their known optimum, and those made by the seeded generator. */
export function knownInstances(): Known[] {
  const file = path.join(INSTANCES, "expected.csv");
  const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split(/\r?\n/).slice(1) : [];
  const shared = lines.map((line) => {
    const [name, , , , min, gini, geometricMean] = line.split(",");
    return {
      name: name!,
      panels: name === "syn_10k_40" ? 20_000 : 1000,
      min: Number(min),
      gini: Number(gini),
      geometricMean: Number(geometricMean),
    };
  });
  return [...shared, ...[...Object.keys(MADE), "made_relaxation_lies"].map((name) => ({ name, panels: 1000 }))];
}

/** The problem of an instance by its name. */
export function instanceProblem(name: string): Problem {
  if (name === "made_relaxation_lies") return lyingProblem();
  const recipe = MADE[name];
  if (recipe !== undefined) return madeProblem(name, recipe);
  const text = (file: string) => readFileSync(path.join(INSTANCES, name, file), "utf8");
  const { quotas } = readQuotas(text("categories.csv"));
  const { pool } = readPool(text("respondents.csv"), quotas);
  return { pool, quotas, size: Number(name.split("_").at(-1)), pinned: [] };
}

/**
 * Divided seats promise more here than whole people can keep. Of x, y and z any two could share a panel as far as shares
 * go, but a panel of whole people has at most one of them, since each category takes one of the two who have its rare
 * value.
 */
export function lyingProblem(copies = 6): Problem {
  const rare = [
    ["c1", "c2"],
    ["c1", "c3"],
    ["c2", "c3"],
  ];
  const pool = [
    ...rare.flatMap((mine, kind) => Array.from({ length: 2 }, (_, at) => ({ id: `rare${kind + 1}-${at + 1}`, mine }))),
    ...Array.from({ length: copies }, (_, at) => ({ id: `common${at + 1}`, mine: [] as string[] })),
  ].map(({ id, mine }) => ({
    id,
    values: Object.fromEntries(
      ["c1", "c2", "c3"].map((category) => [category, mine.includes(category) ? "rare" : "common"]),
    ),
  }));
  const quotas = ["c1", "c2", "c3"].flatMap((category) => [
    { category, value: "rare", min: 0, max: 1, hard: true },
    { category, value: "common", min: 0, max: 4, hard: true },
  ]);
  return { pool, quotas, size: 4, pinned: [] };
}
