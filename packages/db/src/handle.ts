import type { ClientSession, Model } from "mongoose";
import type { z } from "zod";
import { scopedPipeline } from "./aggregate.ts";
import { modelOf } from "./connection.ts";
import { definitionOf, RESERVED, type Definition, type ModelToken } from "./define-model.ts";
import { DbError, translated } from "./errors.ts";
import { checkedFilter, type Filter } from "./filter.ts";
import { isId, newId, type Id } from "./ids.ts";
import { forgetLately } from "./lately.ts";
import type { Reads } from "./reads.ts";

/** A stored document: its values, its id, and a number that grows with each update. A plain object. */
export type Stored<Value, Name extends string = string> = Value & { readonly id: Id<Name>; readonly revision: number };

/** Changes of one document; each part names top-level fields. */
export interface Change<Value> {
  set?: Partial<Value>;
  unset?: readonly Extract<keyof Value, string>[];
  inc?: Partial<Record<Extract<keyof Value, string>, number>>;
  push?: { [Field in keyof Value]?: Value[Field] extends readonly (infer Item)[] | undefined ? Item : never };
  addToSet?: { [Field in keyof Value]?: Value[Field] extends readonly (infer Item)[] | undefined ? Item : never };
  pull?: {
    [Field in keyof Value]?: Value[Field] extends readonly (infer Item)[] | undefined ? Item | Partial<Item> : never
  };
}

export interface Page<Item> {
  items: Item[];
  /** Where the next page begins; undefined on the last one. */
  next: string | undefined;
}

type Sort<Value> = Partial<Record<Extract<keyof Value, string> | "id", 1 | -1>>;

/** More documents at once than this are read by page. */
const MOST = 1000;

/**
 * The documents of one model in one scope: a tenant's, or the platform's. Made by `TenantDb.of` and `PlatformDb.of` only.
 */
export class Handle<Value extends object, Name extends string = string, Input extends object = Value> {
  private readonly definition: Definition;
  private readonly model: Model<Record<string, unknown>>;
  private readonly scope: Readonly<Record<string, string>>;
  private readonly session: ClientSession | null;
  private readonly reads: Reads | undefined;

  /** @param reads what was read for the same answer; undefined asks the database each time */
  constructor(
    token: ModelToken<Name, Value, Input>, scope: Readonly<Record<string, string>>, session: ClientSession | null,
    reads?: Reads
  ) {
    this.definition = definitionOf(token);
    this.model = modelOf(this.definition);
    this.scope = scope;
    this.session = session;
    this.reads = reads;
  }

