/**
 * What anyone needs to check a draw, in a browser or elsewhere: no solver, no Node. The page of a draw publishes a
 * `Disclosure` before the seed is known, and the seed after.
 */
import { canonicalJson, type Json, sha256 } from "./canonical.ts";
import { draw } from "./draw.ts";

export { canonicalJson, sha256 } from "./canonical.ts";
export { draw, drawAmong, numberFrom, orderBySeed } from "./draw.ts";
export { VERSION } from "./version.ts";

/** An applicant without name: a code, the values that quotas count, and a code of the household if it is shared. */
export interface DisclosedPerson {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly household?: string | undefined;
}

/** A quota as it was in force in the draw; its other fields are not part of the hash. */
export interface DisclosedQuota {
  readonly category: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
}

/** All that a draw depends on, but the seed. */
export interface Disclosure {
  readonly version: string;
  readonly size: number;
  readonly pinned: readonly string[];
  readonly pool: readonly DisclosedPerson[];
  readonly quotas: readonly DisclosedQuota[];
  readonly panels: readonly (readonly string[])[];
}

/** SHA-256 hashes, each 64 hexadecimal digits: of the parts, and of all together, which is what is published. */
export interface Commitment {
  readonly pool: string;
  readonly quotas: string;
  readonly lottery: string;
  readonly all: string;
}

/**
 * The hashes of a disclosure. Texts are canonical JSON; the pool is sorted by id, and so are the pinned and each panel,
 * while the order of quotas and panels counts (a panel is drawn by its number). `all` is the hash of `{lottery, pinned,
 * pool, quotas, size, version}` with the hashes of the parts.
 */
export async function commit(disclosure: Disclosure): Promise<Commitment> {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : Number(a.id > b.id));
  const people = disclosure.pool
    .map(({ id, values, household }) => ({ id, values: { ...values }, ...(household ? { household } : {}) }))
    .sort(byId);
  const rules = disclosure.quotas.map(({ category, value, min, max }) => ({ category, value, min, max }));
  const hash = (value: Json) => sha256(canonicalJson(value));
  const pool = await hash(people);
  const quotas = await hash(rules);
  const lottery = await hash(disclosure.panels.map((panel) => [...panel].sort()));
  const all = await hash({
    lottery,
    pinned: [...disclosure.pinned].sort(),
    pool,
    quotas,
    size: disclosure.size,
    version: disclosure.version,
  });
  return { pool, quotas, lottery, all };
}

/** A rule that a panel breaks, by the panel's number from 0. */
export interface Violation {
  readonly panel: number;
  readonly code: "SIZE" | "UNKNOWN_PERSON" | "TWICE" | "PINNED_MISSING" | "HOUSEHOLD" | "QUOTA";
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * Every rule that any panel breaks: its size, each quota, one person a household, the pinned members. Empty when all is
 * well.
 */
export function violationsOf(disclosure: Disclosure): Violation[] {
  const byId = new Map(disclosure.pool.map((person) => [person.id, person]));
  return disclosure.panels.flatMap((panel, number) => {
    const found: Violation[] = [];
    const note = (code: Violation["code"], values: Violation["values"]) => {
      found.push({ panel: number, code, values });
    };
    if (panel.length !== disclosure.size) note("SIZE", { seats: panel.length, size: disclosure.size });
    const members = new Set(panel);
    if (members.size !== panel.length) note("TWICE", {});
    for (const id of disclosure.pinned) if (!members.has(id)) note("PINNED_MISSING", { id });
    const homes = new Map<string, string>();
    for (const id of members) {
      const person = byId.get(id);
      if (person === undefined) {
        note("UNKNOWN_PERSON", { id });
        continue;
      }
      if (!person.household) continue;
      const other = homes.get(person.household);
      if (other !== undefined) note("HOUSEHOLD", { id, other });
      homes.set(person.household, id);
    }
    for (const { category, value, min, max } of disclosure.quotas) {
      let seats = 0;
      for (const id of members) if (byId.get(id)?.values[category] === value) seats += 1;
      if (seats < min || seats > max) note("QUOTA", { category, value, seats, min, max });
    }
    return found;
  });
}

/** A person's chance: the panels they are on, divided by all panels. */
export function chanceOf(
  disclosure: Pick<Disclosure, "panels">,
  id: string,
): { panels: number; of: number; chance: number } {
  const panels = disclosure.panels.filter((panel) => panel.includes(id)).length;
  const of = disclosure.panels.length;
  return { panels, of, chance: of === 0 ? 0 : panels / of };
}

/**
 * What the public page shows: whether the hashes are those published, whether all panels keep the rules, and the drawn
 * panel.
 */
export async function verifyDraw(
  disclosure: Disclosure,
  published: { commitment: string; seed: string; index?: number | undefined },
): Promise<{
  commitment: Commitment;
  sameCommitment: boolean;
  violations: Violation[];
  index: number;
  panel: readonly string[];
  sameIndex: boolean;
}> {
  const commitment = await commit(disclosure);
  const { index, panel } = await draw(disclosure, published.seed, commitment.all);
  return {
    commitment,
    sameCommitment: commitment.all === published.commitment,
    violations: violationsOf(disclosure),
    index,
    panel,
    sameIndex: published.index === undefined || published.index === index,
  };
}
