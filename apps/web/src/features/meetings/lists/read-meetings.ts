import { oneValue } from "../../../server/one-value.ts";
import { orNotFound } from "../../../server/or-not-found.ts";
import type { PanelPlace } from "../place.ts";
import { MEETING_LISTS } from "./meetings-list.tsx";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** A page of the panel's meetings, as its reader may see them, with the reader's own answers. */
export async function readMeetings({ page: { call, tenant }, panel }: PanelPlace, query: Query) {
  const list = MEETING_LISTS.find((one) => one === query.list) ?? "coming";
  const asked = { tenant: tenant.slug, panel: panel.slug, when: list, after: oneValue(query.after) };
  if (!panel.inside) {
    const { items, next } = await orNotFound(call.meetings.publicList(asked));
    return { list, rows: items, next };
  }
  const { items, next } = await orNotFound(call.meetings.list(asked));
  const mine = await call.meetings.mine({ tenant: tenant.slug });
  const rows = items.map((meeting) => {
    const own = mine.find(({ id }) => id === meeting.id);
    return { ...meeting, answer: own?.answer, needsAnswer: own?.needsAnswer ?? false };
  });
  return { list, rows, next };
}
