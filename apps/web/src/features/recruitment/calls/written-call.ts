import type { CallView, changeCallInput } from "@raati/core/recruitment/schema";
import { helsinkiDay, TIME_ZONE } from "@raati/i18n";
import type { z } from "zod";
import { given } from "../../../client/forms/form-values.ts";

/** What the forms of a call send: everything that is written about it. */
export type WrittenCall = Omit<z.input<typeof changeCallInput>, "call" | "revision">;

/** A call as its forms send it. Each form replaces the part that it asks, so that nothing else is lost. */
export function writtenCall(call: CallView): WrittenCall {
  const { title, intro, criteria, languages, slug, form, exclusions, minimumAge, guardianBelow, channels, method, scoring,
    ageBounds } = call;
  return given({
    title, intro, criteria, languages, slug, form, exclusions, minimumAge, guardianBelow, channels, method, scoring,
      ageBounds,
    panels: call.panels.map(({ panelId, termId, seats, seatTypes }) => ({ panelId, termId, seats, seatTypes })),
    opens: wallMinute(call.opensAt), closes: wallMinute(call.closesAt),
  });
}

const clock = new Intl.DateTimeFormat("en-GB",
  { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: TIME_ZONE });

/** A moment on the clocks of Finland, as a form shows it. */
export const wallMinute = (at: Date | undefined) => at && { day: helsinkiDay(at), time: clock.format(at) };
