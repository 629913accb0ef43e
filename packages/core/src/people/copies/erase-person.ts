import type { z } from "zod";
import { authorize, fail, type SignedInCtx, type Tx } from "../../kernel/index.ts";
import { personErased } from "../events.ts";
import { InvitationModel } from "../invitations/model.ts";
import type { Person } from "../link-account.ts";
import { PersonModel } from "../model.ts";
import { peoplePolicy } from "../policy.ts";
import { blanking } from "./blank.ts";
import { documentsOf, heldDocuments, holdingModels, type HoldingModel } from "./held-data.ts";
import type { erasureInput, erasurePreviewView } from "./schema.ts";

const ERASED = { what: "erased" } as const;
const BLANKED = { what: "blanked", why: "people:erasure.blanked" } as const;

type Preview = z.output<typeof erasurePreviewView>;

/**
 * What erasing a person would do, before anybody confirms it: what is erased, what is emptied, what stays and why.
 *
 * @throws Failure NOT_FOUND, FORBIDDEN
 */
export async function erasePreview(ctx: SignedInCtx, { personId }: { personId: string }): Promise<Preview> {
  const person = await ctx.db.of(PersonModel).get(personId);
  authorize(peoplePolicy, ctx.viewer, "erase", person);
  const rows: Preview["rows"] = [];
  for (const model of holdingModels()) {
    const count = await documentsOf(ctx.db, model).count({ [model.of]: personId });
    if (count > 0) rows.push({ name: model.name, count, ...(model.erase === "remove" ? ERASED : BLANKED) });
  }
  const kept = [{ name: "events", why: "people:erasure.events" }, { name: "backups", why: "people:erasure.backups" }];
  return {
    personId, revision: person.revision, obstacles: obstaclesOf(person),
    rows: [...rows, ...kept.map((one) => ({ ...one, count: 0, what: "kept" as const }))],
  };
}

/**
 * Erases a person from this tenant, in every model of core and plugins, all or nothing. Erasing twice changes nothing.
 *
 * @throws Failure NOT_FOUND, FORBIDDEN, CONFLICT when the person was changed since the preview or an obstacle stands
 */
export async function erasePerson(ctx: SignedInCtx, { personId, revision }: z.output<typeof erasureInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const person = await tx.of(PersonModel).get(personId);
    authorize(peoplePolicy, ctx.viewer, "erase", person);
    if (person.erasedAt) return;
    const [obstacle] = obstaclesOf(person);
    if (obstacle) fail("CONFLICT", obstacle);
    const erased = await tx.of(PersonModel).update({ id: personId, revision }, { set: { erasedAt: ctx.ports.clock.now() } });
    // Invitations know an address until somebody answers them.
    if (person.email) await tx.of(InvitationModel).updateWhere({ email: person.email }, { set: { personId } });
    for (const model of holdingModels()) await eraseIn(tx, model, personId);
    await tx.emit(personErased, erased, { personId, accountId: person.accountId });
  });
}

async function eraseIn(tx: Tx, model: HoldingModel, personId: string): Promise<void> {
  const documents = documentsOf(tx, model);
  if (model.erase === "remove") return void (await documents.removeWhere({ [model.of]: personId }));
  for (const row of await heldDocuments(tx, model, personId)) await documents.update(row, blanking(model, row, personId));
}

/** Who still works here is erased only after the roles are gone: somebody must have taken the work over. */
function obstaclesOf({ roles }: Person): string[] {
  return roles.length > 0 ? ["people:erasure.hasRoles"] : [];
}
