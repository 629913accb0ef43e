import { Decimal128, deserialize, Double, Int32, Long, MaxKey, MinKey, BSONRegExp, serialize, type Document } from "bson";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, Doc, parseCollation, T, UNDEFINED, type Value } from "@raati/mongo-values";
import { Scope } from "../src/expression/compile.ts";
import { compileArrayFilter, compileElementFilter } from "../src/query/element-filter.ts";
import { compileFilter, type Hit, type Predicate } from "../src/query/filter.ts";
import { documentKeys } from "../src/query/keys.ts";
import { compileFindProjection, compileProjectStage } from "../src/query/projection.ts";
import { compileSort, sortDocs } from "../src/query/sort.ts";

const scope = new Scope();
const doc = (fields: Document) => Doc.fromBytes(Buffer.from(serialize(fields)));
const value = (of: unknown): Value => doc({ of }).get("of")!;
const plain = (of: Doc) => deserialize(of.bytes());
const filter = (spec: Document) => compileFilter(doc(spec), scope);
const matches = (spec: Document, fields: Document) => filter(spec).test(doc(fields));
const error = (code: number) => expect.objectContaining({ code });

describe("paths", () => {
  it.each([
    ["an index names an element and does not open it", { "a.0": 7 }, { a: [[7, 6]] }, false],
    ["the named element itself", { "a.0": [7, 6] }, { a: [[7, 6]] }, true],
    ["a number is a field's name too", { "a.0": 7 }, { a: [1, { 0: 7 }] }, true],
    ["an index on the way opens one more level", { "a.0.b": 1 }, { a: [[{ b: 1 }]] }, true],
    ["but not two", { "a.0.b": 1 }, { a: [[[{ b: 1 }]]] }, false],
    ["00 is no index", { "a.00": 7 }, { a: [7] }, false],
    ["the document before an index misses the name", { "a.0.b": null }, { a: [{ b: 1 }] }, true],
    ["scalars in an array are nothing, not missing", { "a.b": null }, { a: [1, 2] }, false],
    ["a scalar on the way is missing", { "a.b": null }, { a: 1 }, true],
    ["an empty name", { "": 1 }, { "": [1] }, true],
    ["names like those of objects", { "constructor.name": { $exists: true } }, { a: 1 }, false],
  ])("%s", (_, spec, fields, expected) => {
    expect(matches(spec, fields)).toBe(expected);
  });

  it.each<[Document, Document, number | undefined]>([
    [{ a: 5 }, { a: [4, 5, 5] }, 1],
    [{ a: [4, 5] }, { a: [4, 5] }, undefined],
    [{ "a.b": 5 }, { a: [{ b: 1 }, { b: [0, 0, 5] }] }, 1],
    [{ "a.1.b": 5 }, { a: [{}, { b: [0, 0, 5] }] }, 2],
    [{ a: { $elemMatch: { b: 1 } } }, { a: [{ b: 0 }, { b: 1 }] }, 1],
    [{ "x.a": { $elemMatch: { $gt: 1 } } }, { x: [{ a: [0] }, { a: [0, 0, 2] }] }, 1],
    [{ a: { $gt: 1 }, b: 7 }, { a: [0, 2], b: [0, 0, 7] }, 1], // $eq is tested before $gt
    [{ $and: [{ a: 1 }, { a: 2 }, { a: 3 }] }, { a: [1, 2, 3] }, 2],
    [{ $or: [{ a: 2 }, { a: 3 }] }, { a: [1, 2, 3] }, 1],
    [{ $or: [{ a: 2 }, { b: 3 }] }, { a: [1, 2, 3] }, undefined],
    [{ a: { $not: { $not: { $elemMatch: { $eq: 1 } } } } }, { a: [1] }, undefined],
    [{ a: { $size: 1 }, "b.c": { $size: 0 } }, { a: [1], b: [{}, { c: [] }] }, 1],
  ])("%j finds the element of %j", (spec, fields, index) => {
    const hit: Hit = { index: 99 };
    expect(filter(spec).test(doc(fields), hit)).toBe(true);
    expect(hit.index).toBe(index);
  });
});

