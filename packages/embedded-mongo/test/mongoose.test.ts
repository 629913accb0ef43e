// mongoose, used as the product uses it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import mongoose, { type Connection, Schema, type Types } from "mongoose";

import { startTestServer, type TestServer } from "./server.ts";

let server: TestServer;
let connection: Connection;

beforeAll(async () => {
  server = await startTestServer();
  connection = await mongoose.createConnection(server.uri, { dbName: "mongoose" }).asPromise();
});

afterAll(async () => {
  await connection?.close();
  await server?.stop();
});

interface Person {
  name: string;
  email: string;
  age?: number;
}

interface Post {
  title: string;
  state: string;
  author: Types.ObjectId;
  readers: Types.ObjectId[];
  comments: { by: Types.ObjectId; text: string }[];
  tags: string[];
  createdAt: Date;
  updatedAt: Date;
}

const personSchema = new Schema<Person>({
  name: { type: String, required: true, trim: true },
  email: { type: String, required: true, unique: true, lowercase: true },
  age: { type: Number, min: 0, validate: { validator: async (age: number) => age !== 13, message: "not 13" } },
});

const postSchema = new Schema<Post>({
  title: { type: String, required: true, maxlength: 50 },
  state: { type: String, enum: ["draft", "open"], default: "draft" },
  author: { type: Schema.Types.ObjectId, ref: "Person", index: true },
  readers: [{ type: Schema.Types.ObjectId, ref: "Person" }],
  comments: [{ by: { type: Schema.Types.ObjectId, ref: "Person" }, text: String }],
  tags: [String],
}, { timestamps: true });

const people =
  () => connection.models["Person"] as mongoose.Model<Person> ?? connection.model<Person>("Person", personSchema);
const posts = () => connection.models["Post"] as mongoose.Model<Post> ?? connection.model<Post>("Post", postSchema);

let made = 0;
const aPerson = (name: string) => people().create({ name, email: `Person${++made}@Example.org` });

describe("documents", () => {
  test("populate references, of arrays and of subdocuments too", async () => {
    const [anna, bo, cleo] = await Promise.all(["Anna", "Bo", "Cleo"].map(aPerson));
    await posts().create(
      { title: "p", author: anna._id, readers: [cleo._id, bo._id], comments: [{ by: bo._id, text: "hi" }] }
    );
    const found = await posts().findOne({ author: anna._id }).populate<{
      author: Person; readers: Person[]; comments: { by: Person }[],
    }>([
      { path: "author", select: "name" }, { path: "readers", match: { name: /^C/ } }, { path: "comments.by" },
    ]).orFail();
    expect(found.author.name).toBe("Anna");
    expect(found.author.email).toBeUndefined();
    expect(found.readers.map(({ name }) => name)).toEqual(["Cleo"]);
    expect(found.comments[0].by.name).toBe("Bo");
  });

  test("get timestamps", async () => {
    const post = await posts().create({ title: "t" });
    expect(post.createdAt).toEqual(post.updatedAt);
    await posts().updateOne({ _id: post._id }, { title: "later" }, { timestamps: true });
    const after = await posts().findById(post._id).orFail();
    expect(after.createdAt).toEqual(post.createdAt);
    expect(after.updatedAt.getTime()).toBeGreaterThanOrEqual(post.updatedAt.getTime());
  });

  test("with an array that someone else changed are not saved over it", async () => {
    const { _id } = await posts().create({ title: "v", tags: ["a", "b", "c"] });
    const [mine, theirs] = await Promise.all([posts().findById(_id).orFail(), posts().findById(_id).orFail()]);
    theirs.tags.splice(0, 1);
    await theirs.save();
    (mine.tags as Types.Array<string>).set(2, "changed");
    await expect(mine.save()).rejects.toThrow(mongoose.Error.VersionError);
    expect((await posts().findById(_id).orFail()).tags).toEqual(["b", "c"]);
  });

  test("with optimistic concurrency are saved by the first only", async () => {
    const Ticket = connection.model("Ticket", new Schema({ n: Number }, { optimisticConcurrency: true }));
    const { _id } = await Ticket.create({ n: 0 });
    const [one, two] = await Promise.all([Ticket.findById(_id).orFail(), Ticket.findById(_id).orFail()]);
    await one.set({ n: 1 }).save();
    await expect(two.set({ n: 2 }).save()).rejects.toThrow(mongoose.Error.VersionError);
    expect(await Ticket.findById(_id).lean()).toMatchObject({ n: 1, __v: 1 });
  });

  test("of discriminators share a collection", async () => {
    const Event = connection.model("Event", new Schema({ at: Date }, { discriminatorKey: "kind" }));
    const Click = Event.discriminator("Click", new Schema({ x: Number }));
    const Visit = Event.discriminator("Visit", new Schema({ path: { type: String, required: true } }));
    await Click.create([{ x: 1 }, { x: 2 }], { ordered: true });
    await Visit.create({ path: "/" });
    expect(await Event.countDocuments()).toBe(3);
    expect((await Click.find({ x: { $gt: 1 } })).map(({ x }) => x)).toEqual([2]);
    expect(await Event.findOne({ kind: "Visit" })).toBeInstanceOf(Visit);
    await expect(Visit.create({})).rejects.toThrow(mongoose.Error.ValidationError);
  });

  test("come lean as plain objects", async () => {
    const { _id } = await posts().create({ title: "lean", tags: ["x"] });
    const lean = await posts().findById(_id).select({ title: 1, tags: { $slice: 1 } }).lean().orFail();
    expect(Object.getPrototypeOf(lean)).toBe(Object.prototype);
    expect(lean).toMatchObject({ title: "lean", tags: ["x"] });
  });

  test("keep maps, decimals, bytes and mixed values", async () => {
    const Odd = connection.model("Odd", new Schema(
      { map: {
        type: Map, of: Number,
      }, price: Schema.Types.Decimal128, bytes: Buffer, any: {}, big: BigInt, uuid: Schema.Types.UUID }
    ));
    const uuid = "0b1d2a5e-8d2f-4a39-9d0f-6f1b2c3d4e5f";
    const { _id } = await Odd.create(
      { map: { a: 1 }, price: "12.50", bytes: Buffer.from([1, 2]), any: { deep: [1, { b: null }] }, big: 2n ** 53n, uuid }
    );
    const found = await Odd.findById(_id).orFail();
    found.map!.set("b", 2);
    found.any = { deep: [] };
    await found.save();
    const again = await Odd.findById(_id).orFail();
    expect([...again.map!.entries()]).toEqual([["a", 1], ["b", 2]]);
    expect(
      [String(again.price), again.bytes!.equals(Buffer.from([1, 2])), again.big, String(again.uuid), again.any]
    ).toEqual(["12.50", true, 2n ** 53n, uuid, { deep: [] }]);
  });
});

