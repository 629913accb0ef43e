import { v7, validate, version } from "uuid";

declare const ofCollection: unique symbol;

/** The id of a document of the named collection: a UUIDv7, so that ids sort by the time they were made. */
export type Id<Name extends string = string> = string & { readonly [ofCollection]?: Name };

/** A new id, later in order than those that were made before. */
export function newId<Name extends string>(): Id<Name> {
  return v7();
}

/** True for a text that can be an id at all; anything else, objects above all, never reaches a filter. */
export function isId(value: unknown): value is Id {
  return typeof value === "string" && validate(value) && version(value) === 7;
}
