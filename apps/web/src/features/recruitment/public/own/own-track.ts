import type { OwnApplicationView } from "@raati/core/recruitment/schema";
import { formatDate, helsinkiDay, htmlLang } from "@raati/i18n";
import type { TrackStep, TrackView } from "@raati/ui";
import type { TenantPage } from "../../../../server/tenant-page.ts";

const STEPS = ["sent", "confirm", "guardian", "closing", "review", "interview", "result", "seat"] as const;
type Step = (typeof STEPS)[number];
type Next = OwnApplicationView["next"];

/** On which step an application stands; those that have come to an end stand on none. */
const NOW: Partial<Record<Next, Step>> = {
  confirm: "confirm", guardian: "guardian", "wait-for-closing": "closing", "in-review": "review", eligible: "review",
  interview: "interview", "in-selection": "result", selected: "seat",
};

/** The last step of a way that ended before the seat. */
const ENDS: Partial<Record<Next, Step>> =
  { "not-eligible": "review", "not-selected": "result", withdrawn: "sent", reserve: "result", declined: "seat" };

/** Where an application is, whose turn it is, and what comes next. */
export function ownTrack(page: Pick<TenantPage, "t" | "locale">, own: OwnApplicationView): TrackView {
  const { t, locale } = page;
  const { next } = own;
  // Who was taken back to the pool of an open call waits for its closing like the others.
  const now = next === "eligible" && own.call.open ? "closing" : NOW[next];
  const steps = STEPS.filter((step) => isOnWay(step, own));
  const end = ENDS[next];
  const shown = end === undefined ? steps : steps.slice(0, steps.indexOf(end) + 1);
  const at = now === undefined ? shown.length : shown.indexOf(now);
  return {
    lang: htmlLang(locale), holder: t(`callPages:own.holder.${next}`), next: t(`recruitment:next.${next}`),
    steps: shown.map((step, index): TrackStep => ({
      title: t(`callPages:own.step.${step}`), state: index < at ? "done" : index === at ? "now" : "todo", ...dateOf(step),
    })),
  };

  function dateOf(step: Step): Pick<TrackStep, "date" | "dateTime"> {
    const dates: Partial<Record<Step, Date | undefined>> = {
      sent: own.submittedAt, confirm: own.confirmedAt, closing: own.call.closesAt, interview: own.interview?.startsAt,
    };
    const date = dates[step];
    return date ? { date: formatDate(locale, date), dateTime: helsinkiDay(date) } : {};
  }
}

/** Steps that only some applications have: a mail to confirm, a guardian to ask, an interview. */
function isOnWay(step: Step, { next, content, confirmedAt, interview }: OwnApplicationView): boolean {
  if (step === "confirm") return next === "confirm" || confirmedAt !== undefined;
  if (step === "guardian") return next === "guardian" || content?.guardian !== undefined;
  if (step === "interview") return next === "interview" || interview !== undefined;
  return true;
}
