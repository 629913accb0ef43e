import { newId } from "@raati/db";
import type { Tx } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { addPerson, PersonModel } from "../../../people/index.ts";
import type { Application } from "../../applications/model.ts";
import { inside } from "../pools/inside.ts";

/**
 * The person of the tenant who applied: the one that the application names, the one with the same address and name, or a new
 * one. Two people who share an address stay two: the second is reached by letter or phone.
 *
 * @param knowsAge the panel has a rule about ages, so the year of birth goes on to the person; otherwise it stays behind
 */
export async function findPerson(tx: Tx, ctx: PlacedCtx, application: Application, knowsAge: boolean): Promise<string> {
  const birthYear = knowsAge ? application.birthYear : undefined;
  if (application.personId) return withYear(tx, application.personId, birthYear);
  const { name, email, phone, address, language, supportNeeds, accessibilityNeeds } = application;
  const known = email === undefined ? undefined : await tx.of(PersonModel).findOne({ email });
  if (known && sameName(known.name, name)) return withYear(tx, known.id, birthYear);
  const id = newId<"people">();
  const reach = { ...(email !== undefined && !known && { email }), phone, address };
  await addPerson(inside(ctx, tx), { id, name, ...reach, birthYear, language, supportNeeds, accessibilityNeeds });
  return id;
}

/** Somebody whom the tenant knows already: what is known of the age stays as it is. */
async function withYear(tx: Tx, id: string, birthYear: number | undefined): Promise<string> {
  const person = birthYear === undefined ? undefined : await tx.of(PersonModel).findOne({ id });
  if (person && person.birthYear === undefined) await tx.of(PersonModel).update(person, { set: { birthYear } });
  return id;
}

const sameName = (one: string, other: string) => plain(one) === plain(other);
const plain = (name: string) => name.trim().toLocaleLowerCase("fi").replace(/\s+/g, " ");
