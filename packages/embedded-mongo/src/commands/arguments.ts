import { fail, isNumber, T, TYPE_NAMES, typeName, type Arr, type Doc, type TypeCode, type Value } from "@raati/mongo-values";

/** Fields that any command may carry; who needs one reads it. */
const GENERIC = new Set([
  "$db", "lsid", "txnNumber", "autocommit", "startTransaction", "$clusterTime", "$readPreference", "readConcern",
  "writeConcern",
  "maxTimeMS", "comment", "apiVersion", "apiStrict", "apiDeprecationErrors", "stmtId", "stmtIds", "$client", "$audit",
  "$configServerState", "$queryOptions", "mayBypassWriteBlocking",
]);

const NUMBERS = [T.int, T.long, T.double];
const BOOLEANS = [T.bool, ...NUMBERS];

/** The fields of a command or of a part of one, read by name and type; `done` refuses what nobody has asked for. */
export class Arguments {
  readonly doc: Doc;
  readonly name: string;
  private readonly names: readonly string[];
  /** Which of the fields were asked for. */
  private readonly known: boolean[] = [];

  /** @param name what error messages call it, such as "find" or "update.updates" */
  constructor(doc: Doc, name: string) {
    this.doc = doc;
    this.name = name;
    this.names = doc.names;
  }

  value(name: string): Value | undefined {
    const at = this.names.indexOf(name);
    if (at < 0) return undefined;
    this.known[at] = true;
    const value = this.doc.values[at];
    return value.t === T.null ? undefined : value;
  }

  object(name: string): Doc | undefined {
    const value = this.value(name);
    return value === undefined || value.t === T.object ? value?.v : this.wrong(name, value, "object");
  }

  array(name: string): readonly Value[] | undefined {
    return (this.typed(name, [T.array])?.v as Arr | undefined)?.items;
  }

  objects(name: string): Doc[] | undefined {
    return this.array(name)?.map((item, i) => (item.t === T.object ? item.v : this.wrong(`${name}.${i}`, item, "object")));
  }

  string(name: string): string | undefined {
    return this.typed(name, [T.string])?.v as string | undefined;
  }

  /** A boolean; numbers count as MongoDB counts them. */
  bool(name: string): boolean {
    const value = this.typed(name, BOOLEANS);
    return value !== undefined && value.v !== false && Number(value.v) !== 0;
  }

  /** A whole number that JavaScript holds exactly; fractions are cut off. */
  number(name: string): number | undefined {
    const value = this.typed(name, NUMBERS);
    if (value === undefined) return undefined;
    const number = Math.trunc(Number(value.v));
    return Number.isSafeInteger(number) ? number : fail("BadValue", `BSON field '${this.name}.${name}' is out of range`);
  }

  /** A whole number not below zero. @throws Location51024 for a negative one */
  count(name: string): number | undefined {
    const number = this.number(name);
    if (number !== undefined && number < 0) fail(51024, `BSON field '${name}' value must be >= 0, actual value '${number}'`);
    return number;
  }

  required<Result>(value: Result | undefined, name: string): Result {
    return value ?? fail("IDLFailedToParse", `BSON field '${this.name}.${name}' is missing but a required field`);
  }

  /** Refuses what this server does not do, when it is asked for; `false` asks for nothing. */
  refuse(...names: string[]): void {
    for (const name of names) {
      const value = this.value(name);
      if (value !== undefined && value.v !== false) {
        fail("NotImplemented", `the option '${this.name}.${name}' is not supported`);
      }
    }
  }

  /** Accepts options that change nothing here. */
  ignore(...names: string[]): void {
    for (const name of names) this.value(name);
  }

  done(): void {
    this.names.forEach((name, at) => {
      if (!this.known[at] && !GENERIC.has(name) && !this.known[this.names.indexOf(name)]) {
        fail("IDLUnknownField", `BSON field '${this.name}.${name}' is an unknown field.`);
      }
    });
  }

  private typed(name: string, types: readonly TypeCode[]): Value | undefined {
    const value = this.value(name);
    if (value === undefined || types.includes(value.t)) return value;
    return this.wrong(name, value, types.map((type) => TYPE_NAMES[type]).join(", "));
  }

  private wrong(name: string, value: Value, expected: string): never {
    return fail(
      "TypeMismatch", `BSON field '${this.name}.${name}' is the wrong type '${typeName(value)}', expected type '${expected}'`
    );
  }
}

/** The collection's name that stands behind the command's. @throws InvalidNamespace, TypeMismatch */
export function collectionName(command: Doc): string {
  const value = command.values[0];
  if (value?.t !== T.string) {
    fail("InvalidNamespace", `collection name has invalid type ${isNumber(value) ? "number" : typeName(value)}`);
  }
  if (value.v === "") fail("InvalidNamespace", "Invalid namespace specified: the collection name is empty");
  return value.v;
}
