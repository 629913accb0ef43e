import type { RequestState, RequestView } from "@raati/core/proposals/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import type { TrackStep, TrackView } from "@raati/ui";
import type { TenantPage } from "../../server/tenant-page.ts";

const STEPS = ["sent", "accepted", "agenda", "comment", "use", "closed"] as const;

/** How many of the steps are behind a request in each state. */
const DONE: Readonly<Record<Exclude<RequestState, "declined">, number>> = {
  draft: 0, sent: 1, accepted: 2, "on-agenda": 2, "comment-given": 4, "use-reported": 5, closed: 6,
};

/**
 * The way of a request: sent, taken up, at a meeting, commented, used, closed. A declined one ends where it was declined.
 */
export function requestTrack({ t, locale }: Pick<TenantPage, "t" | "locale">, request: RequestView): TrackView {
  const { state, sentOn, agenda, comment, use, closedOn } = request;
  const days: Partial<Record<(typeof STEPS)[number], string | undefined>> = {
    sent: sentOn, agenda: agenda?.on, comment: comment?.on, use: use?.on, closed: closedOn,
  };
  const dated = (day: string | undefined) => (day ? { date: formatDate(locale, day), dateTime: day } : {});
  const title = (step: string) => t(`requestPages:track.step.${step}`);
  const base = {
    lang: htmlLang(locale), holder: t(`requestPages:track.holder.${state}`), next: t(`requestPages:track.next.${state}`),
  };
  if (state === "declined") {
    const ended: TrackStep[] = [
      { title: title("sent"), state: "done", ...dated(sentOn) }, { title: title("declined"), state: "done" },
    ];
    return { ...base, steps: ended };
  }
  const done = DONE[state];
  const steps = STEPS.map((step, index): TrackStep => ({
    title: title(step), state: index < done ? "done" : index === done ? "now" : "todo", ...dated(days[step]),
  }));
  return { ...base, steps };
}
