import { hashOf, isNeverAgain, type Mail, type TenantCtx } from "../../kernel/index.ts";
import type { Person } from "../../people/index.ts";
import { MailTroubleModel, type MailTrouble } from "./model.ts";

/** True while mails to the address that the person has now are known not to arrive. */
export const isInTrouble = ({ email }: Person, trouble: MailTrouble | undefined): boolean =>
  trouble !== undefined && email !== undefined && trouble.addressHash === hashOf(email);

/**
 * Sends a mail to a person, and writes down that it was refused for good, for those who can mend the address. To an address
 * that takes no mail nothing is sent again until somebody has looked at it.
 *
 * @returns whether it has left
 * @throws whatever the mailer throws when the cause may pass: the delivery is tried again
 */
export async function sendToPerson(ctx: TenantCtx, person: Person, mail: Mail): Promise<boolean> {
  const trouble = await ctx.db.of(MailTroubleModel).findOne({ id: person.id });
  if (isInTrouble(person, trouble)) return false;
  try {
    await ctx.ports.mailer.send(mail);
    return true;
  } catch (error) {
    if (!isNeverAgain(error)) throw error;
    await noteTrouble(ctx, person, "refused");
    return false;
  }
}

/** One document a person, under the person's id. The latest trouble counts. */
export async function noteTrouble(
  ctx: Pick<TenantCtx, "db" | "ports">, person: Person, what: MailTrouble["what"],
): Promise<void> {
  if (person.email === undefined) return;
  const troubles = ctx.db.of(MailTroubleModel);
  const personId: string = person.id;
  const facts = { what, addressHash: hashOf(person.email), at: ctx.ports.clock.now() };
  const again = await troubles.updateWhere({ id: personId }, { set: facts, inc: { times: 1 } });
  if (again > 0) return;
  try {
    await troubles.insert({ personId, times: 1, ...facts }, personId);
  } catch (error) {
    // Another mail to the same person has failed at the same moment, and said so.
    if ((error as { code?: unknown }).code !== "DUPLICATE") throw error;
  }
}