describe("operators", () => {
  const undefinedField = Doc.of(["a"], [UNDEFINED]);

  it("null stands for missing and undefined, in $in and ranges too", () => {
    for (const spec of [{ a: null }, { a: { $gte: null } }, { a: { $lte: null } }, { a: { $in: [1, null] } }]) {
      const answers = [doc({}), doc({ a: null }), undefinedField, doc({ a: 0 })].map((fields) => filter(spec).test(fields));
      expect(answers).toEqual([true, true, true, false]);
    }
    expect(matches({ a: { $gt: null } }, {})).toBe(false);
  });

  it.each([
    [{ a: { $gt: new MinKey() } }, {}, true],
    [{ a: { $lt: new MaxKey() } }, { a: "x" }, true],
    [{ a: { $lte: new MinKey() } }, { a: 1 }, false],
    [{ a: { $gt: [1] } }, { a: [2] }, true],
    [{ a: { $gt: [1] } }, { a: [[2], 0] }, true],
    [{ a: { $lt: new Double(NaN) } }, { a: new Double(NaN) }, false],
    [{ a: { $gte: Decimal128.fromString("NaN") } }, { a: new Double(NaN) }, true],
    [{ a: { $lt: 5 } }, { a: new Double(NaN) }, false],
    [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, false],
    [{ a: { $ref: "c", $id: 1 } }, { a: { $ref: "c", $id: 1 } }, true],
    [{ a: { $elemMatch: { 0: 5 } } }, { a: [[5]] }, true],
    [{ a: { $elemMatch: {} } }, { a: [1] }, false],
    [{ a: { $elemMatch: { $not: { $gt: 1 } } } }, { a: [5, 1] }, true],
    [{ a: { $all: [[1]] } }, { a: [[1]] }, true],
    [{ a: { $type: -1 } }, { a: new MinKey() }, true],
    [{ a: { $type: "array" } }, { a: [] }, true],
    [{ a: { $mod: [Long.fromNumber(-4), -1] } }, { a: new Double(-5.9) }, true],
    [{ a: { $lt: 5 } }, { a: Decimal128.fromString("NaN") }, false],
    [{ $expr: { $gt: ["$a", 1] }, a: 2 }, { a: 2 }, true],
  ])("%j on %j: %j", (spec, fields, expected) => {
    expect(matches(spec, fields)).toBe(expected);
  });

  it("collation reaches strings inside documents, not regular expressions", () => {
    const finnish = new Scope({ collation: parseCollation(doc({ locale: "fi", strength: 1 })) });
    const test = (spec: Document, fields: Document) => compileFilter(doc(spec), finnish).test(doc(fields));
    expect(test({ a: { b: ["É"] } }, { a: { b: ["e"] } })).toBe(true);
    expect(test({ a: { $in: ["x", "É"] } }, { a: "e" })).toBe(true);
    expect(test({ a: /É/ }, { a: "e" })).toBe(false);
  });

  it.each<[Document, number]>([
    [{ a: { $gt: /x/ } }, 2], [{ $not: { a: 1 } }, 2], [{ a: { $not: {} } }, 2], [{ a: { $comment: "x" } }, 2],
    [{ a: { $in: [{ $gt: 1 }] } }, 2], [{ a: { $all: [{ $near: 1 }] } }, 2], [{ a: { $all: [{ $bitsAllSet: 1 }] } }, 2],
    [{ a: { $elemMatch: { $expr: 1 } } }, 2],
    [{ a: { $type: 255 } }, 2], [{ $or: [] }, 2],
    [{ $text: { $search: "x" } }, 27], [{ $jsonSchema: {} }, 224], [{ a: { $near: [0, 0] } }, 5626500], [{ $where: "1" }, 2],
    [{ a: { $size: "1" } }, 2], [{ $alwaysFalse: 1 }, 2], [{ [`${"a.".repeat(200)}a`]: 1 }, 5729100],
  ])("refuses %j with %d", (spec, code) => {
    expect(() => filter(spec)).toThrow(error(code));
  });

  it("refuses to compare with undefined", () => {
    expect(() => compileFilter(undefinedField, scope)).toThrow(error(2));
  });

  it("tells the planner what it asks", () => {
    const shape = (part: Predicate): unknown =>
      Object.fromEntries(Object.entries(part).filter(([name]) => name !== "test").map(([name, field]) =>
        [name, name === "children" ? (field as Predicate[]).map(shape) : field]));
    const one = value(new Int32(1));
    const two = value(new Int32(2));
    const spec = { b: { $exists: false }, $and: [{ a: { $gte: 1 } }, { a: { $in: [2] } }], $or: [{ c: 1 }, { c: 2 }] };
    expect(shape(filter(spec))).toEqual({
      kind: "and",
      children: [
        { kind: "compare", op: "$eq", path: "a", value: two },
        { kind: "compare", op: "$gte", path: "a", value: one },
        { kind: "exists", path: "b", exists: false },
        { kind: "in", path: "c", values: [one, two], patterns: false },
      ],
    });
  });
});

