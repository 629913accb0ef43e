import { newId } from "@raati/db";
import type { z } from "zod";
import { fail, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { openPanels } from "../calls/call-times.ts";
import { refuseClosed } from "../calls/elsewhere.ts";
import { CallModel, type Call } from "../calls/model.ts";
import { PUBLIC_STATES } from "../calls/policy.ts";
import type { Content } from "../forms/answers-schema.ts";
import { formOf } from "../forms/form-of.ts";
import { formPlace } from "../forms/form-place.ts";
import type { FormView } from "../forms/schema.ts";
import { tokenOf } from "../tokens.ts";
import { checkContent } from "./check-content.ts";
import { noteUse, useOf, usedBefore } from "./form-uses.ts";
import { countingOf, tellOwner } from "./same-address.ts";
import { takeMails } from "./mail-limits.ts";
import { ApplicationModel, type FormUse } from "./model.ts";
import { nextNumbers, shownNumber } from "./numbers.ts";
import type { submitApplicationInput, SubmittedView } from "./schema.ts";
import { storeApplication } from "./store-application.ts";

/**
 * Takes an application through the web, without strong identification. Whoever gives an e-mail address confirms it; the
 * answer is the same when the address has applied before, and only its owner is told, by mail. The same form again changes
 * nothing; one that was changed meanwhile is another form of the same address. Each form of an address has a key of its own
 * until one of them is confirmed: nobody's words stand for another's.
 *
 * @throws Failure NOT_FOUND for a call that is not public; CONFLICT with where to go when it is not open, and for a form
 * that
 *   somebody else has sent; INVALID with each field; TOO_MANY
 */
export async function submitApplication(
  ctx: TenantCtx, { call: callId, id, ...told }: z.output<typeof submitApplicationInput>,
): Promise<SubmittedView> {
  const call = await ctx.db.of(CallModel).findOne({ id: callId });
  if (!call || !PUBLIC_STATES.includes(call.state)) fail("NOT_FOUND", "recruitment:failure.callUnknown");
  const use = useOf(ctx, callId, told);
  const sent = await usedBefore(ctx.db, id, use);
  if (sent?.isSame) return submitted(ctx, ctx.db, id, sent.use.mails);
  if (openPanels(call, ctx.ports.clock.now()).length === 0) return refuseClosed(ctx, call);
  if (!call.channels.includes("web")) fail("CONFLICT", "recruitment:failure.notThroughWeb");
  const form = formOf(call, await formPlace(ctx, call));
  const content = checkContent(form, told);
  await takeMails(ctx, [content.email, content.guardian?.email]);
  return ctx.transaction(async (tx) => {
    // Of two that come at the same moment, one sees the other: both take their turn at the call's numbers.
    await nextNumbers(tx, call.id, 0);
    const before = await usedBefore(tx, id, use);
    if (!before?.isSame) await take(ctx, tx, { call, form, content, id, use, before: before?.use });
    return submitted(ctx, tx, id, content.email !== undefined);
  });
}

interface Sent {
  readonly call: Call;
  readonly form: FormView;
  readonly content: Content;
  readonly id: string;
  readonly use: ReturnType<typeof useOf>;
  readonly before: FormUse | undefined;
}

async function take(ctx: TenantCtx, tx: Tx, { call, form, content, id, use, before }: Sent): Promise<void> {
  const applications = tx.of(ApplicationModel);
  if (!before && await applications.findOne({ id })) fail("CONFLICT", "recruitment:failure.formUsed");
  await noteUse(ctx, tx, id, use, content.email !== undefined, before);
  // Each form takes a number: else the next one's number would tell whether anything was stored.
  const number = await nextNumbers(tx, call.id);
  const counting = await countingOf(tx, call.id, content.email);
  if (counting) return tellOwner(tx, counting);
  const arrival = { id: before ? newId<"applications">() : id, channel: "web", at: ctx.ports.clock.now(), number } as const;
  await storeApplication(ctx, tx, call, form, content, arrival);
}

/** What the sender is told: it comes from the form alone, and so says nothing about others. */
async function submitted(
  { ports }: TenantCtx, source: Pick<TenantCtx["db"], "of">, id: string, mails: boolean,
): Promise<SubmittedView> {
  if (mails) return { id, next: "confirm-email" };
  const { number } = await source.of(ApplicationModel).get(id);
  return { id, next: "in", token: tokenOf(ports.settings, "status", id), number: shownNumber(number) };
}