describe("queries", () => {
  test("stream 10,000 documents through a cursor", async () => {
    const Row = connection.model("Row", new Schema({ n: { type: Number, index: true } }));
    await Row.insertMany(Array.from({ length: 10_000 }, (_, n) => ({ n })), { lean: true });
    let next = 0;
    for await (const row of Row.find().sort({ n: 1 }).cursor({ batchSize: 1000 })) expect(row.n).toBe(next++);
    expect(next).toBe(10_000);
  });

  test("page, count, tell what is distinct, group", async () => {
    const author = (await aPerson("Dora"))._id;
    await posts().insertMany(Array.from(
      { length: 45 },
      (_, i) => ({ title: `t${String(i).padStart(2, "0")}`, author, tags: [`tag${i % 3}`], state: i % 2 ? "open" : "draft" })
    ));
    const page =
      await posts().find({ author, state: "open" }).sort({ title: -1 }).skip(20).limit(20).select("title -_id").lean();
    expect(page).toEqual([{ title: "t03" }, { title: "t01" }]);
    expect(await posts().countDocuments({ author, tags: "tag1" })).toBe(15);
    expect(await posts().distinct("tags", { author })).toEqual(["tag0", "tag1", "tag2"]);
    const groups = await posts().aggregate(
      [{ $match: { author } }, { $group: { _id: "$state", n: { $sum: 1 } } }, { $sort: { _id: 1 } }]
    );
    expect(groups).toEqual([{ _id: "draft", n: 23 }, { _id: "open", n: 22 }]);
    expect(await posts().exists({ author, title: "t44" })).toBeTruthy();
  });

  test("join with $lookup", async () => {
    const eve = await aPerson("Eve");
    await posts().create(
      [{ title: "one", author: eve._id }, { title: "two", author: eve._id, state: "open" }], { ordered: true },
    );
    const [joined] = await people().aggregate([
      { $match: { _id: eve._id } },
      { $lookup: {
        from: "posts", localField: "_id", foreignField: "author",
        pipeline: [{ $match: { state: "open" } }, { $project: { title: 1, _id: 0 } }], as: "posts",
      } },
    ]);
    expect(joined).toMatchObject({ name: "Eve", posts: [{ title: "two" }] });
  });
});