describe("conditions on elements", () => {
  it.each<[unknown, unknown, boolean]>([
    [{ $gte: 5 }, [1, 6], true], [{ $gte: 5 }, 4, false], [/^a/, "ab", true], [{ x: 1 }, { y: 0, x: 1 }, true],
    [{ x: 1 }, 1, false], [{}, { a: 1 }, true], [[1], [1], true], [1, [1], false], [null, null, true],
    [{ $or: [{ x: 1 }, { x: 2 }] }, { x: 2 }, true],
  ])("$pull of %j on %j: %j", (condition, element, expected) => {
    expect(compileElementFilter(value(condition), scope)(value(element))).toBe(expected);
  });

  it("arrayFilters have one identifier", () => {
    const entry = compileArrayFilter(doc({ "e.a": 1, $or: [{ "e.b": { $gt: 1 } }, { "e.b": null }] }), scope);
    expect(entry.identifier).toBe("e");
    expect([{ a: 1 }, { a: 1, b: 1 }, 5].map((element) => entry.test(value(element)))).toEqual([true, false, false]);
  });

  it.each<[Document, number]>([[{}, 9], [{ a: 1, b: 1 }, 9], [{ A: 1 }, 2], [{ $expr: true }, 224]])(
    "arrayFilters refuse %j with %d", (spec, code) => {
      expect(() => compileArrayFilter(doc(spec), scope)).toThrow(error(code));
    },
  );
});

describe("sort", () => {
  it.each<[Document, Document, unknown[]]>([
    [{ a: 1 }, { a: [3, 1, 2] }, [1]], [{ a: -1 }, { a: [3, 1, 2] }, [3]], [{ a: 1 }, {}, [null]],
    [{ "a.b": 1 }, { a: [1] }, [null]], [{ "a.b": 1 }, { a: [] }, [null]], [{ "a.0": 1 }, { a: [9, 1] }, [9]],
    [{ "a.0": 1 }, { a: [[3, 4]] }, [[3, 4]]],
    [{ "a.b": 1 }, { a: 5 }, [null]], [{ "a.0.b": 1 }, { a: [{ b: [2, 1] }, { b: 0 }] }, [1]],
    [{ "a.x": 1, "a.y": 1 }, { a: [{ x: 1, y: 9 }, { x: 1, y: 2 }, { x: 2, y: 0 }] }, [1, 2]],
  ])("by %j, %j has the key %j", (spec, fields, key) => {
    const keys = compileSort(doc(spec), undefined).keys(doc(fields));
    expect(plain(Doc.of(keys.map((_, i) => String(i)), keys))).toEqual(Object.fromEntries(key.entries()));
  });

  it("an empty array sorts as undefined, before null", () => {
    expect(compileSort(doc({ a: 1 }), undefined).keys(doc({ a: [] }))).toEqual([UNDEFINED]);
  });

  it.each<[Document, number]>([
    [{ a: 0 }, 15975], [{ a: "x" }, 15974], [{ a: { $meta: "textScore" } }, 40218], [{ a: { $x: 1 } }, 17312],
    [{ "": 1 }, 40352], [{ "a.": 1 }, 40353], [{ $a: 1 }, 16410],
    [Object.fromEntries(Array.from({ length: 33 }, (_, i) => [`f${i}`, 1])), 13103],
  ])("refuses %j with %d", (spec, code) => {
    expect(() => compileSort(doc(spec), undefined)).toThrow(error(code));
  });

  it("refuses two arrays, but not one array on two paths", () => {
    expect(() => compileSort(doc({ a: 1, b: 1 }), undefined).keys(doc({ a: [1], b: [2] }))).toThrow(error(2));
    expect(() => documentKeys(doc({ a: [1], b: [2] }), [["a"], ["b"]])).toThrow(error(171));
    expect(() => documentKeys(doc({ a: [{ 0: 1 }] }), [["a", "0"]])).toThrow(error(16746));
  });
});

