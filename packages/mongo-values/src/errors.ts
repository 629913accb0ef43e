import { Arr, Doc } from "./document.ts";
import { array, double, int, string, type Value } from "./value.ts";

/** MongoDB's error codes that this server can answer with, by code name (src/mongo/base/error_codes.yml of MongoDB 7.0). */
const CODES = {
  InternalError: 1, BadValue: 2, FailedToParse: 9, Unauthorized: 13, TypeMismatch: 14, Overflow: 15, InvalidLength: 16,
  ProtocolError: 17, InvalidBSON: 22, NamespaceNotFound: 26, IndexNotFound: 27, PathNotViable: 28, CannotBackfillArray: 34,
  ConflictingUpdateOperators: 40, CursorNotFound: 43, NamespaceExists: 48, MaxTimeMSExpired: 50, DollarPrefixedFieldName: 52,
  InvalidIdField: 53, NotSingleValueField: 54, EmptyFieldName: 56, CommandNotFound: 59, ImmutableField: 66,
  CannotCreateIndex: 67, InvalidOptions: 72, InvalidNamespace: 73, UnknownReplWriteConcern: 79, IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86, UnsatisfiableWriteConcern: 100, NotExactValueField: 111, WriteConflict: 112,
  CommandNotSupported: 115, ConflictingOperationInProgress: 117, ExceededMemoryLimit: 146, InvalidPipelineOperator: 168,
  CannotIndexParallelArrays: 171, InvalidIndexSpecificationOption: 197, InvalidUUID: 207, IncompleteTransactionHistory: 217,
  QueryFeatureNotAllowed: 224, TransactionTooOld: 225, MaxSubPipelineDepthExceeded: 232, NotImplemented: 238,
  ConversionFailure: 241, NoSuchTransaction: 251, TransactionCommitted: 256,
  OperationNotSupportedInTransaction: 263, QueryExceededMemoryLimitNoDiskUseAllowed: 292,
  UnsupportedOpQueryCommand: 352, BSONObjectTooLarge: 10334, DuplicateKey: 11000, OutOfDiskSpace: 14031,
  IDLFailedToParse: 40414, IDLUnknownField: 40415,
} as const;

export type CodeName = keyof typeof CODES;

const IDL_LOCATIONS = new Set(["IDLUnknownField", "IDLFailedToParse"]);
const NAMES = new Map<number, string>(
  Object.entries(CODES).map(([name, code]) => [code, IDL_LOCATIONS.has(name) ? `Location${code}` : name]),
);

/**
 * An error that a client is told: MongoDB's code, code name and message, error labels, and fields that go with the code
 * (`keyPattern` and `keyValue` of a duplicate key).
 */
export class ServerError extends Error {
  readonly code: number;
  readonly labels: string[] = [];
  readonly details: Record<string, unknown>;

  /** @param code a code name of the table, or the number of a MongoDB "Location" assertion */
  constructor(code: CodeName | number, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.code = typeof code === "number" ? code : CODES[code];
    this.details = details;
  }

  /** The name that goes with the code; assertions without a name are called after their number, as MongoDB does. */
  get codeName(): string {
    return NAMES.get(this.code) ?? `Location${this.code}`;
  }

  withLabel(label: string): this {
    this.labels.push(label);
    return this;
  }
}

/** Throws a ServerError; an expression, so that it can stand behind `??`. */
export function fail(code: CodeName | number, message: string, details?: Record<string, unknown>): never {
  throw new ServerError(code, message, details);
}

/** The fields that tell a client of an error. */
export function errorFields(error: ServerError): Doc {
  const details = Object.entries(error.details) as [string, Value][];
  return Doc.fromEntries(
    [["errmsg", string(error.message)], ["code", int(error.code)], ["codeName", string(error.codeName)], ...details]
  );
}

/** The answer to a command that failed. */
export function errorReply(error: ServerError): Doc {
  const reply = Doc.fromEntries([["ok", double(0)], ...errorFields(error).entries()]);
  return error.labels.length > 0 ? reply.with("errorLabels", array(Arr.ofStrings(error.labels))) : reply;
}
