import type { z } from "zod";
import { fail, hashOf, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { personChanged } from "../events.ts";
import { hiddenEmail } from "../letters/hidden-email.ts";
import { PersonModel } from "../model.ts";
import { endSessionsOf } from "../sessions/end-sessions.ts";
import { giveKey } from "../sign-ins/give-key.ts";
import { emailExchanged } from "./events.ts";
import { NewEmailModel } from "./model.ts";
import type { confirmedEmailView, newEmailView } from "./schema.ts";

interface Key { readonly token: string }

/** What the page of the link shows. Looking at it uses nothing: mail scanners open links before people do. */
export async function newEmailLink({ db, ports }: TenantCtx, { token }: Key): Promise<z.output<typeof newEmailView>> {
  const asked = await askedBy(db, token, ports.clock.now());
  return asked ? { usable: true, email: hiddenEmail(asked.email) } : { usable: false };
}

/**
 * Makes the new address the person's own. Whoever holds the key has read the mail there. The old address opens the person no
 * more, here and by the organisation's own sign-in; every session of the person in this tenant ends, and the key that is
 * answered begins a new one. The old address is told.
 *
 * @throws Failure NOT_FOUND for a key that is unknown here, used or too old, and when the address became somebody else's
 */
export function confirmNewEmail(ctx: TenantCtx, { token }: Key): Promise<z.output<typeof confirmedEmailView>> {
  return ctx.transaction(async (tx) => {
    const now = ctx.ports.clock.now();
    const asked = (await askedBy(tx, token, now)) ?? notUsable();
    const { personId, email, oldEmail, locale } = asked;
    const people = tx.of(PersonModel);
    const person = (await people.findOne({ id: personId, email: oldEmail })) ?? notUsable();
    if (person.accessEndedAt || await people.findOne({ email })) notUsable();
    const changed = await people.update(person, { set: { email }, unset: ["accountId", "identityKey", "identityIssuer"] });
    await tx.emit(personChanged, changed, { personId, fields: ["email"] });
    await endSessionsOf(tx, personId, { now });
    const used = await tx.of(NewEmailModel).update(asked, { set: { usedAt: now } });
    await tx.emit(emailExchanged, used, { personId });
    return { token: await giveKey(tx, ctx.ports, { personId, email, locale, proof: "mail" }) };
  });
}

function askedBy(db: Pick<Tx, "of">, token: string, now: Date) {
  return db.of(NewEmailModel).findOne({ tokenHashes: hashOf(token), usedAt: null, expiresAt: { $gt: now } });
}

function notUsable(): never {
  fail("NOT_FOUND", "people:failure.linkNotUsable");
}
