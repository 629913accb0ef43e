import type { z } from "zod";
import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { accountOf } from "../accounts/find-account.ts";
import { PersonModel } from "../model.ts";
import { peoplePolicy } from "../policy.ts";
import { copyOf, heldDocuments, holdingModels } from "./held-data.ts";
import type { personalDataView } from "./schema.ts";

type PersonalDataCopy = z.output<typeof personalDataView>;

/** Everything that this tenant holds on the reader (GDPR art. 15 and 20), of core and of all plugins, also disabled ones. */
export function myData(ctx: SignedInCtx): Promise<PersonalDataCopy> {
  return dataOf(ctx, { personId: ctx.viewer.personId });
}

/** The same on behalf of a person who asks for it by letter or phone. @throws Failure NOT_FOUND, FORBIDDEN */
export async function dataOf(ctx: SignedInCtx, { personId }: { personId: string }): Promise<PersonalDataCopy> {
  const person = await ctx.db.of(PersonModel).get(personId);
  authorize(peoplePolicy, ctx.viewer, "exportData", person);
  const collections: PersonalDataCopy["collections"] = [];
  for (const model of holdingModels()) {
    const documents = await heldDocuments(ctx.db, model, personId);
    const copies = documents.map((document) => copyOf(model, document));
    if (copies.length > 0) collections.push({ name: model.name, documents: copies });
  }
  return { madeAt: ctx.ports.clock.now(), account: await accountPart(person.accountId), collections };
}

async function accountPart(accountId: string | undefined): Promise<PersonalDataCopy["account"]> {
  if (accountId === undefined) return undefined;
  const { email, locale, factor } = await accountOf(accountId);
  return { email, locale, secondFactorSince: factor?.since };
}
