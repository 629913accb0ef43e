import type { PublicMeetingCard } from "@raati/core/meetings/schema";
import { orUnknown } from "../../../server/or-unknown.ts";
import type { PanelPlace } from "../place.ts";

/** What the public may read of a meeting beside its card. */
export async function readPublicMeeting(opened: PanelPlace & { readonly card: PublicMeetingCard }) {
  const { page: { call, tenant }, panel, card } = opened;
  const which = { tenant: tenant.slug, panel: panel.slug, meeting: card.id };
  const [items, minutes, bulletin] = await Promise.all([
    card.hasAgenda ? orUnknown(call.meetings.agendas.publicList(which)) : undefined,
    card.hasMinutes ? orUnknown(call.meetings.minutes.publicVersion(which)) : undefined,
    orUnknown(call.meetings.bulletins.publicPage(which)),
  ]);
  return { ...opened, items, minutes, hasBulletin: bulletin !== undefined };
}
