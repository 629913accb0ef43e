/**
 * What can go wrong with stored data, for callers to tell apart. Compare by `code`: two copies of this module may be loaded.
 */
export type DbErrorCode = "NOT_FOUND" | "CONFLICT" | "DUPLICATE" | "INVALID";

export class DbError extends Error {
  readonly code: DbErrorCode;
  /** The fields that the error is about, for a form to show it beside them. */
  readonly fields: readonly string[];

  constructor(code: DbErrorCode, message: string, fields: readonly string[] = []) {
    super(message);
    this.code = code;
    this.fields = fields;
  }
}

/** A driver's error as one of ours: a unique index says which fields are taken; all else passes. */
export function translated(error: unknown): unknown {
  const { code, keyPattern } = error as { code?: unknown; keyPattern?: Record<string, unknown> };
  if (code !== 11000) return error;
  const fields = Object.keys(keyPattern ?? {}).filter((name) => name !== "tenantId");
  return new DbError("DUPLICATE", `there is one with the same ${fields.join(" and ")} already`, fields);
}
