import { failField, type Tx } from "../kernel/index.ts";
import { PersonModel } from "../people/index.ts";

/** @throws Failure INVALID on the field when this tenant has no such person, or the person may not sign in any more */
export async function checkPerson(tx: Tx, personId: string | undefined, path: string): Promise<void> {
  if (personId === undefined) return;
  const person = await tx.of(PersonModel).findOne({ id: personId });
  if (!person || person.accessEndedAt || person.erasedAt) failField(path, "organisation:field.personGone");
}
