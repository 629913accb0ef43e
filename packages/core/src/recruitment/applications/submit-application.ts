import type { z } from "zod";
import { fail, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { openPanels } from "../calls/call-times.ts";
import { refuseClosed } from "../calls/elsewhere.ts";
import { CallModel, type Call } from "../calls/model.ts";
import { PUBLIC_STATES } from "../calls/policy.ts";
import { confirmationAsked, sameAddressApplied } from "../events.ts";
import { formOf } from "../forms/form-of.ts";
import { formPlace } from "../forms/form-place.ts";
import { tokenOf } from "../tokens.ts";
import { checkContent } from "./check-content.ts";
import { ApplicationModel, type Application } from "./model.ts";
import { nextNumbers, shownNumber } from "./numbers.ts";
import type { submitApplicationInput, SubmittedView } from "./schema.ts";
import { storeApplication } from "./store-application.ts";

const DAY_MS = 86_400_000;
/** So many mails with links a day to one address: enough for mistakes, too few to fill somebody's mailbox. */
const MOST_A_DAY = 3;

/**
 * Takes an application through the web, without strong identification. Whoever gives an e-mail address confirms it; the
 * answer is the same when the address has applied before, and only its owner is told, by mail. The same id again changes
 * nothing.
 *
 * @throws Failure NOT_FOUND for a call that is not public; CONFLICT with where to go when it is not open, and for an id that
 *   somebody else's application has; INVALID with each field
 */
export async function submitApplication(
  ctx: TenantCtx, { call: callId, id, ...told }: z.output<typeof submitApplicationInput>,
): Promise<SubmittedView> {
  const call = await ctx.db.of(CallModel).findOne({ id: callId });
  if (!call || !PUBLIC_STATES.includes(call.state)) fail("NOT_FOUND", "recruitment:failure.callUnknown");
  const stored = await ctx.db.of(ApplicationModel).findOne({ id });
  if (stored) return submitted(ctx, sameAgain(stored, callId, told));
  if (openPanels(call, ctx.ports.clock.now()).length === 0) return refuseClosed(ctx, call);
  if (!call.channels.includes("web")) fail("CONFLICT", "recruitment:failure.notThroughWeb");
  const form = formOf(call, await formPlace(ctx, call));
  const content = checkContent(form, told);
  const taken = await ctx.transaction(async (tx) => {
    const earlier = await earlierOf(tx, call, id, content.email);
    if (earlier?.id === id) return sameAgain(earlier, callId, told);
    if (earlier) await remindOwner(ctx, tx, earlier);
    if (earlier) return earlier;
    return storeApplication(ctx, tx, call, form, content, { id, channel: "web", at: ctx.ports.clock.now() });
  });
  return submitted(ctx, { ...taken, id });
}

/**
 * A double click is one application of one person. Another person's words under its id must neither vanish nor open its status
 * page.
 */
function sameAgain(stored: Application, callId: string, told: Pick<Application, "name" | "email" | "phone">): Application {
  if (stored.callId !== callId) fail("NOT_FOUND");
  const isSame = stored.channel === "web" && (["name", "email", "phone"] as const).every((field) => told[field] === stored[field]);
  return isSame ? stored : fail("CONFLICT", "recruitment:failure.formUsed");
}

/** The answer that says nothing about others: a fresh application and a second one of an address look the same. */
function submitted(
  { ports }: TenantCtx, { id, email, number }: Pick<Application, "id" | "email" | "number">,
): SubmittedView {
  if (email !== undefined) return { id, next: "confirm-email" };
  return { id, next: "in", token: tokenOf(ports.settings, "status", id), number: shownNumber(number) };
}

/** An application that is there already, by a double click or by the same address; its owner is told by mail. */
async function earlierOf(tx: Tx, call: Call, id: string, email: string | undefined): Promise<Application | undefined> {
  const applications = tx.of(ApplicationModel);
  const same = await applications.findOne({ id });
  if (same) return same;
  if (email === undefined) return undefined;
  // Of two that come at the same moment with one address, one sees the other: both take their turn at the call's numbers.
  await nextNumbers(tx, call.id, 0);
  return applications.findOne({ callId: call.id, email, state: { $ne: "withdrawn" } });
}

/** Mails the owner of an address about the application that is there. More than a few mails a day are not sent. */
export async function remindOwner(ctx: TenantCtx, tx: Tx, application: Application): Promise<void> {
  const now = ctx.ports.clock.now();
  const today = application.linkMails.filter((at) => now.getTime() - at.getTime() < DAY_MS);
  if (today.length >= MOST_A_DAY) return;
  const told = await tx.of(ApplicationModel).update(application, { set: { linkMails: [...today, now] } });
  const kind = application.state === "awaiting-confirmation" ? confirmationAsked : sameAddressApplied;
  await tx.emit(kind, told, { applicationId: told.id, callId: told.callId });
}
