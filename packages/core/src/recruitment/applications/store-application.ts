import { DAY_MS } from "@raati/i18n";
import type { TenantCtx, Tx } from "../../kernel/index.ts";
import type { Call } from "../calls/model.ts";
import { applicationReceived, applicationSubmitted, confirmationRanOut, guardianAsked } from "../events.ts";
import type { Content } from "../forms/answers-schema.ts";
import type { FormView } from "../forms/schema.ts";
import { hashOf, tokenOf } from "../tokens.ts";
import { ApplicationModel, SpecialAnswersModel, type Application } from "./model.ts";
import { nextNumbers } from "./numbers.ts";
import type { CHANNELS } from "./schema.ts";
import { storedContent } from "./stored-content.ts";
import { warningsFor } from "./warnings-for.ts";

/** An e-mail address is confirmed within a week, also when the call closes meanwhile: the application came in time. */
export const CONFIRM_MS = 7 * DAY_MS;
/** A guardian answers within two weeks; after that a coordinator can still record the answer. */
export const GUARDIAN_MS = 14 * DAY_MS;

/** How an application comes in. */
export interface Arrival {
  readonly id: string;
  readonly channel: (typeof CHANNELS)[number];
  /** When it came. */
  readonly at: Date;
  /** The staff who typed it in. */
  readonly enteredBy?: string | undefined;
  /** The running number, when it was taken together with those of others. */
  readonly number?: number;
}

/**
 * Stores a checked application under the call's next number, with the answers of a special kind apart. One through the web
 * with an e-mail address waits for its confirmation, one of a young applicant for the guardian; all others are in.
 */
export async function storeApplication(
  ctx: TenantCtx, tx: Tx, call: Call, form: FormView, content: Content, arrival: Arrival,
): Promise<Application> {
  const { id, channel, at, enteredBy } = arrival;
  const number = arrival.number ?? await nextNumbers(tx, call.id);
  const { values, special } = storedContent(ctx, call, form, content, id);
  const now = ctx.ports.clock.now();
  const confirms = channel === "web" && content.email !== undefined;
  const state = confirms ? "awaiting-confirmation" : values.guardian ? "awaiting-guardian" : "submitted";
  const { settings } = ctx.ports;
  const application = await tx.of(ApplicationModel).insert({
    ...values, callId: call.id, channel, state, number, submittedAt: at, enteredBy,
    warnings: await warningsFor(tx, { callId: call.id, id }, content, values.household),
    tokenHash: hashOf(tokenOf(settings, "status", id)),
    ...(confirms && {
      confirmHash: hashOf(
        tokenOf(settings, "confirm", id)
      ), confirmBy: new Date(now.getTime() + CONFIRM_MS), linkMails: [now],
    }),
  }, id);
  if (special) await tx.of(SpecialAnswersModel).insert(
    { ...special, applicationId: id, callId: call.id, consentedAt: now }
  );
  await tx.emit(applicationSubmitted, application, { applicationId: id, callId: call.id, channel });
  if (!confirms) await tellIn(tx, application);
  else await tx.schedule(
    confirmationRanOut, application, { dueAt: application.confirmBy!, data: { applicationId: id, callId: call.id } },
  );
  return application;
}

/** Says that an application is in, or that its guardian is asked now. */
export function tellIn(tx: Tx, application: Application): Promise<void> {
  const { id, callId, state } = application;
  return tx.emit(
    state === "awaiting-guardian" ? guardianAsked : applicationReceived, application, { applicationId: id, callId },
  );
}
