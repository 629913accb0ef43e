import { DAY_MS, HOUR_MS } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField, type SignedInCtx } from "../../kernel/index.ts";
import { accountOf } from "../accounts/find-account.ts";
import { countAttempt } from "../attempts/count-attempt.ts";
import { PersonModel } from "../model.ts";
import { newEmailAsked } from "./events.ts";
import { NewEmailModel } from "./model.ts";
import type { askNewEmailInput } from "./schema.ts";

const PER_PERSON = { most: 5, within: HOUR_MS };
const WEEK = 7 * DAY_MS;

/**
 * Asks for another address of one's own. A link goes there; until it is used nothing changes. Whether somebody else here has
 * the address is not told: then no link is sent.
 *
 * @throws Failure INVALID for the address that one has; FORBIDDEN for an account with a second factor that this session has
 * not
 *   given: the new address would open the person without it; TOO_MANY after five within an hour
 */
export async function askNewEmail(ctx: SignedInCtx, { email }: z.output<typeof askNewEmailInput>): Promise<void> {
  const { viewer, ports } = ctx;
  if (!viewer.secondFactor && (await accountOf(viewer.accountId)).factor) fail(
    "FORBIDDEN", "kernel:failure.secondFactorNeeded",
  );
  if (!(await countAttempt(ctx, `new-email ${viewer.personId}`, PER_PERSON))) fail(
    "TOO_MANY", "people:failure.newEmailTooMany",
  );
  const now = ports.clock.now();
  await ctx.transaction(async (tx) => {
    const person = await tx.of(PersonModel).get(viewer.personId);
    if (person.email === undefined) fail("INVALID", "people:failure.newEmailNone");
    if (person.email === email) failField("email", "people:field.sameEmail");
    const asked = await tx.of(NewEmailModel).insert({
      personId: person.id, email, oldEmail: person.email, locale: ctx.locale, askedAt: now,
      purgeAt: new Date(now.getTime() + WEEK),
    });
    await tx.emit(newEmailAsked, asked, { personId: person.id });
  });
}
