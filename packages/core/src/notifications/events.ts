import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";

const id = z.string();
const trouble = z.object({ troubleId: id, personId: id });

/** Timers of the worker, no commands: mails, a text message or a digest are to leave. */
export const noteMailsCame = defineEvent("notifications.note-mails-came", z.object({ noteIds: z.array(id).min(1) }));
export const noteTextCame = defineEvent("notifications.note-text-came", z.object({ noteId: id }));
export const digestCame = defineEvent("notifications.digest-came", z.object({ personId: id }));
export const newsCame = defineEvent("notifications.news-came", z.object({ subscriptionId: id, callId: id }));
export const tellingGoesOnCame = defineEvent("notifications.telling-goes-on-came", z.object({ callId: id, after: id }));

export const preferencesChanged = defineEvent(
  "notifications.preferences-changed",
  z.object({ personId: id, off: z.array(z.string()), digest: z.string(), texts: z.boolean() }),
);
/** A mail has come back, or somebody says that the address is right again. */
export const mailCameBack = defineEvent("notifications.mail-came-back", trouble);
export const mailTriedAgain = defineEvent("notifications.mail-tried-again", trouble);

export const subscriptionAsked = defineEvent("notifications.subscription-asked", z.object({ subscriptionId: id }));
export const subscriptionConfirmed = defineEvent("notifications.subscription-confirmed", z.object({ subscriptionId: id }));
export const subscriptionEnded = defineEvent("notifications.subscription-ended", z.object({ subscriptionId: id }));

/** Everything that this slice tells, by its events' names. */
export const notificationEvents = [
  noteMailsCame, noteTextCame, digestCame, newsCame, tellingGoesOnCame, preferencesChanged, mailCameBack, mailTriedAgain,
  subscriptionAsked, subscriptionConfirmed, subscriptionEnded,
] as const;
