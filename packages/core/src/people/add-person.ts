import type { z } from "zod";
import { failField, type SignedInCtx } from "../kernel/index.ts";
import { personAdded } from "./events.ts";
import { PersonModel } from "./model.ts";
import type { addPersonInput, PersonView } from "./person-schema.ts";
import { searchKeys } from "./search-keys.ts";
import { viewOfPerson } from "./show-person.ts";

/**
 * Enters a person on the person's behalf, with or without an e-mail address. Who entered whom is written down. The same form
 * sent twice answers the person that is stored.
 *
 * @throws Failure INVALID when somebody here has the address already
 */
export async function addPerson(ctx: SignedInCtx, input: z.output<typeof addPersonInput>): Promise<PersonView> {
  const { id, name, alias, email, phone, address, birthYear, language, supportNeeds, accessibilityNeeds } = input;
  const told = { name, alias, email, phone, address, birthYear, language, supportNeeds, accessibilityNeeds };
  return ctx.transaction(async (tx) => {
    const people = tx.of(PersonModel);
    const stored = await people.findOne({ id });
    if (stored) return viewOfPerson(ctx, stored);
    await refuseTakenEmail(people, email, id);
    const person = await people.insert({
      ...told, personId: id, searchKeys: searchKeys(name), enteredBy: ctx.viewer.personId,
    }, id);
    await tx.emit(personAdded, person, { personId: id, by: "staff" });
    return viewOfPerson(ctx, person);
  });
}

interface People {
  findOne(filter: { email: string }): Promise<{ readonly id: string } | undefined>;
}

/** @throws Failure INVALID that names the field and says what to do */
export async function refuseTakenEmail(people: People, email: string | undefined, except: string): Promise<void> {
  if (email === undefined) return;
  const holder = await people.findOne({ email });
  if (holder && holder.id !== except) failField("email", "people:field.emailTaken");
}
