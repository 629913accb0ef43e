import { sayNext, type Track, type TrackStep } from "@raati/core/handling/schema";
import { formatDate, formatNumber, htmlLang } from "@raati/i18n";
import type { TrackStep as ShownStep, TrackView } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

type Words = Pick<TenantPage, "t" | "locale" | "words" | "read" | "tenant">;

const PHASES: Readonly<Record<TrackStep["key"], "panel" | "handling" | "doing">> = {
  heard: "panel", "on-agenda": "panel", adopted: "panel", sent: "panel", step: "handling", answered: "handling",
  "being-done": "doing", done: "doing", "told-back": "doing", withdrawn: "doing",
};

/** A matter's track in the reader's words: whose turn it is, what comes next, what is late, every step (design.md). */
export function matterTrack(page: Words, track: Track): TrackView {
  const { t, locale, tenant, words } = page;
  const { steps, next } = track;
  const holder = track.holderRole ? t(`handling:holder.${track.holderRole}`) : track.holder && words(track.holder);
  const current = steps.findIndex(({ state }) => state !== "done" && state !== "skipped");
  const stage = steps.at(-1)?.key === "withdrawn" ? "withdrawn" : track.finished ? "finished" : "open";
  return {
    lang: htmlLang(locale),
    holder: stage === "open" && holder ? t("handlingPages:track.now", { holder })
      : t(`handlingPages:track.${stage}`),
    next: sayNext(t, next, locale, tenant.languages),
    ...onTimeOf(page, track),
    steps: steps.map((step, index) => shownStep(page, step, index === current)),
  };
}

function onTimeOf({ t }: Words, { steps, late, finished }: Track): Pick<TrackView, "onTime"> {
  if (finished) return {};
  const days = Math.max(0, ...steps.filter(({ state }) => state === "late").map(({ daysLate = 0 }) => daysLate));
  if (late) return { onTime: { kind: "late", text: t("handling:daysLate", { count: days }) } };
  return { onTime: { kind: "good", text: t("handlingPages:track.onTime") } };
}

function shownStep(page: Words, step: TrackStep, current: boolean): ShownStep {
  const { t, locale, read } = page;
  const { key, state, on, dueOn, daysLate, holder, section, link, percent } = step;
  const name = key === "step" && holder ? read(holder) : undefined;
  const day = on ?? dueOn;
  const begun = percent !== undefined && percent > 0;
  const part = key === "being-done" && begun && state !== "done" && !current;
  const notes = [
    key === "answered" && holder && state === "done" ? page.words(holder) : undefined,
    key === "being-done" && percent !== undefined ? `${formatNumber(locale, percent)} %` : undefined,
    state === "skipped" ? t("handling:trackState.skipped") : undefined,
    link === undefined ? section : undefined,
  ].filter((note) => note !== undefined);
  return {
    title: name?.text ?? t(`handling:track.${key}`),
    ...(name && name.lang !== locale && { lang: htmlLang(name.lang) }),
    // A step that was left out is behind the matter all the same: its note says that it was.
    state: current ? "now" : part ? "part" : state === "done" || state === "skipped" ? "done" : "todo",
    phase: t(`handlingPages:phase.${PHASES[key]}`),
    ...(day !== undefined && { date: formatDate(locale, day), dateTime: day }),
    ...(notes.length > 0 && { note: notes.join(", ") }),
    ...(daysLate !== undefined && daysLate > 0 && { late: t("handling:daysLate", { count: daysLate }) }),
    ...(link !== undefined && { link: { href: link, text: section ?? t("handlingPages:steps.minutes") } }),
  };
}
