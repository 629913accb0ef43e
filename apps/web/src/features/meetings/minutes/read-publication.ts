import { formatDate } from "@raati/i18n";
import { notFound } from "next/navigation";
import { orNotFound } from "../../../server/or-not-found.ts";
import { today } from "../../organisation/today.ts";
import type { InsideMeeting } from "../place.ts";
import { readMinutes } from "./read-minutes.ts";

const OFFERED = 20;

/** The minutes for who brings them from draft to public version. To everybody else nothing is here. */
export async function readPublication(opened: InsideMeeting) {
  const read = await readMinutes(opened);
  const { minutes, meeting, page: { call, tenant, words, locale }, panel } = read;
  if (!minutes || !(minutes.abilities.sendForComment || minutes.abilities.hide)) return notFound();
  const { items } = await orNotFound(
    call.meetings.list({ tenant: tenant.slug, panel: panel.slug, when: "all", size: OFFERED }),
  );
  const later = items.filter(
    ({ state, startsAt }) => (state === "held" || state === "documented") && startsAt > meeting.startsAt
  )
    .map(({ id, title, startsAt }) => ({ value: id, label: `${words(title)} ${formatDate(locale, startsAt)}` }));
  return { ...read, minutes, later, today: today() };
}
