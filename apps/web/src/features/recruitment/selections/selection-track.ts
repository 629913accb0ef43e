import type { DrawView, QuotaSetView, SelectionView } from "@raati/core/recruitment/schema";
import { formatDate, formatDateTime, htmlLang, helsinkiDay } from "@raati/i18n";
import type { TrackStep, TrackView } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

export interface TrackFacts {
  readonly view: SelectionView;
  readonly quotas: QuotaSetView;
  readonly draw: DrawView | undefined;
  /** Applications that nobody has looked at yet. */
  readonly unchecked: number;
}

interface Step {
  readonly key: string;
  readonly done: boolean;
  readonly at?: Date;
  readonly minute?: boolean;
  readonly note?: string;
}

/** The way of a selection: quotas, closing, checked applicants, the draw where there is one, two confirmations, letters. */
export function selectionTrack({ t, locale }: TenantPage, facts: TrackFacts): TrackView {
  const steps = stepsOf(t, facts);
  const at = steps.findIndex(({ done }) => !done);
  const key = at < 0 ? "done" : steps[at]!.key;
  const waitsForOthers = (key === "closed" && !facts.view.call.closed)
    || (key === "confirmed" && facts.view.selection?.first?.mine);
  return {
    lang: htmlLang(locale),
    holder: t(`recruitmentPages:track.holder.${key === "done" ? "done" : waitsForOthers ? `${key}Others` : "mine"}`),
    next: t(`recruitmentPages:track.next.${waitsForOthers ? `${key}Others` : key}`),
    steps: steps.map((step, index): TrackStep => ({
      title: t(`recruitmentPages:track.step.${step.key}`), state: index === at ? "now" : step.done ? "done" : "todo",
        note: step.note,
      date: step.at && (step.minute ? formatDateTime(locale, step.at) : formatDate(locale, step.at)),
        dateTime: step.at && helsinkiDay(step.at),
    })),
  };
}

function stepsOf(t: TenantPage["t"], { view, quotas, draw, unchecked }: TrackFacts): Step[] {
  const { selection, call } = view;
  const drawSteps: Step[] = [
    { key: "committed", done: draw?.commitment !== undefined, at: draw?.commitment?.at, minute: true },
    { key: "drawn", done: draw?.state === "drawn", at: draw?.seed?.typedAt, minute: true,
      note: draw?.seed && `${t("recruitmentPages:draw.seedTerm")} ${draw.seed.seed}` },
  ];
  const among = draw?.kind === "equals";
  const confirmations = [selection?.first, selection?.second].filter(Boolean).length;
  return [
    { key: "quotas", done: quotas.quotas.length > 0 || call.closed, at: quotas.changes.at(-1)?.at },
    { key: "closed", done: call.closed, at: call.closesAt, minute: true },
    {
      key: "checked", done: call.closed && unchecked === 0,
      note: unchecked > 0 ? t("recruitmentPages:track.unchecked", { count: unchecked })
        : t("recruitmentPages:track.eligible", { count: view.eligible }),
    },
    ...(selection?.method === "draw" ? drawSteps : [{
      key: "chosen", done: among || confirmations > 0 || selection?.state === "published"
        || selection?.state === "confirmed",
      note: selection && t("recruitmentPages:track.chosen", { chosen: selection.chosen.length, seats: view.size }),
    }, ...(among ? drawSteps : [])]),
    {
      key: "confirmed", done: confirmations === 2, at: selection?.second?.at,
      note: selection && confirmations < 2 ? t("recruitmentPages:track.confirmations", { given: confirmations }) : undefined,
    },
    { key: "published", done: selection?.publishedAt !== undefined, at: selection?.publishedAt },
  ];
}
