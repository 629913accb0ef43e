import { defineHandler, type DomainEvent, type Tx } from "../kernel/index.ts";
import { canonicalJson, sha256 } from "./canonical-json.ts";
import { sealOf, START } from "./chain.ts";
import { AuditEntries } from "./model.ts";

/** Appends one entry for every event of a tenant. All of a tenant's events come in one lane, so the chain has one writer. */
export const auditEvents = defineHandler({
  name: "audit.append", on: "all", lane: "tenant", kind: "database", atOnce: 50,
  handle: async (_ctx, event, { tx }) => appendEntry(tx, event),
});

async function appendEntry(tx: Tx, event: DomainEvent): Promise<void> {
  const entries = tx.of(AuditEntries);
  const last = await entries.findOne({}, { sort: { seq: -1 } }) ?? START;
  const entry = { ...saidOf(event), seq: last.seq + 1, previousHash: last.hash };
  await entries.insert({ ...entry, hash: sealOf(tx.db.tenantId, entry) });
}

/** What an entry says about its event. */
export function saidOf({ id, type, stream, seq, part, at, actor, data }: DomainEvent) {
  const { personId, roles, system } = actor;
  return {
    eventId: id, at, what: type, object: stream, objectRevision: seq, part, personId, roles: [...roles], system,
    dataHash: sha256(canonicalJson(data)),
  };
}