describe("writes", () => {
  test("of every kind go through bulkWrite, with casts and timestamps", async () => {
    const author = (await aPerson("Finn"))._id;
    await posts().create([{ title: "a", author }, { title: "b", author }], { ordered: true });
    const result = await posts().bulkWrite([
      { insertOne: { document: { title: "c", author: String(author) as unknown as Types.ObjectId } } },
      { updateOne: { filter: { author: String(author), title: "a" }, update: { $push: { tags: "new" } } } },
      { updateOne: { filter: { title: "made", author }, update: { $set: { state: "open" } }, upsert: true } },
      { deleteOne: { filter: { author, title: "b" } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 1, modifiedCount: 1, upsertedCount: 1, deletedCount: 1 });
    const after = await posts().find({ author }).sort("title").lean();
    expect(after.map(({ title, tags, createdAt }) => [title, tags, createdAt instanceof Date])).toEqual([
      ["a", ["new"], true], ["c", [], true], ["made", [], true],
    ]);
  });

  test("change subdocuments in place", async () => {
    const by = (await aPerson("Gus"))._id;
    const post = await posts().create({ title: "sub", comments: [{ by, text: "1" }, { by, text: "2" }] });
    post.comments.push({ by, text: "3" });
    post.comments[0].text = "one";
    await post.save();
    await posts().updateOne({ _id: post._id, "comments.text": "2" }, { $set: { "comments.$.text": "two" } });
    await posts().updateOne(
      { _id: post._id }, { $set: { "comments.$[last].text": "three" } }, { arrayFilters: [{ "last.text": "3" }] },
    );
    await posts().updateOne({ _id: post._id }, { $pull: { comments: { text: "one" } } });
    expect((await posts().findById(post._id).orFail()).comments.map(({ text }) => text)).toEqual(["two", "three"]);
  });

  test("upsert with defaults", async () => {
    const found = await posts().findOneAndUpdate({ title: "upserted" }, { $addToSet: { tags: "t" } }, {
      upsert: true, returnDocument: "after", setDefaultsOnInsert: true,
    }).orFail();
    expect(found).toMatchObject({ title: "upserted", state: "draft", tags: ["t"] });
    expect(found.createdAt).toBeInstanceOf(Date);
  });

  test("in transactions commit together or not at all", async () => {
    await Promise.all([people().init(), posts().init()]);
    const write = (fail: boolean) => connection.transaction(async (session) => {
      const [person] = await people().create([{ name: "Hanna", email: "hanna@example.org" }], { session });
      await posts().create([{ title: "Hanna's", author: person._id }], { session });
      if (fail) throw new Error("no");
    });
    await expect(write(true)).rejects.toThrow("no");
    expect(
      [await people().countDocuments({ name: "Hanna" }), await posts().countDocuments({ title: "Hanna's" })]
    ).toEqual([0, 0]);
    await write(false);
    expect(
      [await people().countDocuments({ name: "Hanna" }), await posts().countDocuments({ title: "Hanna's" })]
    ).toEqual([1, 1]);
  });
});

describe("rules", () => {
  test("of a unique index come as E11000", async () => {
    await people().init();
    await people().create({ name: "Ida", email: "IDA@example.org" });
    const again = people().create({ name: "Ida", email: "ida@example.org " .trim() });
    await expect(again).rejects.toMatchObject(
      { name: "MongoServerError", code: 11_000, keyPattern: { email: 1 }, keyValue: { email: "ida@example.org" } }
    );
  });

  test("of validators hold for documents and updates", async () => {
    const invalid = people().create({ name: " ", email: "j@example.org", age: -1 });
    await expect(invalid).rejects.toMatchObject(
      { name: "ValidationError", errors: { name: { kind: "required" }, age: { kind: "min" } } }
    );
    await expect(people().create({ name: "J", email: "j@example.org", age: 13 })).rejects.toThrow("not 13");
    const { _id } = await aPerson("Jo");
    await expect(
      people().updateOne({ _id }, { age: -1 }, { runValidators: true })
    ).rejects.toThrow(mongoose.Error.ValidationError);
    expect((await people().findById(_id).orFail()).age).toBeUndefined();
  });

  test("of the schema's indexes are made and kept in step", async () => {
    const schema = new Schema({ a: Number, b: String }, { autoIndex: false });
    schema.index({ a: 1, b: -1 }, { unique: true, partialFilterExpression: { a: { $gt: 0 } } });
    schema.index({ b: 1 }, { collation: { locale: "fi", strength: 1 } });
    const Indexed = connection.model("Indexed", schema);
    await Indexed.createCollection();
    await Indexed.collection.createIndex({ a: -1 });
    expect(await Indexed.syncIndexes()).toEqual(["a_-1"]);
    expect((await Indexed.collection.indexes()).map(({ name }) => name)).toEqual(["_id_", "a_1_b_-1", "b_1"]);
    expect(await Indexed.diffIndexes()).toEqual({ toDrop: [], toCreate: [] });
    await Indexed.insertMany([{ a: 0, b: "x" }, { a: 0, b: "x" }, { a: 1, b: "x" }]);
    await expect(Indexed.create({ a: 1, b: "x" })).rejects.toMatchObject({ code: 11_000 });
  });
});
