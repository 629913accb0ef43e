import { applicantsOf, type Applicant, type PoolTable } from "./applicants.ts";

/** Tenant A: 84 applicants for 36 seats of three panels. */
const TABLES_A: readonly PoolTable[] = [
  {
    panel: "A1", age: { "16-17": 3, "18-29": 5, "30-44": 12, "45-64": 6 },
    gender: { woman: 16, man: 8, other: 1, undisclosed: 1 },
    area: [14, 3, 3, 2, 1, 2, 1], speaks: { fi: 20, sv: 4, other: 2 }, role: { client: 12, relative: 9, both: 5 },
    named: [{ person: "riina", has: { age: "30-44", gender: "woman", speaks: "fi", role: "both" } }], excluded: [],
  },
  {
    panel: "A2", age: { "18-29": 4, "30-44": 5, "45-64": 17, "65-74": 1 }, gender: { woman: 16, man: 10, undisclosed: 1 },
    area: [14, 3, 3, 2, 2, 2, 1], speaks: { fi: 21, sv: 5, other: 1 }, role: { client: 15, relative: 6, both: 6 },
    named: [
      { person: "joakim", has: { age: "45-64", gender: "man", speaks: "sv", role: "client" } },
      { person: "yusuf", has: { age: "30-44", gender: "man", speaks: "fi", role: "client" } },
    ],
    excluded: ["staff"],
  },
  {
    panel: "A3", age: { "45-64": 3, "65-74": 17, "75+": 11 }, gender: { woman: 20, man: 10, undisclosed: 1 },
    area: [15, 3, 3, 3, 2, 2, 3], speaks: { fi: 25, sv: 5, other: 1 }, role: { client: 14, relative: 9, both: 8 },
    named: [
      { person: "hellevi", has: { age: "65-74", gender: "woman", speaks: "fi", role: "client" } },
      { person: "elsa", has: { age: "75+", gender: "undisclosed", speaks: "sv", role: "client" } },
    ],
    excluded: [],
  },
];

/** One free seat of a side panel of tenant A. Two and more of these are alike in everything that is counted. */
const TABLES_A_LATER: readonly PoolTable[] = [{
  panel: "A4a", age: { "30-44": 2, "45-64": 4 }, gender: { woman: 5, man: 1 }, area: [6, 0, 0, 0, 0, 0, 0],
  speaks: { fi: 5, sv: 1 }, role: { client: 6 }, named: [], excluded: [],
}];

/** Tenant B: 57 applicants for 20 seats. */
const TABLES_B: readonly PoolTable[] = [{
  panel: "B1", age: { "18-29": 5, "30-44": 11, "45-64": 20, "65-74": 14, "75+": 7 },
  gender: { woman: 36, man: 19, other: 1, undisclosed: 1 },
  area: [25, 5, 3, 6, 6, 4, 4, 2, 2], speaks: { fi: 54, sv: 1, other: 2 }, role: { client: 28, relative: 13, both: 16 },
  named: [
    { person: "kaarlo", has: { age: "65-74", gender: "man", speaks: "fi", role: "client" } },
    { person: "aatos", has: { age: "45-64", gender: "man", speaks: "fi", role: "relative" } },
    { person: "meri", has: { age: "30-44", gender: "woman", speaks: "fi", role: "both" } },
  ],
  excluded: ["staff", "staff", "influencing-body"],
}];

/** Tenant C: 41 nominees for the 37 seats of clients and their organisations. */
const TABLES_C: readonly PoolTable[] = [
  {
    panel: "C1", age: { "18-29": 2, "30-44": 4, "45-64": 5, "65-74": 3 }, gender: { woman: 9, man: 4, other: 1 },
    area: [12, 2, 0, 0, 0],
    speaks: { fi: 14 }, seat: { rehabilitee: 6, relative: 5, organisation: 3 },
    named: [{ person: "marjukka", has: { gender: "woman", seat: "relative", speaks: "fi" } }], excluded: [],
  },
  {
    panel: "C2", age: { "18-29": 1, "30-44": 4, "45-64": 5, "65-74": 2 }, gender: { woman: 8, man: 4 },
    area: [0, 0, 12, 0, 0],
    speaks: { fi: 11, sv: 1 }, seat: { rehabilitee: 6, relative: 4, organisation: 2 },
    named: [{ person: "ilpo", has: { gender: "man", seat: "rehabilitee", speaks: "fi" } }], excluded: [],
  },
  {
    panel: "C3", age: { "18-29": 2, "30-44": 4, "45-64": 6, "65-74": 3 }, gender: { woman: 10, man: 4, undisclosed: 1 },
    area: [0, 0, 0, 11, 4],
    speaks: { fi: 14, other: 1 }, seat: { rehabilitee: 6, relative: 6, organisation: 3 },
    named: [{ person: "tuija", has: { gender: "woman", seat: "relative", speaks: "fi" } }], excluded: [],
  },
];

interface Round { readonly tables: readonly PoolTable[]; readonly year: number; readonly from: number }

/** By the call's address. */
const ROUNDS: Readonly<Record<string, Round>> = {
  "hae-asiakasraatiin-2025": { tables: TABLES_A, year: 2025, from: 1000 },
  "taydennyshaku-henkilokohtainen-apu": { tables: TABLES_A_LATER, year: 2026, from: 4000 },
  "hae-asiakasraatiin-2026": { tables: TABLES_B, year: 2026, from: 2000 },
  "nimea-jasen-raatiin-2025": { tables: TABLES_C, year: 2025, from: 3000 },
};

/**
 * Who applied in a call of the demo, or was nominated.
 *
 * @param slug the call's address; nobody for one that has just opened
 */
export function applicantsOfCall(slug: string): Applicant[] {
  const round = ROUNDS[slug];
  let from = round?.from ?? 0;
  return (round?.tables ?? []).flatMap((table) => {
    const applicants = applicantsOf(table, round!.year, from);
    from += applicants.length;
    return applicants;
  });
}
