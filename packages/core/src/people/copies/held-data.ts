import { allDefinitions, type Handle, type Stored, type TenantDb } from "@raati/db";

/** A model of tenants that holds data of persons, as far as this file needs to know it. */
export type HoldingModel = Held & (RemovedModel | BlankedModel);

interface RemovedModel { readonly erase: "remove" }
interface BlankedModel { readonly erase: "blank"; readonly blank: readonly string[] }
interface Held {
  readonly name: string;
  /** The field with the person's id, and the fields that the person gets a copy of: all when left out. */
  readonly of: string;
  readonly export?: readonly string[];
  readonly schema: { readonly shape: Readonly<Record<string, SafeParsing>> };
}
interface SafeParsing { safeParse(value: unknown): { readonly success: boolean } }

type Row = Stored<Record<string, unknown>>;

/** Every model of tenants that holds data of persons, of core and plugins: a new one is here by being defined. */
export function holdingModels(): HoldingModel[] {
  return allDefinitions().flatMap(({ name, scope, schema, personalData }) =>
    (scope === "tenant" && personalData !== "none" ? [{ ...personalData, name, schema }] : []));
}

/** The documents of a model by its name, also of a model that only a plugin knows. */
export function documentsOf(db: Pick<TenantDb, "of">, { name }: HoldingModel): Handle<Record<string, unknown>> {
  return db.of({ name });
}

/** All documents of a model that hold data of a person, however many there are. */
export async function heldDocuments(db: Pick<TenantDb, "of">, model: HoldingModel, personId: string): Promise<Row[]> {
  const handle = documentsOf(db, model);
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page = await handle.page({ [model.of]: personId }, { size: 500, after });
    rows.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return rows;
}

/** What a person gets of a document: the fields that the model exports, all when it names none. */
export function copyOf({ export: fields }: HoldingModel, { id, revision: _revision, ...row }: Row): Record<string, unknown> {
  const shown = Object.entries(row).filter(([field, value]) => value !== undefined && (fields?.includes(field) ?? true));
  return { id, ...Object.fromEntries(shown) };
}
