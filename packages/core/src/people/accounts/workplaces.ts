import { platformDb } from "@raati/db/platform";
import { PersonModel } from "../model.ts";

/** The ids of the tenants in which an account is staff. */
export async function workplacesOf(accountId: string): Promise<string[]> {
  const people = platformDb("ask every workplace before a second factor is taken off").of(PersonModel);
  const found = await people.aggregate<{ _id: string }>([
    { $match: { accountId, "roles.0": { $exists: true } } }, { $group: { _id: "$tenantId" } },
  ]);
  return found.map(({ _id }) => _id);
}
