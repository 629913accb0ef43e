export { Canonical, parseCollation, type Collation } from "./collation.ts";
export { compare, compareDocs, compareStrings, equal, rankOf } from "./compare.ts";
export { outside, readDecimal } from "./decimal.ts";
export { Arr, Doc } from "./document.ts";
export { errorFields, errorReply, fail, ServerError, type CodeName } from "./errors.ts";
export { identity, KeyWriter, type StringKey } from "./key-encoding.ts";
export { compareNumbers, toDecimal } from "./number.ts";
export { readCString } from "./read.ts";
export { MAX_DOCUMENT, validateDocument } from "./validate.ts";
export {
  array, bool, date, double, FALSE, int, integer, isNumber, long, NULL, object, string, T, TRUE, TYPE_NAMES, typeName,
  UNDEFINED, type BinaryPayload, type NumberValue, type TypeCode, type Value,
} from "./value.ts";
export { encodeDoc } from "./write.ts";
