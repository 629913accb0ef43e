import type { z } from "zod";
import { abilitiesOf, authorize, type SignedInCtx } from "../kernel/index.ts";
import type { Person } from "./link-account.ts";
import { PersonModel } from "./model.ts";
import type { foundPersonView, PersonView } from "./person-schema.ts";
import { peoplePolicy } from "./policy.ts";

/** One person, with what the reader may do. @throws Failure NOT_FOUND */
export async function showPerson(ctx: SignedInCtx, { personId }: { personId: string }): Promise<PersonView> {
  const person = await ctx.db.of(PersonModel).get(personId);
  authorize(peoplePolicy, ctx.viewer, "see", person);
  return viewOfPerson(ctx, person);
}

/** A person as the reader may see them. Needs are left out for who may not read them. */
export function viewOfPerson({ viewer }: SignedInCtx, person: Person): PersonView {
  const can = abilitiesOf(peoplePolicy, viewer, person);
  const { revision, phone, address, birthYear, supportNeeds, accessibilityNeeds } = person;
  return {
    ...asFound(person), revision, phone, address, ...(can.readNeeds && { birthYear, supportNeeds, accessibilityNeeds }), can,
  };
}

/** A person in a list. */
export function asFound(person: Person): z.output<typeof foundPersonView> {
  const { id, name, alias, email, language, roles, phone, address, accountId, accessEndedAt } = person;
  const reachedBy = email ? "email" : phone ? "phone" : address ? "letter" : "none";
  return {
    id, name, alias, email, language, roles, reachedBy, signsIn: accountId !== undefined,
    accessEnded: accessEndedAt !== undefined,
  };
}
