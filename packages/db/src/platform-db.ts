import type { ClientSession } from "mongoose";
import { modelOf } from "./connection.ts";
import { definitionOf, type ModelToken } from "./define-model.ts";
import { Handle } from "./handle.ts";
import { forgetLately } from "./lately.ts";
import { inTransaction, TenantDb } from "./tenant-db.ts";

const NO_SUCH_COLLECTION = 26;

/** Told each time that somebody opens the door across tenants, with the reason. */
export type PlatformListener = (reason: string) => void;

const listeners: Set<PlatformListener> = (
  (globalThis as Record<symbol, unknown>)[Symbol.for("raati.platform-listeners")] ??= new Set()
) as Set<PlatformListener>;

/** Hears of every use of the platform's door. @returns what stops the hearing */
export function onPlatformAccess(listener: PlatformListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reaches the models of the platform, and reads across tenants. Who may import this is a rule of the linter. */
export class PlatformDb {
  private readonly session: ClientSession | null;

  constructor(session: ClientSession | null = null) {
    this.session = session;
  }

  of<Name extends string, Value extends object, Input extends object>(
    token: ModelToken<Name, Value, Input>
  ): Handle<Value, Name, Input> {
    return new Handle(token, {}, this.session);
  }

  /** One tenant's handle: inside a transaction of the platform it writes in the same one. */
  tenant(tenantId: string): TenantDb {
    return new TenantDb(tenantId, this.session);
  }

  /** Drops an index by its key, the tenant included where it leads, if it is there: the work of a migration. */
  async dropIndex(token: Pick<ModelToken, "name">, key: Readonly<Record<string, 1 | -1>>): Promise<void> {
    const { collection } = modelOf(definitionOf(token));
    const wanted = JSON.stringify(key);
    const indexes = await collection.indexes().catch((error: unknown) => {
      if ((error as { code?: unknown }).code === NO_SUCH_COLLECTION) return [];
      throw error;
    });
    const found = indexes.find((index) => JSON.stringify(index.key) === wanted);
    if (found?.name) await collection.dropIndex(found.name);
  }

  transaction<Result>(work: (tx: PlatformDb) => Promise<Result>): Promise<Result> {
    // It may have written in any tenant.
    return inTransaction((session) => work(new PlatformDb(session))).finally(() => forgetLately(undefined));
  }
}

/** @param reason why data are reached across tenants, in words for the audit trail */
export function platformDb(reason: string): PlatformDb {
  if (reason.trim().length < 10) throw new Error("platformDb needs a reason in words, for the audit trail.");
  for (const listener of listeners) listener(reason);
  return new PlatformDb();
}

