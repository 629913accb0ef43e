/** MongoDB's error codes that this server can answer with, by code name (src/mongo/base/error_codes.yml of MongoDB 7.0). */
const CODES = {
  InternalError: 1, BadValue: 2, NoSuchKey: 4, GraphContainsCycle: 5, HostUnreachable: 6, UnknownError: 8, FailedToParse: 9,
  UserNotFound: 11, UnsupportedFormat: 12, Unauthorized: 13, TypeMismatch: 14, Overflow: 15, InvalidLength: 16,
  ProtocolError: 17, IllegalOperation: 20, InvalidBSON: 22, LockTimeout: 24, NamespaceNotFound: 26, IndexNotFound: 27,
  PathNotViable: 28, CannotBackfillArray: 34, ConflictingUpdateOperators: 40, CursorNotFound: 43, NamespaceExists: 48, MaxTimeMSExpired: 50,
  DollarPrefixedFieldName: 52, InvalidIdField: 53, NotSingleValueField: 54, InvalidDBRef: 55, EmptyFieldName: 56,
  DottedFieldName: 57, CommandNotFound: 59, ImmutableField: 66, CannotCreateIndex: 67, IndexAlreadyExists: 68,
  InvalidOptions: 72, InvalidNamespace: 73, IndexOptionsConflict: 85, IndexKeySpecsConflict: 86, OperationFailed: 96,
  WriteConflict: 112, CommandNotSupported: 115, DocumentValidationFailure: 121, ReadConcernMajorityNotEnabled: 148,
  CommandNotSupportedOnView: 166, InvalidPipelineOperator: 168, CannotIndexParallelArrays: 171,
  ConversionFailure: 241, TransactionTooOld: 225, NotImplemented: 238, NoSuchTransaction: 251, TransactionCommitted: 256,
  OperationNotSupportedInTransaction: 263, IndexBuildAborted: 276, NotExactValueField: 111, MaxSubPipelineDepthExceeded: 232, InvalidIndexSpecificationOption: 197, ConflictingOperationInProgress: 117, UnsatisfiableWriteConcern: 100, UnknownReplWriteConcern: 79, TransactionTooLarge: 257, QueryFeatureNotAllowed: 224,
  QueryExceededMemoryLimitNoDiskUseAllowed: 292, IncompleteTransactionHistory: 217, InvalidUUID: 207,
  ExceededMemoryLimit: 146, OutOfDiskSpace: 14031, NotWritablePrimary: 10107, InterruptedAtShutdown: 11600,
  Interrupted: 11601, BSONObjectTooLarge: 10334, DuplicateKey: 11000, UnsupportedOpQueryCommand: 352, ShutdownInProgress: 91,
  IDLUnknownField: 40415, IDLDuplicateField: 40413, IDLFailedToParse: 40414,
} as const;

export type CodeName = keyof typeof CODES;

const IDL_LOCATIONS = new Set(["IDLUnknownField", "IDLDuplicateField", "IDLFailedToParse"]);
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
