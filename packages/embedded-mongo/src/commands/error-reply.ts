import { Arr, Doc } from "../bson/document.ts";
import { array, double, int, string, type Value } from "../bson/value.ts";
import type { ServerError } from "../errors.ts";

/** The fields that tell a client of an error. */
export function errorFields(error: ServerError): Doc {
  const details = Object.entries(error.details) as [string, Value][];
  return Doc.fromEntries([["errmsg", string(error.message)], ["code", int(error.code)], ["codeName", string(error.codeName)], ...details]);
}

/** The answer to a command that failed. */
export function errorReply(error: ServerError): Doc {
  const reply = Doc.fromEntries([["ok", double(0)], ...errorFields(error).entries()]);
  return error.labels.length > 0 ? reply.with("errorLabels", array(Arr.ofStrings(error.labels))) : reply;
}