describe("projection", () => {
  const find = (spec: Document, fields: Document, query: Document = {}) =>
    plain(compileFindProjection(doc(spec), scope, filter(query))(doc(fields)));
  const stage = (spec: Document, fields: Document) => plain(compileProjectStage(doc(spec), scope)(doc(fields)));

  it.each<[Document, Document, Document, string]>([
    [{ "a.c": { $literal: 1 } }, { _id: 1, a: [1, { b: 2 }], z: 1 }, {}, '{"_id":1,"a":[{"c":1},{"c":1}]}'],
    [{ "a.b": "$z", z: 1 }, { a: 5, z: 1 }, {}, '{"a":{"b":1},"z":1}'],
    [{ "a.b": "$nope" }, { _id: 1 }, {}, '{"_id":1,"a":{}}'],
    [{ _id: "$x", a: 1 }, { _id: 1, x: 2, a: 3 }, {}, '{"a":3,"_id":2}'],
    [{ a: { $elemMatch: { $gt: 1 } }, b: 0 }, { a: [1, 2], b: 1, c: 1 }, {}, '{"a":[2],"c":1}'],
    [{ a: { b: 1 }, "a.c": 1 }, { a: { c: 1, b: 2, d: 3 } }, {}, '{"a":{"c":1,"b":2}}'],
    [{ "a.b": { $slice: 1 }, "a.c": 1 }, { a: [{ b: [1, 2], c: 3, d: 4 }], e: 5 }, {}, '{"a":[{"b":[1],"c":3}]}'],
    [{ "a.b.$": 1 }, { a: [1, { b: 1, c: 1 }, { b: 2 }] }, { "a.b": 2 }, '{"a":[{"b":2}]}'],
    [{ "g.$": 1 }, { x: [1] }, { x: 1 }, "{}"],
    [{ "b.$": 1 }, { a: [1, 2, 3], b: [4, 5, 6] }, { a: 2 }, '{"b":[5]}'],
    [{ x: "$$REMOVE", a: 1 }, { a: 1 }, {}, '{"a":1}'],
  ])("%j of %j where %j: %s", (spec, fields, query, expected) => {
    expect(JSON.stringify(find(spec, fields, query))).toBe(expected);
  });

  it("$slice of a stage is the expression", () => {
    expect(stage({ a: { $slice: ["$a", 1] } }, { _id: 1, a: [1, 2], b: 1 })).toEqual({ _id: 1, a: [1] });
  });

  it.each<[Document, Document, number]>([
    [{ "a.$": 1 }, {}, 51246], [{ "a.b.$": 1 }, { a: 1 }, 51247], [{ "a.$.b": 1 }, {}, 31394], [{ ".$": 1 }, {}, 5392900],
    [{ "a.$": 0 }, {}, 31395], [{ "a.$": "x" }, {}, 31308], [{ a: {} }, {}, 51270], [{ a: { $nope: 1 } }, {}, 31325],
    [{ "a.$": 1 }, { $expr: true }, 224], [{ a: { b: 1, $gt: 1 } }, {}, 16410],
  ])("find refuses %j where %j with %d", (spec, query, code) => {
    expect(() => find(spec, { a: [1] }, query)).toThrow(error(code));
  });

  it.each<[Document, number]>([[{}, 51272], [{ a: { $elemMatch: {} } }, 168], [{ "a.$": 1 }, 31324]])(
    "a stage refuses %j with %d", (spec, code) => {
      expect(() => stage(spec, { a: [1] })).toThrow(error(code));
    },
  );
});

