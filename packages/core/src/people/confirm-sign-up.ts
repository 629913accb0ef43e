import { newId } from "@raati/db";
import { runTransaction, type Ctx } from "../kernel/index.ts";
import { confirmTenant, openSignUp } from "../tenants/index.ts";
import { personAdded, rolesChanged } from "./events.ts";
import { PersonModel } from "./model.ts";
import { searchKeys } from "./search-keys.ts";
import { giveKey } from "./sign-ins/give-key.ts";

/**
 * Confirms the sign-up of an organisation: the organisation stands, and who signed it up is its first administrator, in one
 * step. The link came by mail, so the address is proved.
 *
 * @returns the organisation's place in addresses, and a one-time key that signs the administrator in; no key when the link
 *   was used before
 * @throws Failure NOT_FOUND for a link that is unknown or too old
 */
export async function confirmSignUp(
  ctx: Ctx, input: { token: string },
): Promise<{ tenant: string; token: string | undefined }> {
  const opened = await openSignUp(ctx, input);
  return runTransaction(opened, async (tx) => {
    const { tenant, administrator } = await confirmTenant(opened, tx);
    if (!administrator) return { tenant: tenant.slug, token: undefined };
    const { name, email, locale } = administrator;
    const id = newId<"people">();
    const person = await tx.of(PersonModel).insert({
      personId: id, name, email, language: locale, roles: ["admin"], searchKeys: searchKeys(name),
    }, id);
    await tx.emit(personAdded, person, { personId: id, by: "signUp" });
    await tx.emit(rolesChanged, person, { personId: id, given: ["admin"], taken: [] });
    return { tenant: tenant.slug, token: await giveKey(tx, ctx.ports, { personId: id, email, locale, proof: "mail" }) };
  });
}
