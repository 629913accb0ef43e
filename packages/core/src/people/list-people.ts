import type { Page } from "@raati/db";
import type { z } from "zod";
import { filterFor, type SignedInCtx } from "../kernel/index.ts";
import { emailAddress } from "../kernel/schema.ts";
import { PersonModel } from "./model.ts";
import type { foundPersonView, listPeopleInput } from "./person-schema.ts";
import { peoplePolicy } from "./policy.ts";
import { searchedKeys } from "./search-keys.ts";
import { asFound } from "./show-person.ts";

/** The tenant's people, the newest first, a page at a time; found by the beginnings of their names or by a whole address. */
export async function listPeople(
  { db, viewer }: SignedInCtx, { search = "", role, after, size }: z.output<typeof listPeopleInput>,
): Promise<Page<z.output<typeof foundPersonView>>> {
  const email = emailAddress.safeParse(search).data;
  const keys = searchedKeys(search);
  const wanted = email ? { email } : keys.length > 0 ? { searchKeys: { $all: keys } } : {};
  const filter = { $and: [filterFor(peoplePolicy, viewer), { erasedAt: null, ...wanted, ...(role && { roles: role }) }] };
  const { items, next } = await db.of(PersonModel).page(filter, { size, after });
  return { items: items.map(asFound), next };
}
