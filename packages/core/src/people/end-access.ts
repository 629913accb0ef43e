import type { z } from "zod";
import { authorize, type SignedInCtx } from "../kernel/index.ts";
import { accessEnded, accessReopened } from "./events.ts";
import { PersonModel } from "./model.ts";
import type { endAccessInput, PersonView } from "./person-schema.ts";
import { peoplePolicy } from "./policy.ts";
import { endSessionsOf } from "./sessions/end-sessions.ts";
import { viewOfPerson } from "./show-person.ts";

type Input = z.output<typeof endAccessInput>;

/**
 * Closes this tenant to a person and signs the person out. Twice changes nothing. @throws Failure NOT_FOUND, FORBIDDEN,
 * CONFLICT
 */
export function endAccess(ctx: SignedInCtx, { personId, revision }: Input): Promise<PersonView> {
  const now = ctx.ports.clock.now();
  return ctx.transaction(async (tx) => {
    const person = await tx.of(PersonModel).get(personId);
    authorize(peoplePolicy, ctx.viewer, "endAccess", person);
    if (person.accessEndedAt) return viewOfPerson(ctx, person);
    const changed = await tx.of(PersonModel).update({ id: personId, revision }, { set: { accessEndedAt: now } });
    await endSessionsOf(tx, personId, { now });
    await tx.emit(accessEnded, changed, { personId });
    return viewOfPerson(ctx, changed);
  });
}

/** Opens the tenant to the person again. Twice changes nothing. @throws Failure NOT_FOUND, FORBIDDEN, CONFLICT */
export function reopenAccess(ctx: SignedInCtx, { personId, revision }: Input): Promise<PersonView> {
  return ctx.transaction(async (tx) => {
    const person = await tx.of(PersonModel).get(personId);
    authorize(peoplePolicy, ctx.viewer, "endAccess", person);
    if (!person.accessEndedAt) return viewOfPerson(ctx, person);
    const changed = await tx.of(PersonModel).update({ id: personId, revision }, { unset: ["accessEndedAt"] });
    await tx.emit(accessReopened, changed, { personId });
    return viewOfPerson(ctx, changed);
  });
}
