import { parseArgs } from "node:util";

export interface Arguments {
  readonly quotas: string;
  readonly pool: string;
  readonly size: number;
  readonly id?: string | undefined;
  readonly seed?: string | undefined;
  readonly pinned?: string | undefined;
  readonly household?: string | undefined;
  readonly panels?: number | undefined;
  readonly maxChance?: number | undefined;
  readonly seconds?: number | undefined;
  readonly json: boolean;
}

export const USAGE = `npm run select -- --quotas Q.csv --pool P.csv --size K
  [--id COLUMN]         column of the pool with everyone's id (without it: 1, 2, 3 …)
  [--household COLUMN]  column with the household; at most one of each is selected
  [--pinned F]          file with the ids of people who are on every panel, one a line, or a CSV with the column of --id
  [--seed S]            public seed of the draw (without it: "0")
  [--panels M]          panels of the lottery (without it: 1000, or more where chances are small)
  [--max-chance X]      cap on everyone's chance, such as 0.5
  [--time-limit S]      seconds after which chances are taken as they are
  [--json]              one JSON object on standard output and nothing else`;

/** Reads the command line. Sentences of what is wrong, if anything is. */
export function readArguments(list: readonly string[]): { args: Arguments } | { wrong: string[] } {
  const text = { type: "string" } as const;
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({
      args: [...list],
      strict: true,
      allowPositionals: false,
      options: {
        quotas: text,
        pool: text,
        size: text,
        id: text,
        seed: text,
        pinned: text,
        household: text,
        panels: text,
        "max-chance": text,
        "time-limit": text,
        json: { type: "boolean" },
        help: { type: "boolean" },
      },
    }));
  } catch (error) {
    return { wrong: [`${(error as Error).message.split("\n")[0]!.replace(/\.$/, "")}. The options are:\n${USAGE}`] };
  }
  if (values.help) return { wrong: [USAGE] };
  const wrong: string[] = [];
  const given = (name: string) => values[name] as string | undefined;
  const number = (name: string, fits: (value: number) => boolean, wanted: string): number | undefined => {
    const value = given(name);
    if (value === undefined) return undefined;
    if (value.trim() !== "" && fits(Number(value))) return Number(value);
    wrong.push(`--${name} is "${value}", but must be ${wanted}.`);
    return undefined;
  };
  for (const [name, what] of [
    ["quotas", "a CSV file with the quotas"],
    ["pool", "a CSV file with the applicants"],
    ["size", "the number of seats"],
  ] as const) {
    if (given(name) === undefined)
      wrong.push(`--${name} is missing: give ${what}. For all options: npm run select -- --help`);
  }
  const size = number("size", (value) => Number.isInteger(value) && value > 0, "a whole number of seats, 1 or more");
  const panels = number(
    "panels",
    (value) => Number.isInteger(value) && value > 0 && value <= 1_000_000,
    "a whole number of panels from 1 to 1000000, such as 1000",
  );
  const maxChance = number("max-chance", (value) => value > 0 && value <= 1, "a number above 0 and up to 1, such as 0.5");
  const seconds = number("time-limit", (value) => value > 0 && Number.isFinite(value), "a number of seconds above 0");
  if (wrong.length > 0) return { wrong };
  return {
    args: {
      quotas: given("quotas")!,
      pool: given("pool")!,
      size: size!,
      id: given("id"),
      seed: given("seed"),
      pinned: given("pinned"),
      household: given("household"),
      panels,
      maxChance,
      seconds,
      json: values.json === true,
    },
  };
}
