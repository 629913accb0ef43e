import { mongo, type ClientSession } from "mongoose";
import { currentConnection } from "./connection.ts";
import { definitionOf, type ModelToken } from "./define-model.ts";
import { DbError } from "./errors.ts";
import { Handle } from "./handle.ts";
import { isId } from "./ids.ts";
import { forgetLately } from "./lately.ts";
import type { Reads } from "./reads.ts";
import { TenantFiles } from "./tenant-files.ts";

/**
 * The one road to a tenant's data: every filter, index and new document carries the tenant, and nothing can leave it out.
 */
export class TenantDb {
  readonly tenantId: string;
  private readonly session: ClientSession | null;
  private readonly reads: Reads | undefined;

  /** @param reads for a page: each question goes to the database once. A transaction always asks. */
  constructor(tenantId: string, session: ClientSession | null = null, reads?: Reads) {
    if (!isId(tenantId)) throw new DbError("INVALID", "a tenant's id is needed to reach its data");
    this.tenantId = tenantId;
    this.session = session;
    this.reads = reads;
  }

  /** True for the handle that a transaction's work is given. */
  get inTransaction(): boolean {
    return this.session !== null;
  }

  /** The bytes of the tenant's files. They are written outside of transactions. */
  get files(): TenantFiles {
    return new TenantFiles(this.tenantId);
  }

  /** @throws for a model of the platform: only `platformDb` reaches those */
  of<Name extends string, Value extends object, Input extends object>(
    token: ModelToken<Name, Value, Input>
  ): Handle<Value, Name, Input> {
    if (definitionOf(token).scope !== "tenant") throw new Error(`The model ${token.name} belongs to no tenant.`);
    return new Handle(token, { tenantId: this.tenantId }, this.session, this.reads);
  }

  /**
   * Runs work in one transaction. The work may run again after a conflict with others, so it does nothing but read and write
   * through the handle it is given, one thing after the other.
   */
  transaction<Result>(work: (tx: TenantDb) => Promise<Result>): Promise<Result> {
    if (this.session) throw new Error("A transaction cannot hold another one.");
    return inTransaction((session) => work(new TenantDb(this.tenantId, session))).finally(() => this.written());
  }

  /**
   * Runs work in one transaction, and does not wait for others who are at work on the same documents.
   *
   * @throws DbError CONFLICT when somebody is, or when the database went away in between
   */
  async tryTransaction<Result>(work: (tx: TenantDb) => Promise<Result>): Promise<Result> {
    if (this.session) throw new Error("A transaction cannot hold another one.");
    try {
      return await currentConnection().withSession(async (session) => {
        session.startTransaction(OPTIONS);
        const result = await work(new TenantDb(this.tenantId, session));
        await session.commitTransaction();
        return result;
      });
    } catch (error) {
      throw isTransient(error) ? new DbError("CONFLICT", "somebody else is at work on the same documents") : error;
    } finally {
      this.written();
    }
  }

  private written(): void {
    this.reads?.forget();
    forgetLately(this.tenantId);
  }
}

const OPTIONS = { readConcern: { level: "snapshot" }, writeConcern: { w: "majority" } } as const;

function isTransient(error: unknown): boolean {
  return error instanceof mongo.MongoError && error.hasErrorLabel("TransientTransactionError");
}

/** A transaction with snapshot reads, retried on conflicts as the driver does. */
export function inTransaction<Result>(work: (session: ClientSession) => Promise<Result>): Promise<Result> {
  return currentConnection().withSession<Result>((session) =>
    session.withTransaction(() => work(session), OPTIONS));
}
