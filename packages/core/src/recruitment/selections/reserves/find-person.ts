import { newId } from "@raati/db";
import type { Tx } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { addPerson, PersonModel } from "../../../people/index.ts";
import type { Application } from "../../applications/model.ts";
import { inside } from "../pools/inside.ts";

/**
 * The person of the tenant who applied: the one that the application names, the one with the same address and name, or a new
 * one. Two people who share an address stay two: the second is reached by letter or phone.
 */
export async function findPerson(tx: Tx, ctx: PlacedCtx, application: Application): Promise<string> {
  if (application.personId) return application.personId;
  const { name, email, phone, address, language, supportNeeds, accessibilityNeeds } = application;
  const known = email === undefined ? undefined : await tx.of(PersonModel).findOne({ email });
  if (known && sameName(known.name, name)) return known.id;
  const id = newId<"people">();
  const reach = { ...(email !== undefined && !known && { email }), phone, address };
  await addPerson(inside(ctx, tx), { id, name, ...reach, language, supportNeeds, accessibilityNeeds });
  return id;
}

const sameName = (one: string, other: string) => plain(one) === plain(other);
const plain = (name: string) => name.trim().toLocaleLowerCase("fi").replace(/\s+/g, " ");
