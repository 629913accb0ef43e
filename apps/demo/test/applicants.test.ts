import { describe, expect, it } from "vitest";
import { applicantsOfCall, tenants, type Applicant } from "../src/content/index.ts";

/** The sums of domain.md §5.1, "Applicants". */
const SUMS = {
  rannikko: {
    call: "hae-asiakasraatiin-2025", all: 84, year: 2025, ages: { 16: 3, 18: 9, 30: 17, 45: 26, 65: 18, 75: 11 },
    gender: { woman: 52, man: 28, other: 1, undisclosed: 3 }, speaks: { fi: 66, sv: 14, other: 4 },
    area: { Kokkola: 43, Kruunupyy: 9, Kannus: 9, Kaustinen: 7, Toholampi: 5, Veteli: 6, Perho: 5 },
    role: { client: 41, relative: 24, both: 19 }, panel: { A1: 26, A2: 27, A3: 31 }, excluded: { staff: 1 },
  },
  keskijarvi: {
    call: "hae-asiakasraatiin-2026", all: 57, year: 2026, ages: { 18: 5, 30: 11, 45: 20, 65: 14, 75: 7 },
    gender: { woman: 36, man: 19, other: 1, undisclosed: 1 }, speaks: { fi: 54, sv: 1, other: 2 },
    area: {
      Jyväskylä: 25, Laukaa: 5, Muurame: 3, Äänekoski: 6, Jämsä: 6, Keuruu: 4, Saarijärvi: 4, Viitasaari: 2, Joutsa: 2
    },
    role: { client: 28, relative: 13, both: 16 }, panel: { B1: 57 }, excluded: { staff: 2, "influencing-body": 1 },
  },
  "laheiset-ja-toipujat": {
    call: "nimea-jasen-raatiin-2025", all: 41, year: 2025, ages: { 18: 5, 30: 12, 45: 16, 65: 8 },
    gender: { woman: 27, man: 12, other: 1, undisclosed: 1 }, speaks: { fi: 39, sv: 1, other: 1 },
    area: { Hämeenlinna: 12, Hattula: 2, Salo: 12, Pori: 11, Ulvila: 4 },
    seat: { rehabilitee: 18, relative: 15, organisation: 8 }, panel: { C1: 14, C2: 12, C3: 15 }, excluded: {},
  },
} as const;

function sums(applicants: readonly Applicant[], of: (one: Applicant) => string | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of applicants) {
    const value = of(one);
    if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

const ageGroup = (bounds: readonly number[], year: number) => ({ birthYear }: Applicant) =>
  String(bounds.findLast((bound) => year - birthYear >= bound));

describe.each(Object.entries(SUMS))("the applicants of %s", (slug, wanted) => {
  const applicants = applicantsOfCall(wanted.call);
  const areas = tenants.find((tenant) => tenant.slug === slug)!.areas;

  it("have the sums of the demo content", () => {
    expect(applicants).toHaveLength(wanted.all);
    expect(sums(applicants, ageGroup(Object.keys(wanted.ages).map(Number), wanted.year))).toEqual(wanted.ages);
    expect(sums(applicants, ({ gender }) => gender)).toEqual(wanted.gender);
    expect(sums(applicants, ({ area }) => areas[area]!.fi)).toEqual(wanted.area);
    expect(sums(applicants, ({ speaks }) => speaks)).toEqual(wanted.speaks);
    expect(sums(applicants, ({ role }) => role)).toEqual("role" in wanted ? wanted.role : {});
    expect(sums(applicants, ({ seat }) => seat)).toEqual("seat" in wanted ? wanted.seat : {});
    expect(sums(applicants, ({ panel }) => panel)).toEqual(wanted.panel);
    expect(sums(applicants, ({ excluded }) => excluded)).toEqual(wanted.excluded);
  });

  it("are the same people each time, each with a name of their own", () => {
    expect(applicantsOfCall(wanted.call)).toEqual(applicants);
    expect(new Set(applicants.map(({ name }) => name)).size).toBe(applicants.length);
  });

  it("hold everybody whom the content names on a seat that was applied for", () => {
    const { panels } = tenants.find((tenant) => tenant.slug === slug)!;
    const called = new Set(applicants.map(({ panel }) => panel));
    const seats = new Set(["client", "resident", "rehabilitee", "relative", "organisation"]);
    const named = panels.filter(({ key }) => called.has(key)).flatMap((panel) => panel.named)
      .filter(({ seat }) => seats.has(seat));
    expect(applicants.flatMap((
      { person }
    ) => person ?? []).toSorted()).toEqual(named.map(({ person }) => person).toSorted());
  });
});

it("J1.7 · of those who applied for one free seat some are alike in everything that is counted", () => {
  const applicants = applicantsOfCall("taydennyshaku-henkilokohtainen-apu");
  const alike = sums(applicants, (one) => [
    ageGroup([18, 30, 45, 65], 2026)(one), one.gender, one.speaks, one.role, one.area
  ].join(" "));
  expect(applicants).toHaveLength(6);
  expect(Math.max(...Object.values(alike))).toBeGreaterThanOrEqual(2);
});