describe("laws", () => {
  const scalar = fc.oneof(
    fc.integer({ min: -2, max: 2 }).map((n) => new Int32(n)),
    fc.constantFrom(new Double(NaN), new Double(0.5), Long.fromNumber(1), Decimal128.fromString("1.0"), null, true),
    fc.constantFrom("a", "b", new BSONRegExp("a"), new Date(0), new MinKey()),
  );
  const nested = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof({ maxDepth: 3 }, scalar, fc.array(tie("node"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("a", "b", "0"), tie("node"), { maxKeys: 2 })),
  })).node;
  const documents = fc.dictionary(fc.constantFrom("a", "b"), nested, { maxKeys: 2 });
  const path = fc.constantFrom("a", "b", "a.b", "a.0", "b.0.a", "a.b.a");
  const condition = fc.oneof(
    fc.tuple(fc.constantFrom("$eq", "$ne", "$gte", "$lt"), scalar.filter((v) => !(v instanceof BSONRegExp)))
      .map(([name, operand]) => ({ [name]: operand })),
    fc.array(scalar, { maxLength: 3 }).map((list) => ({ $in: list })),
    fc.constantFrom({ $exists: true }, { $type: "number" }, { $size: 1 }),
    fc.constantFrom({ $elemMatch: { $gt: 0 } }, { $elemMatch: { b: 1 } }),
  );
  const filters = fc.tuple(path, condition).map(([name, operators]): Document => ({ [name]: operators }));

  it("$nor is the complement of $or, $not of its condition, $and both, $in is $or of equalities", () => {
    fc.assert(fc.property(documents, filters, filters, (fields, f, g) => {
      const either = matches({ $or: [f, g] }, fields);
      expect(either).toBe(matches(f, fields) || matches(g, fields));
      expect(matches({ $nor: [f, g] }, fields)).toBe(!either);
      expect(matches({ $and: [f, g] }, fields)).toBe(matches(f, fields) && matches(g, fields));
      const [[name, operators]] = Object.entries(f);
      expect(matches({ [name]: { $not: operators } }, fields)).toBe(!matches(f, fields));
      const parts = (operators.$in ?? []).map((one: unknown) => ({ [name]: one }));
      const same = parts.length > 0 ? { $or: parts } : f;
      expect(matches(same, fields)).toBe(matches(f, fields));
    }), { numRuns: 2000 });
  });

  it("a document matches by a path exactly what it sorts by there, when no index is in the path", () => {
    fc.assert(fc.property(documents, fc.constantFrom("a", "b", "a.b"), (fields, name) => {
      for (const [key] of documentKeys(doc(fields), [name.split(".")])) {
        const equal = new Set<number>([T.null, T.undefined, T.regex]).has(key.t) ? Doc.empty : Doc.of([name], [key]);
        expect(compileFilter(equal, scope).test(doc(fields))).toBe(true);
      }
    }), { numRuns: 500 });
  });

  it("a sort is a stable total order by its keys, with a limit its beginning", () => {
    const specs = fc.constantFrom<Document>({ a: 1 }, { a: -1 }, { "a.b": 1, b: -1 });
    const flat = fc.record({ a: nested, b: scalar }, { requiredKeys: [] });
    fc.assert(fc.property(fc.array(flat, { maxLength: 8 }), specs, fc.nat(3), (list, spec, limit) => {
      const sort = compileSort(doc(spec), undefined);
      const docs = list.map(doc);
      const sorted = sortDocs(docs, sort);
      for (let i = 1; i < sorted.length; i++) {
        const order = sort.compare(sort.keys(sorted[i - 1]), sort.keys(sorted[i]));
        expect(order || docs.indexOf(sorted[i - 1]) - docs.indexOf(sorted[i])).toBeLessThan(0);
        const first = compare(sort.keys(sorted[i - 1])[0], sort.keys(sorted[i])[0]);
        expect(sort.parts[0].descending ? -first : first).toBeLessThanOrEqual(0);
      }
      const many = Array.from({ length: 40 }, () => docs).flat();
      expect(sortDocs(many, sort, limit)).toEqual(sortDocs(many, sort).slice(0, limit));
    }), { numRuns: 300 });
  });
});
