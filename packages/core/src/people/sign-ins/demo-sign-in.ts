import type { z } from "zod";
import { fail, type TenantCtx } from "../../kernel/index.ts";
import { PersonModel } from "../model.ts";
import { giveKey } from "./give-key.ts";
import type { demoPersonView, demoSignInInput } from "./schema.ts";

/** Whom a visitor of the demo can be: staff first. @throws Failure NOT_FOUND outside the demo */
export async function demoPeople({ db, ports }: TenantCtx): Promise<z.output<typeof demoPersonView>[]> {
  if (!ports.settings.demo) fail("NOT_FOUND");
  const people = await db.of(PersonModel).find({ email: { $exists: true }, erasedAt: null }, {
    sort: { id: 1 }, limit: 200,
  });
  const staff = people.filter(({ roles }) => roles.length > 0);
  const members = people.filter(({ roles }) => roles.length === 0);
  return [...staff, ...members].map(({ id, name, roles }) => ({ personId: id, name, roles }));
}

/**
 * Signs a visitor of the demo in as a demo person.
 *
 * @returns a one-time key, which the sign-in takes like that of a mail
 * @throws Failure NOT_FOUND outside the demo
 */
export async function demoSignIn(
  ctx: TenantCtx, { personId }: z.output<typeof demoSignInInput>,
): Promise<{ token: string }> {
  if (!ctx.ports.settings.demo) fail("NOT_FOUND");
  return ctx.transaction(async (tx) => {
    const { email = fail("NOT_FOUND") } = await tx.of(PersonModel).get(personId);
    return { token: await giveKey(tx, ctx.ports, { personId, email, locale: ctx.locale, proof: "demo" }) };
  });
}
