import type { z } from "zod";
import { fail, failField, type SignedInCtx, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { callOf } from "../calls/call-of.ts";
import { openPanels } from "../calls/call-times.ts";
import { refuseClosed } from "../calls/elsewhere.ts";
import type { Call } from "../calls/model.ts";
import type { Content } from "../forms/answers-schema.ts";
import { formOf } from "../forms/form-of.ts";
import { formPlace } from "../forms/form-place.ts";
import type { FormView } from "../forms/schema.ts";
import { checkContent } from "./check-content.ts";
import { ApplicationModel, type Application } from "./model.ts";
import type { enterApplicationInput } from "./schema.ts";
import { nextNumbers } from "./numbers.ts";
import { storeApplication, type Arrival } from "./store-application.ts";

/**
 * Types in an application that came on paper or by phone. What counts is when it came: one that came in time is taken also
 * when it is typed in later. Its applicant gets letters instead of mails when there is no e-mail address.
 *
 * @throws Failure NOT_FOUND, FORBIDDEN; CONFLICT for one that came when no part of the call was open; INVALID with each
 * field
 */
export async function enterApplication(
  ctx: SignedInCtx, { call: callId, id, channel, arrivedAt, ...told }: z.output<typeof enterApplicationInput>,
): Promise<Application> {
  const { call } = await callOf(ctx, callId, "enterApplications");
  const stored = await ctx.db.of(ApplicationModel).findOne({ id });
  if (stored) return stored.callId === callId ? stored : fail("NOT_FOUND");
  const now = ctx.ports.clock.now();
  const at = arrivedAt ?? now;
  if (at > now) failField("arrivedAt", "recruitment:field.arrivedLater");
  // A call that has gone on to its selection still tells when it was open.
  const then = { ...call, state: "closed" as const };
  if (openPanels(then, at).length === 0) await refuseClosed(ctx, call);
  const form = formOf(then, await formPlace(ctx, call, at));
  const content = checkContent(form, told);
  return ctx.transaction(async (tx) => {
    const same = await tx.of(ApplicationModel).findOne({ id });
    return same ?? storeApplication(ctx, tx, call, form, content, { id, channel, at, enteredBy: ctx.viewer.personId });
  });
}

/** One row of many: the applicant's words, checked by the call's form, and how they came. */
export interface EnteredRow extends Arrival { readonly content: Content }

/**
 * Stores many applications of a call in one transaction, as an import does. Rows whose id is stored already are left out.
 */
export async function enterApplications(
  ctx: TenantCtx, tx: Tx, { call, form }: { call: Call; form: FormView }, rows: readonly EnteredRow[],
): Promise<Application[]> {
  const known = await tx.of(ApplicationModel).find({ id: { $in: rows.map(({ id }) => id) } });
  const stored: Application[] = [];
  const fresh = rows.filter(({ id }) => !known.some((one) => one.id === id));
  // The call's counter is changed once, for however many.
  const first = fresh.length === 0 ? 0 : await nextNumbers(tx, call.id, fresh.length);
  for (const [index, { content, ...arrival }] of fresh.entries()) {
    stored.push(await storeApplication(ctx, tx, call, form, content, { ...arrival, number: first + index }));
  }
  return stored;
}
