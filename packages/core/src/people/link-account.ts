import type { Tx } from "../kernel/index.ts";
import { PersonModel } from "./model.ts";

export type Person = Awaited<ReturnType<ReturnType<typeof personHandle>["get"]>>;

const personHandle = (tx: Tx) => tx.of(PersonModel);

/**
 * Makes an account the one that opens a person. Whoever had the account here before loses it, and sessions that were opened
 * through another account of the person end by themselves: `viewerOf` compares the two.
 */
export async function linkAccount(tx: Tx, person: Person, accountId: string): Promise<Person> {
  if (person.accountId === accountId) return person;
  const people = tx.of(PersonModel);
  await people.updateWhere({ accountId }, { unset: ["accountId"] });
  return people.update(person, { set: { accountId } });
}
