import type { z } from "zod";

/** Fields that every document has and no schema names. */
export const RESERVED = ["_id", "id", "tenantId", "revision"] as const;

export interface IndexDefinition<Fields extends string = string> {
  /** The tenant goes first by itself. `_id` is the order of time. */
  readonly key: Readonly<Partial<Record<Fields | `${Fields}.${string}` | "_id", 1 | -1>>>;
  readonly unique?: boolean;
  /** Leaves out documents that lack a field of the key. */
  readonly sparse?: boolean;
  /**
   * Leaves the tenant out, for what a worker looks for in all tenants at once. A handle of one tenant gains nothing from it.
   */
  readonly acrossTenants?: true;
  /** Removes a document so many seconds after the date in its field; such an index cannot have the tenant first. */
  readonly expireAfterSeconds?: number;
}

/**
 * Whose data a model holds and what erasing them means. There is no default: who adds a model decides. `of` names the field
 * with the person's id; `export` the fields that the person gets a copy of (all when left out); `erase` is "remove" for the
 * document, "blank" to empty the named fields and the link to the person.
 */
export type PersonalData<Fields extends string> =
  | "none"
  | { readonly of: Fields; readonly export?: readonly Fields[]; readonly erase: "remove" }
  | { readonly of: Fields; readonly export?: readonly Fields[]; readonly erase: "blank"; readonly blank: readonly Fields[] };

export interface ModelOptions<Shape extends z.ZodRawShape> {
  readonly schema: z.ZodObject<Shape>;
  readonly personalData: PersonalData<Extract<keyof Shape, string>>;
  readonly indexes?: readonly IndexDefinition<Extract<keyof Shape, string>>[];
  /** "platform" for what belongs to no tenant: only `platformDb` reaches it. */
  readonly scope?: "tenant" | "platform";
}

declare const tokenOf: unique symbol;

/** Stands for a model and can do nothing: data are reached through a handle that was made for one tenant. */
export interface ModelToken<Name extends string = string, Value = unknown, Input = unknown> {
  readonly name: Name;
  /** Only for the compiler: what is stored, and what a new document may leave to the defaults. */
  readonly [tokenOf]?: (input: Input) => Value;
}

export interface Definition {
  readonly name: string;
  readonly schema: z.ZodObject;
  /** The same, refusing fields that it does not name. Made once, for a schema is compiled when it is first used. */
  readonly strict: z.ZodObject;
  /** The fields that have a value even where a document does not name them. */
  readonly defaults: readonly (readonly [field: string, type: z.ZodType])[];
  readonly personalData: PersonalData<string>;
  readonly indexes: readonly IndexDefinition[];
  readonly scope: "tenant" | "platform";
}

/** A bundler may load this module twice; both copies must know all models. */
const definitions: Map<string, Definition> = (
  (globalThis as Record<symbol, unknown>)[Symbol.for("raati.models")] ??= new Map()
) as Map<string, Definition>;

/**
 * Defines what is stored under a collection's name.
 *
 * @throws when the schema names a reserved field
 */
export function defineModel<const Name extends string, Shape extends z.ZodRawShape>(
  name: Name, options: ModelOptions<Shape>,
): ModelToken<Name, z.output<z.ZodObject<Shape>>, z.input<z.ZodObject<Shape>>> {
  const reserved = RESERVED.find((field) => field in options.schema.shape);
  if (reserved) throw new Error(`The model ${name} may not define the field ${reserved}: every document has it.`);
  let defaults: Definition["defaults"] | undefined;
  definitions.set(name, {
    name, schema: options.schema, strict: options.schema.strict(), personalData: options.personalData,
    indexes: (options.indexes ?? []), scope: options.scope ?? "tenant",
    get defaults() {
      return (defaults ??= defaultsOf(options.schema));
    },
  });
  return { name };
}

/** Tried once, when the first row is read: a schema is compiled when it is first used, and rows are many. */
function defaultsOf(schema: z.ZodObject): Definition["defaults"] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).filter(([, type]) => {
    const fallback = type.safeParse(undefined);
    return fallback.success && fallback.data !== undefined;
  });
}

/** Tokens are resolved by name, so that two copies of a module mean the same model. */
export function definitionOf(token: { readonly name: string }): Definition {
  const definition = definitions.get(token.name);
  if (!definition) throw new Error(`No model is defined under the name ${token.name}.`);
  return definition;
}

/** Every model that has been defined in this process, in that order. */
export function allDefinitions(): readonly Definition[] {
  return [...definitions.values()];
}
