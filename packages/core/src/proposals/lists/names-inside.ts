import type { TenantDb } from "@raati/db";
import { MembershipModel, type Panel } from "../../panels/index.ts";
import { PersonModel } from "../../people/index.ts";

interface Reading {
  readonly db: Pick<TenantDb, "of">;
  /** Who reads: everybody knows the own name. */
  readonly personId: string | undefined;
  /** Runs the panel, and so knows its members by name. */
  readonly byName: boolean;
}

/**
 * How a reader inside a panel reads of people who have written something: by name, or in panels of aliases by the alias
 * that each has chosen. Who has none, or is erased, has no entry.
 */
export async function namesInside(
  { db, personId, byName }: Reading, panel: Panel | undefined, ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0 || !panel) return new Map();
  const people = await db.of(PersonModel).find({ id: { $in: wanted } });
  const aliases = panel.privacy.namesInside === "aliases" && !byName;
  const here = aliases ? await db.of(MembershipModel).find({ panelId: panel.id, personId: { $in: wanted } }) : [];
  return new Map(people.flatMap(({ id, name, alias }): [string, string][] => {
    const chosen = here.find((one) => one.personId === id)?.publication.alias ?? alias;
    const shown = aliases && id !== personId ? chosen : name;
    return shown ? [[id, shown]] : [];
  }));
}
