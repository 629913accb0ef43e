import { newId } from "@raati/db";
import { formatDate } from "@raati/i18n";
import { oneValue } from "../../../server/one-value.ts";
import { orNotFound } from "../../../server/or-not-found.ts";
import type { PanelPlace } from "../place.ts";
import type { AgendaPageProps } from "./agenda-page.tsx";
import { ITEM_DEEDS, mayDoWith } from "./item-deeds.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

const OPEN: readonly string[] = ["draft", "scheduled", "called", "agenda-out"];
const OFFERED = 20;

/** The items of a meeting, or those that wait for any, with the form that the address opens. */
export async function readAgenda(
  place: PanelPlace, meeting: AgendaPageProps["meeting"], query: Query,
): Promise<AgendaPageProps> {
  const { page: { call, tenant, words, locale }, panel } = place;
  const where = { tenant: tenant.slug, panel: panel.slug };
  const items = await orNotFound(call.meetings.agendas.list(meeting ? { ...where, meeting: meeting.id } : where));
  const deed = ITEM_DEEDS.find((one) => one === query.do);
  const item = items.find(({ id }) => id === oneValue(query.item));
  const doing = deed && item && mayDoWith(item, deed, meeting?.begun ?? false) ? { deed, item: item.id } : undefined;
  const coming = doing?.deed === "accept"
    ? (await orNotFound(call.meetings.list({ ...where, size: OFFERED }))).items.filter(({ state }) => OPEN.includes(state))
      : [];
  return {
    ...place, meeting, items, doing, id: newId(),
    meetings: coming.map(
      ({ id, title, startsAt }) => ({ value: id, label: `${words(title)} ${formatDate(locale, startsAt)}` })
    ),
  };
}
