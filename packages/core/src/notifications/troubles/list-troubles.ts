import type { z } from "zod";
import { authorize, fail, type SignedInCtx } from "../../kernel/index.ts";
import { peoplePolicy, PersonModel } from "../../people/index.ts";
import { mailCameBack, mailTriedAgain } from "../events.ts";
import { MailTroubleModel } from "./model.ts";
import type { listTroublesInput, troubleInput, TroublesView } from "./schema.ts";
import { isInTrouble, noteTrouble } from "./send-to-person.ts";

/** Whose mails do not arrive, by name, newest trouble of an address that is still the person's. */
export async function listTroubles(
  ctx: SignedInCtx, { size, after }: z.output<typeof listTroublesInput>,
): Promise<TroublesView> {
  const { items, next } = await ctx.db.of(MailTroubleModel).page({}, { size, after });
  const people = items.length === 0
    ? [] : await ctx.db.of(PersonModel).find({ id: { $in: items.map(({ personId }) => personId) } });
  const shown = items.flatMap((trouble) => {
    const person = people.find(({ id }) => id === trouble.personId);
    if (!person || !isInTrouble(person, trouble)) return [];
    const { name, email, phone, language } = person;
    return [{ personId: person.id, name, email, phone, language, what: trouble.what, at: trouble.at, times: trouble.times }];
  });
  return { items: shown, next };
}

/** A mail to a person has come back to the office: from now on none is sent to that address. */
export async function noteMailBounce(ctx: SignedInCtx, { personId }: z.output<typeof troubleInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const person = await tx.of(PersonModel).get(personId);
    authorize(peoplePolicy, ctx.viewer, "change", person);
    if (person.email === undefined) fail("INVALID", "notifications:failure.noAddress");
    const stored = await tx.of(MailTroubleModel).findOne({ id: personId });
    if (isInTrouble(person, stored) && stored?.what === "returned") return;
    await noteTrouble({ db: tx.db, ports: ctx.ports }, person, "returned");
    const noted = await tx.of(MailTroubleModel).get(personId);
    await tx.emit(mailCameBack, noted, { troubleId: noted.id, personId });
  });
}

/** The address is right after all: mails are sent to it again. Doing it twice changes nothing. */
export async function tryMailAgain(ctx: SignedInCtx, { personId }: z.output<typeof troubleInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const person = await tx.of(PersonModel).get(personId);
    authorize(peoplePolicy, ctx.viewer, "change", person);
    const stored = await tx.of(MailTroubleModel).findOne({ id: personId });
    if (!stored) return;
    const last = await tx.of(MailTroubleModel).update(stored, {});
    await tx.emit(mailTriedAgain, last, { troubleId: last.id, personId });
    await tx.of(MailTroubleModel).remove(last);
  });
}
