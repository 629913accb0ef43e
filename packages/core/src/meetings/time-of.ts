import { helsinkiDay } from "@raati/i18n";

/** The fields that follow from when a meeting begins and how long it takes. */
export function timeOf(startsAt: Date, minutes: number): { startsAt: Date; minutes: number; endsAt: Date; day: string } {
  return { startsAt, minutes, endsAt: new Date(startsAt.getTime() + minutes * 60_000), day: helsinkiDay(startsAt) };
}
