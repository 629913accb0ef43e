/** What can go wrong with a request. Compare by code: two copies of this module may be loaded. */
export type FailureCode = "NOT_FOUND" | "FORBIDDEN" | "CONFLICT" | "INVALID" | "DUPLICATE" | "TOO_MANY" | "UNAVAILABLE";

export type FailureValues = Readonly<Record<string, string | number>>;

/** What is wrong with one field of a form, as a sentence of the locale files. */
export interface FieldProblem {
  /** The field in the input, dotted: `name.sv`, `units.0.owner`. */
  readonly path: string;
  /** The sentence's key, with its namespace: `panels:failure.endBeforeStart`. */
  readonly key: string;
  readonly values?: FailureValues;
}

interface FailureOptions {
  readonly values?: FailureValues;
  readonly fields?: readonly FieldProblem[];
}

/**
 * A refusal that a person can understand: it carries the key of a sentence, and is said in the reader's language at the
 * edge.
 */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly key: string;
  readonly values: FailureValues;
  readonly fields: readonly FieldProblem[];

  constructor(code: FailureCode, key: string, { values = {}, fields = [] }: FailureOptions = {}) {
    super(`${code} ${key}`);
    this.name = "Failure";
    this.code = code;
    this.key = key;
    this.values = values;
    this.fields = fields;
  }
}

/** The sentence for a code when the caller names none. */
const GENERAL: Readonly<Record<FailureCode, string>> = {
  NOT_FOUND: "kernel:failure.notFound",
  FORBIDDEN: "kernel:failure.forbidden",
  CONFLICT: "kernel:failure.conflict",
  INVALID: "kernel:failure.invalid",
  DUPLICATE: "kernel:failure.duplicate",
  TOO_MANY: "kernel:failure.tooMany",
  UNAVAILABLE: "kernel:failure.unavailable",
};

/** @throws Failure always */
export function fail(code: FailureCode, key: string = GENERAL[code], options: FailureOptions = {}): never {
  throw new Failure(code, key, options);
}

/** Refuses the input because of one field. @throws Failure INVALID always */
export function failField(path: string, key: string, values?: FailureValues): never {
  throw new Failure("INVALID", "kernel:failure.invalid", { fields: [values ? { path, key, values } : { path, key }] });
}

const DB_CODES = new Set(["NOT_FOUND", "CONFLICT", "DUPLICATE", "INVALID"]);

/** Any error as a failure: the database's own errors by their code; undefined for what nobody foresaw. */
export function asFailure(error: unknown): Failure | undefined {
  const { name, code, fields } =
    (error ?? {}) as { name?: unknown; code?: unknown; fields?: readonly (string | FieldProblem)[] };
  if (name === "Failure") return error as Failure;
  if (typeof code !== "string" || !DB_CODES.has(code) || !Array.isArray(fields)) return undefined;
  const known = code as FailureCode;
  const problems = (fields as readonly string[]).map((path) => ({ path, key: GENERAL[known] }));
  return new Failure(known, GENERAL[known], { fields: problems });
}
