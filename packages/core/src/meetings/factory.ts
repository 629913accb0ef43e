import type { TenantCtx } from "../kernel/index.ts";
import type { Panel } from "../panels/index.ts";
import { MeetingModel, type Meeting } from "./model.ts";
import { timeOf } from "./time-of.ts";

type New = Partial<Omit<Meeting, "id" | "revision">>;

/** A scheduled evening meeting of a panel on 9 June 2026, 17–19, unless it says otherwise. */
export function aMeeting({ db, ports }: TenantCtx, panel: Panel, overrides: New = {}): Promise<Meeting> {
  const { startsAt = new Date("2026-06-09T14:00:00Z"), minutes = 120 } = overrides;
  return db.of(MeetingModel).insert({
    title: { fi: "Kesäkuun kokous", sv: "Junimötet" }, form: "on-site", place: { fi: "Kokkola, kirjasto" }, extended: false,
    panelIds: [panel.id], state: "scheduled", listed: true, agendaPublic: true, memoPublic: true, sequence: 0,
    changedAt: ports.clock.now(), ...overrides, ...timeOf(startsAt, minutes),
  });
}
