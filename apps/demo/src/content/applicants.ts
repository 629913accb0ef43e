import type { Locale } from "@raati/i18n";
import { motivationOf } from "./motivations.ts";
import { madeUpName } from "./names.ts";
import { shuffled } from "./shuffled.ts";

export type AgeGroup = "16-17" | "18-29" | "30-44" | "45-64" | "65-74" | "75+";

/** What the content says of one applicant who has a part to play. */
interface NamedApplicant {
  readonly person: string;
  readonly has: Partial<Pick<Traits, "age" | "gender" | "speaks" | "role" | "seat">>;
}

/**
 * How many of each kind applied to one panel: the sums of domain.md §5.1, "Applicants", divided between the tenant's panels.
 * Every column adds up to the panel's number of applicants.
 */
export interface PoolTable {
  /** The panel's key. */
  readonly panel: string;
  readonly age: Readonly<Partial<Record<AgeGroup, number>>>;
  readonly gender: Readonly<Partial<Record<Traits["gender"], number>>>;
  /** In the order of the tenant's areas. */
  readonly area: readonly number[];
  readonly speaks: Readonly<Partial<Record<Traits["speaks"], number>>>;
  readonly role?: Readonly<Partial<Record<NonNullable<Traits["role"]>, number>>>;
  /** The seat type that each was nominated for, where the panel has several. */
  readonly seat?: Readonly<Record<string, number>>;
  readonly named: readonly NamedApplicant[];
  /** Who turns out not to be eligible, by why. */
  readonly excluded: readonly ("staff" | "influencing-body")[];
}

interface Traits {
  readonly age: AgeGroup;
  readonly gender: "woman" | "man" | "other" | "undisclosed";
  /** The index of one of the tenant's areas. */
  readonly area: number;
  readonly speaks: "fi" | "sv" | "other";
  readonly role: "client" | "relative" | "both" | undefined;
  readonly seat: string | undefined;
}

/** One applicant of the demo. */
export interface Applicant extends Omit<Traits, "age"> {
  readonly panel: string;
  /** The key of a person whom the content names. */
  readonly person: string | undefined;
  readonly name: string;
  readonly birthYear: number;
  readonly language: Locale;
  readonly motivation: string;
  readonly reserveConsent: boolean;
  readonly excluded: PoolTable["excluded"][number] | undefined;
  /** How the application came in. Those on paper gave no e-mail address. */
  readonly channel: "web" | "paper" | "phone";
}

const YOUNGEST: Readonly<Record<AgeGroup, number>> =
  { "16-17": 16, "18-29": 18, "30-44": 30, "45-64": 45, "65-74": 65, "75+": 75 };
const YEARS: Readonly<Record<AgeGroup, number>> =
  { "16-17": 2, "18-29": 12, "30-44": 15, "45-64": 20, "65-74": 10, "75+": 13 };
const CONTACT_LANGUAGE: Readonly<Record<Traits["speaks"], Locale>> = { fi: "fi", sv: "sv", other: "en" };

/**
 * The applicants of one panel. The same table gives the same people each time; which traits meet in one person is mixed,
 * and the sums stay as the table says.
 *
 * @param year the year of the call
 * @param from the index of the first made-up name
 */
export function applicantsOf(table: PoolTable, year: number, from: number): Applicant[] {
  const traits = mixedTraits(table);
  return traits.map((one, index): Applicant => {
    const { age, ...rest } = one;
    // People with a part to play come first; those who are not eligible come last.
    const named = table.named[index];
    return {
      ...rest, panel: table.panel, person: named?.person, name: madeUpName(from + index),
      birthYear: year - YOUNGEST[age] - ((index * 7) % YEARS[age]),
      language: index % 11 === 6 && rest.speaks === "fi" ? "fi-plain" : CONTACT_LANGUAGE[rest.speaks],
      motivation: motivationOf(rest.speaks, from + index), reserveConsent: index % 8 !== 5,
      excluded: table.excluded[traits.length - 1 - index],
      channel: named || index % 9 !== 4 ? "web" : index % 2 === 0 ? "paper" : "phone",
    };
  });
}

function mixedTraits(table: PoolTable): Traits[] {
  const columns = {
    age: columnOf(table, "age"), gender: columnOf(table, "gender"), speaks: columnOf(table, "speaks"),
    role: table.role && columnOf(table, "role"), seat: table.seat && columnOf(table, "seat"),
    area: shuffled(table.area.flatMap((count, index) => Array<number>(count).fill(index)), `${table.panel} area`),
  };
  table.named.forEach(({ has }, row) => {
    for (const [column, wanted] of Object.entries(has)) bringTo(
      columns[column as keyof typeof has] ?? [], row, wanted, table.named.length,
    );
  });
  return columns.age.map((age, row): Traits => ({
    age: age as AgeGroup, gender: columns.gender[row] as Traits["gender"], speaks: columns.speaks[row] as Traits["speaks"],
    role: columns.role?.[row] as Traits["role"], seat: columns.seat?.[row], area: columns.area[row]!,
  }));
}

function columnOf(table: PoolTable, column: "age" | "gender" | "speaks" | "role" | "seat"): string[] {
  const values = Object.entries(table[column] ?? {}).flatMap(([value, count]) => Array<string>(count).fill(value));
  return shuffled(values, `${table.panel} ${column}`);
}

/** Exchanges two values of a column, so that a row has the wanted one and the column keeps its sums. */
function bringTo(column: string[], row: number, wanted: string, firstFree: number): void {
  if (column[row] === wanted) return;
  const other = column.findIndex((value, index) => index >= firstFree && value === wanted);
  if (other < 0) throw new Error(`No applicant is left who is ${wanted}.`);
  [column[row], column[other]] = [column[other]!, column[row]!];
}
