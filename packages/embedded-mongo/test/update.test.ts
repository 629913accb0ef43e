import { EJSON, serialize, type Document } from "bson";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCollation } from "../src/bson/collation.ts";
import { Doc } from "../src/bson/document.ts";
import { int, object, type Value } from "../src/bson/value.ts";
import { ServerError } from "../src/errors.ts";
import { Scope } from "../src/expression/compile.ts";
import { compileFilter } from "../src/query/filter.ts";
import { compileUpdate, upsertDocument } from "../src/update/update.ts";

/** A document of relaxed extended JSON, with int32 for whole numbers that fit. */
const doc = (json: object): Doc => Doc.fromBytes(Buffer.from(serialize(EJSON.deserialize(json as Document, { relaxed: false }))));
const value = (json: unknown): Value => doc({ v: json }).get("v")!;
const show = (d: Doc): string => EJSON.stringify(EJSON.deserialize(EJSON.serialize(decode(d)), { relaxed: false }), { relaxed: false });
const decode = (d: Doc): Document => bsonDecode(d.bytes());
