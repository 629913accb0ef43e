import { newId } from "@raati/db";
import type { SignedInCtx, TenantCtx } from "@raati/core/kernel";
import { MailTroubleModel, NoteModel } from "@raati/core/notifications";
import type { Panel } from "@raati/core/panels";

/** What of notifications visitors may call, and why. */
export const PUBLIC_NOTIFICATIONS: Readonly<Record<string, string>> = {
  "notifications.off": "needs the key of the mail",
  "notifications.turnOff": "needs the key of the mail",
  "notifications.search": "public texts only",
  "notifications.publicNews": "what is public, for feeds",
  "notifications.news.subscribe": "anybody may ask for news of the next call; answers the same for every address",
  "notifications.news.byKey": "needs the key of the mail",
  "notifications.news.confirm": "needs the key of the mail",
  "notifications.news.byOffKey": "needs the key of the mail",
  "notifications.news.end": "needs the key of the mail",
};

/** Whoever has signed in may call these about nobody but themselves. */
export const OWN_NOTIFICATIONS = /^notifications\.mine\.(list|markRead|preferences|savePreferences)$/;

const PREFIX = "notifications.";

/** The ids and words that a procedure of notifications is asked for, by the name of the field in its input. */
export function notificationValues(ids: Readonly<Record<string, string>>): Record<string, unknown> {
  return { note: ids[`${PREFIX}note`], notes: undefined, q: "raati jäsenille", kinds: undefined, off: [] };
}

/** A note of the member's about something inside the panel, and a mail to the member that has come back. */
export async function furnishNotifications(
  { bare, panel, member }: { bare: TenantCtx; panel: Panel; member: SignedInCtx },
): Promise<Record<string, string>> {
  const personId: string = member.viewer.personId;
  const at = bare.ports.clock.now();
  const note = await bare.db.of(NoteModel).insert({
    personId, kind: "vote-opened", thing: { kind: "panel", id: panel.id }, panelId: panel.id,
    values: { how: "priority" }, at,
    cause: newId(), mail: "none", purgeAt: new Date(at.getTime() + 1e10),
  });
  await bare.db.of(MailTroubleModel).insert({ personId, what: "refused", addressHash: "none", at, times: 1 }, personId);
  return { [`${PREFIX}note`]: note.id };
}
