import type { HandoverView } from "@raati/core/panels/schema";
import { formatDate, helsinkiDay, htmlLang } from "@raati/i18n";
import type { TrackStep, TrackView } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

/** The way of a handover (D7): proposed, confirmed by both sides in either order, moved on its day. */
export function handoverTrack({ t, locale, words }: Pick<TenantPage, "t" | "locale" | "words">,
  handover: HandoverView): TrackView {
  const { state, host, receiver, movedAt, movesOn, toName } = handover;
  const dated = (at: Date | undefined): Pick<TrackStep,
    "date" | "dateTime"> => (at ? { date: formatDate(locale, at), dateTime: helsinkiDay(at) } : {});
  const over = state === "withdrawn";
  const waits = host === undefined ? "host" : receiver === undefined ? "receiver" : "moves";
  const stateOf = (done: boolean, step: string): TrackStep["state"] => (done ? "done" : !over
    && step === waits ? "now" : "todo");
  const moves = movedAt ? dated(movedAt) : { date: formatDate(locale, movesOn), dateTime: movesOn };
  const steps: TrackStep[] = [
    { title: t("panelPages:handover.step.proposed"), state: "done" },
    { title: t("panelPages:handover.step.host"), state: stateOf(host !== undefined, "host"), ...dated(host?.at) },
    { title: t("panelPages:handover.step.receiver"), state: stateOf(receiver !== undefined, "receiver"),
      ...dated(receiver?.at) },
    { title: t("panelPages:handover.step.moved"), state: stateOf(movedAt !== undefined, "moves"), ...moves },
  ];
  const stage = over ? "withdrawn" : movedAt ? "moved" : waits;
  const values = { name: words(toName), day: formatDate(locale, movesOn) };
  return { lang: htmlLang(locale), holder: t(`panelPages:handover.holder.${stage}`, values),
    next: t(`panelPages:handover.next.${stage}`, values), steps };
}
