import type { SignedInCtx } from "../kernel/index.ts";
import { accountOf } from "./accounts/find-account.ts";
import { PersonModel } from "./model.ts";
import type { MeView } from "./person-schema.ts";

/** The reader, and what stands between the reader and the pages of staff. */
export async function me(ctx: SignedInCtx): Promise<MeView> {
  const person = await ctx.db.of(PersonModel).get(ctx.viewer.personId);
  const { revision, name, alias, email, phone, address, birthYear, language, supportNeeds, accessibilityNeeds, roles } =
    person;
  const told = { name, alias, email, phone, address, birthYear, language, supportNeeds, accessibilityNeeds };
  // Before the second factor no more than the page needs that asks for it.
  if (ctx.viewer.owesFactor) return { personId: person.id, revision, name, language, roles, secondFactor: "needed" };
  return { personId: person.id, revision, ...told, roles, secondFactor: await factorState(ctx) };
}

async function factorState({ tenant, viewer }: SignedInCtx): Promise<MeView["secondFactor"]> {
  if (viewer.secondFactor) return "given";
  if (!tenant.demandsSecondFactor || viewer.roles.length === 0) return "notNeeded";
  return (await accountOf(viewer.accountId)).factor ? "needed" : "notSetUp";
}
