import type { Change } from "@raati/db";
import type { z } from "zod";
import { authorize, type SignedInCtx, type Tx } from "../kernel/index.ts";
import { refuseTakenEmail } from "./add-person.ts";
import { personChanged } from "./events.ts";
import type { Person } from "./link-account.ts";
import { PersonModel } from "./model.ts";
import type { changeMeInput, changePersonInput, MeView, PersonView } from "./person-schema.ts";
import { peoplePolicy } from "./policy.ts";
import { searchKeys } from "./search-keys.ts";
import { endSessionsOf } from "./sessions/end-sessions.ts";
import { me } from "./me.ts";
import { viewOfPerson } from "./show-person.ts";

type Told = Omit<z.output<typeof changePersonInput>, "personId" | "revision">;

/**
 * Changes what is known about a person; fields left out are emptied. A new address takes the old one's sign-in away in this
 * tenant, by link and by identity provider: from now on the new address opens the person, and nothing changes elsewhere.
 *
 * @throws Failure NOT_FOUND, FORBIDDEN, CONFLICT when somebody changed the person meanwhile, INVALID for an address that is
 *   taken
 */
export function changePerson(ctx: SignedInCtx, input: z.output<typeof changePersonInput>): Promise<PersonView> {
  const { personId, revision, ...told } = input;
  return ctx.transaction(async (tx) => {
    const person = await tx.of(PersonModel).get(personId);
    authorize(peoplePolicy, ctx.viewer, "change", person);
    await refuseTakenEmail(tx.of(PersonModel), told.email, personId);
    const changed = await write(tx, { ...person, revision }, told);
    if (changed.email !== person.email) await endSessionsOf(tx, personId, { now: ctx.ports.clock.now() });
    return viewOfPerson(ctx, changed);
  });
}

/** Changes what the reader has told about themselves; the address stays. @throws Failure CONFLICT */
export async function changeMe(ctx: SignedInCtx, { revision, ...told }: z.output<typeof changeMeInput>): Promise<MeView> {
  await ctx.transaction(async (tx) => {
    const person = await tx.of(PersonModel).get(ctx.viewer.personId);
    await write(tx, { ...person, revision }, { ...told, email: person.email, birthYear: person.birthYear });
  });
  return me(ctx);
}

async function write(tx: Tx, person: Person, told: Told): Promise<Person> {
  const before = person as Told;
  const differs = (field: keyof Told) => JSON.stringify(before[field]) !== JSON.stringify(told[field]);
  const fields = (Object.keys(FIELDS) as (keyof Told)[]).filter(differs);
  const emailChanges = fields.includes("email");
  const set = Object.fromEntries(fields.filter((field) => told[field] !== undefined).map((field) => [field, told[field]]));
  const change: Change<Told & {
    searchKeys: string[]; accountId?: string; identityKey?: string; identityIssuer?: string
  }> = {
    set: { ...set, searchKeys: searchKeys(told.name) },
    unset: [...fields.filter((field) => told[field] === undefined), ...(emailChanges ? LINKS : [])],
  };
  const changed = await tx.of(PersonModel).update(person, change);
  await tx.emit(personChanged, changed, { personId: person.id, fields });
  return changed;
}

/**
 * What of the old address still opens the person: its account, and the account at the organisation's identity provider,
 * which came in by that address and would bring it back.
 */
const LINKS = ["accountId", "identityKey", "identityIssuer"] as const;

/** Every field of the form, so that one that is left out is seen as emptied. */
const FIELDS: Readonly<Record<keyof Told, true>> = {
  name: true, alias: true, email: true, phone: true, address: true, birthYear: true, language: true, supportNeeds: true,
  accessibilityNeeds: true,
};
