import type { z } from "zod";
import { authorize, type SignedInCtx } from "../kernel/index.ts";
import { rolesChanged } from "./events.ts";
import { PersonModel } from "./model.ts";
import type { changeRolesInput, PersonView } from "./person-schema.ts";
import { peoplePolicy } from "./policy.ts";
import { endSessionsOf } from "./sessions/end-sessions.ts";
import { viewOfPerson } from "./show-person.ts";

/**
 * Gives and takes staff roles. Nobody changes their own, so there is always an administrator left. Taking a role ends the
 * person's sessions: pages that are open stop showing what the role showed.
 *
 * @throws Failure NOT_FOUND, FORBIDDEN, CONFLICT
 */
export function changeRoles(
  ctx: SignedInCtx, { personId, revision, roles }: z.output<typeof changeRolesInput>,
): Promise<PersonView> {
  return ctx.transaction(async (tx) => {
    const person = await tx.of(PersonModel).get(personId);
    authorize(peoplePolicy, ctx.viewer, "changeRoles", person);
    const wanted = [...new Set(roles)];
    const given = wanted.filter((role) => !person.roles.includes(role));
    const taken = person.roles.filter((role) => !wanted.includes(role));
    if (given.length + taken.length === 0) return viewOfPerson(ctx, person);
    const changed = await tx.of(PersonModel).update({ id: personId, revision }, { set: { roles: wanted } });
    if (taken.length > 0) await endSessionsOf(tx, personId, { now: ctx.ports.clock.now() });
    await tx.emit(rolesChanged, changed, { personId, given, taken });
    return viewOfPerson(ctx, changed);
  });
}