  /** @throws DbError INVALID when more than 1,000 are asked for */
  async find(
    filter: Filter<Value> = {}, options: { sort?: Sort<Value>; limit?: number } = {}
  ): Promise<Stored<Value, Name>[]> {
    const { limit = MOST, sort } = options;
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
      throw new DbError("INVALID", `a list has 1 to ${MOST} documents; use page for more`);
    }
    return this.rows(this.scoped(filter), sorted(sort), limit);
  }

  async findOne(filter: Filter<Value>, options: { sort?: Sort<Value> } = {}): Promise<Stored<Value, Name> | undefined> {
    const [found] = await this.find(filter, { ...options, limit: 1 });
    return found;
  }

  /** @throws DbError NOT_FOUND, also when the id belongs to another tenant or is no id at all */
  async get(id: string): Promise<Stored<Value, Name>> {
    const [found] = isId(id) ? await this.rows({ ...this.scope, _id: id }, {}, 1) : [];
    if (!found) throw new DbError("NOT_FOUND", `there is no such document in ${this.definition.name}`);
    return found;
  }

  /** A page in the order of time, newest first unless `oldestFirst`. `after` is the `next` of the page before. */
  async page(
    filter: Filter<Value>, options: { size: number; after?: string | undefined; oldestFirst?: boolean }
  ): Promise<Page<Stored<Value, Name>>> {
    const { size, after, oldestFirst = false } = options;
    if (after !== undefined && !isId(after)) throw new DbError(
      "INVALID", "the place to go on from is not one that a page answered"
    );
    const range = after === undefined ? {} : { _id: { [oldestFirst ? "$gt" : "$lt"]: after } };
    const found = await this.rows({ $and: [this.scoped(filter), range] }, { _id: oldestFirst ? 1 : -1 }, size + 1);
    const items = found.slice(0, size);
    return { items, next: found.length > size ? items.at(-1)?.id : undefined };
  }

  count(filter: Filter<Value> = {}): Promise<number> {
    return this.model.countDocuments(this.scoped(filter)).session(this.session).exec();
  }

  /** Straight from the driver: mongoose would build a query object and cast what `checkedFilter` has seen already. */
  private async rows(
    filter: Record<string, unknown>, sort: Record<string, 1 | -1>, limit: number
  ): Promise<Stored<Value, Name>[]> {
    const ask = async () => {
      const options = { sort, limit, session: this.session ?? undefined };
      const found = await this.model.collection.find(filter as never, options).toArray();
      return found.map((row) => this.read(row));
    };
    if (!this.reads) return ask();
    // A list of the caller's own: to put it into another order must not change what others read.
    const question = JSON.stringify([this.definition.name, filter, sort, limit]);
    return [...await this.reads.answer(this.scope.tenantId, question, ask)];
  }

  /** Stores a new document, checked by the model's schema. @throws DbError INVALID with the fields, DUPLICATE */
  async insert(value: Input, id: Id<Name> = newId<Name>()): Promise<Stored<Value, Name>> {
    const row = this.newRow(value, id);
    await this.run(() => this.model.collection.insertOne(row as never, this.writing()));
    return this.read(row);
  }

  /**
   * Stores new documents in this order: outside a transaction, those before a refused one stay. @throws DbError INVALID,
   * DUPLICATE
   */
  async insertAll(values: readonly Input[]): Promise<Stored<Value, Name>[]> {
    const rows = values.map((value) => this.newRow(value, newId()));
    if (rows.length > 0) await this.run(() => this.model.collection.insertMany(rows as never, this.writing()));
    return rows.map((row) => this.read(row));
  }

  /**
   * Changes a document that was read before.
   *
   * @throws DbError CONFLICT when somebody has changed or removed it since; INVALID, DUPLICATE
   */
  async update(
    document: { readonly id: string; readonly revision: number }, change: Change<Value>
  ): Promise<Stored<Value, Name>> {
    const filter = { ...this.scope, _id: document.id, revision: document.revision };
    const row = await this.run(() => this.model.collection.findOneAndUpdate(
      filter as never, this.operators(change) as never, { returnDocument: "after", ...this.writing() }));
    if (!row) throw new DbError(
      "CONFLICT", `the document in ${this.definition.name} was changed by somebody else meanwhile`
    );
    return this.read(row);
  }

  /** Changes all documents of a filter, whatever their revision. @returns how many there were */
  async updateWhere(filter: Filter<Value>, change: Change<Value>): Promise<number> {
    const result = await this.run(
      () => this.model.updateMany(this.scoped(filter), this.operators(change), this.writing()).exec()
    );
    return result.matchedCount;
  }

  /** @throws DbError CONFLICT when it was changed or removed since it was read */
  async remove(document: { readonly id: string; readonly revision: number }): Promise<void> {
    const { deletedCount } = await this.run(() => this.model.deleteOne(
      { ...this.scope, _id: document.id, revision: document.revision }
    ).session(this.session).exec());
    if (deletedCount === 0) throw new DbError(
      "CONFLICT", `the document in ${this.definition.name} was changed by somebody else meanwhile`
    );
  }

  /** Removes all documents of a filter. @returns how many there were */
  async removeWhere(filter: Filter<Value>): Promise<number> {
    const { deletedCount } = await this.run(
      () => this.model.deleteMany(this.scoped(filter)).session(this.session).exec()
    );
    return deletedCount;
  }

  /** Figures over documents: stages of an allow-list, the scope in front. @throws DbError INVALID */
  aggregate<Result = Record<string, unknown>>(stages: readonly Record<string, unknown>[]): Promise<Result[]> {
    return this.model.aggregate<Result>(scopedPipeline(this.scope, stages) as never).session(this.session).exec();
  }

  private newRow(value: Input, id: Id<Name>): Record<string, unknown> {
    if (this.definition.scope === "tenant" && !this.scope.tenantId) {
      throw new DbError("INVALID", "a document of a tenant is stored by that tenant's handle");
    }
    const parsed = this.definition.strict.safeParse(value);
    if (!parsed.success) throw invalid(this.definition.name, parsed.error);
    return { _id: id, ...this.scope, revision: 1, ...parsed.data };
  }

  /** What is undefined is left out, at any depth; the driver would store it as null. */
  private writing(): { session: ClientSession | undefined; ignoreUndefined: true } {
    return { session: this.session ?? undefined, ignoreUndefined: true };
  }

  private scoped(filter: object): Record<string, unknown> {
    const checked = checkedFilter(filter);
    return Object.keys(checked).length === 0 ? { ...this.scope } : { $and: [this.scope, checked] };
  }

  private operators({ set, unset, inc, push, addToSet, pull }: Change<Value>): Record<string, unknown> {
    const touched = [set, inc, push, addToSet, pull].flatMap((part) => Object.keys(part ?? {})).concat(unset ?? []);
    for (const field of touched) this.checkField(field);
    for (const [field, value] of Object.entries(set ?? {})) this.checkValue(field, value);
    const operators = {
      $set: set, $unset: unset && Object.fromEntries(unset.map((field) => [field, ""])), $push: push, $addToSet: addToSet,
      $pull: pull,
      $inc: { ...inc, revision: 1 },
    };
    return Object.fromEntries(Object.entries(operators).filter(([, part]) => part && Object.keys(part).length > 0));
  }

  private checkField(field: string): void {
    const known = Object.hasOwn(this.definition.schema.shape, field) && !(RESERVED as readonly string[]).includes(field);
    if (!known) throw new DbError("INVALID", `${this.definition.name} has no field ${field} that can be changed`, [field]);
  }

  private checkValue(field: string, value: unknown): void {
    const parsed = (this.definition.schema.shape[field] as z.ZodType).safeParse(value);
    if (!parsed.success || value === undefined) {
      throw new DbError("INVALID", `${this.definition.name} does not take this value for ${field}`, [field]);
    }
  }

  /** The document of a row. Defaults that came into the schema later are filled in; nothing else is changed or checked. */
  private read(row: Record<string, unknown>): Stored<Value, Name> {
    const { _id, tenantId: _tenant, ...rest } = row;
    for (const [field, type] of this.definition.defaults) {
      if (rest[field] === undefined) rest[field] = type.parse(undefined);
    }
    return { id: _id, ...rest } as Stored<Value, Name>;
  }

  /** Runs what writes. */
  private async run<Result>(action: () => Promise<Result>): Promise<Result> {
    try {
      return await action();
    } catch (error) {
      throw translated(error);
    } finally {
      this.reads?.forget();
      if (this.definition.scope === "tenant") forgetLately(this.scope.tenantId);
    }
  }
}

function sorted(sort: object = {}): Record<string, 1 | -1> {
  return Object.fromEntries(Object.entries(sort).map(([field, order]) => [field === "id" ? "_id" : field, order as 1 | -1]));
}

function invalid(name: string, error: z.ZodError): DbError {
  const fields = error.issues.map(
    (issue) => issue.path.join(".") || (issue.code === "unrecognized_keys" ? issue.keys.join(", ") : "")
  );
  return new DbError("INVALID", `${name} does not take these values: ${fields.join(", ")}`, fields);
}
