"use client";
import type { SelectionView } from "@raati/core/recruitment/schema";
import { type Locale } from "@raati/i18n";
import { Notice, SectionHead } from "@raati/ui";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { sendForm } from "../../../client/forms/send-form.ts";
import { procedures } from "../../../client/procedures.ts";
import { say, sayWith, type SectionTexts } from "../../../client/texts.ts";
import { CandidateTable } from "./candidate-table.tsx";
import { brokenQuotas, type ShownDimension, withChange } from "./quota-state.ts";
import { QuotaTables } from "./quota-tables.tsx";
import type { ShownCandidate } from "./shown-dimensions.ts";

export interface SelectionBoardProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string; readonly call: string };
  readonly selection?: {
    readonly id: string; readonly revision: number; readonly chosen: readonly string[]; readonly pinned: readonly string[]
  };
  readonly dimensions: readonly ShownDimension[];
  readonly candidates: readonly ShownCandidate[];
  /** May be chosen by hand now. */
  readonly canChoose: boolean;
  /** People can be given a seat before the draw now. */
  readonly canPin?: boolean;
  readonly seats: number;
  readonly source: string;
  /** What stands beside the figures: whose turn it is and what to do. */
  readonly aside: ReactNode;
  /** Above and under the list: filters, and the way to its next page. */
  readonly filters: ReactNode;
  readonly foot: ReactNode;
}

interface Standing {
  readonly dimensions: readonly ShownDimension[];
  readonly chosen: readonly string[];
  readonly pinned: readonly string[];
  readonly revision: number;
}

/**
 * The figures and the list of applicants together: who is chosen in the list is counted at once. Each choice is sent as it
 * is made, one after the other; what the server counts takes the place of what was counted here.
 */
export function SelectionBoard(props: SelectionBoardProps) {
  const { texts, target, selection, canChoose, seats, candidates } = props;
  const router = useRouter();
  const first: Standing = { dimensions: props.dimensions, chosen: selection?.chosen ?? [],
    pinned: selection?.pinned ?? [], revision: selection?.revision ?? 0 };
  const [standing, setStanding] = useState(first);
  const [known, setKnown] = useState(first.revision);
  const [refused, setRefused] = useState<string>();
  const newest = useRef(first.revision);
  const queue = useRef(Promise.resolve());
  // A page drawn anew brings newer figures than those that were counted here.
  if (known < first.revision) {
    setKnown(first.revision);
    setStanding(first);
  }
  const t = (key: string) => say(texts, key);
  const full = standing.chosen.length >= seats;
  const toggle = (candidate: ShownCandidate) => {
    if (!selection) return;
    const adds = !standing.chosen.includes(candidate.id);
    if (adds && full) return setRefused(t("full"));
    setRefused(undefined);
    const before = standing;
    setStanding({
      ...before, dimensions: withChange(before.dimensions, candidate.groups, adds ? 1 : -1),
      chosen: adds ? [...before.chosen, candidate.id] : before.chosen.filter((one) => one !== candidate.id),
    });
    queue.current = queue.current.then(() => send(candidate, adds, before));
  };
  const send = async (candidate: ShownCandidate, adds: boolean, before: Standing) => {
    const change = adds ? { add: [candidate.id] } : { remove: [candidate.id] };
    const problems = await sendForm(async () => {
      const view = await procedures.recruitment.selections.changeChosen.mutate({
        ...target, selection: selection!.id, revision: Math.max(newest.current, selection!.revision), ...change,
      });
      newest.current = view.selection?.revision ?? newest.current;
      setStanding((now) => recounted(now, view));
    }).catch(() => [{ message: t("failed") }]);
    if (!problems) return router.refresh();
    setStanding((now) => ({ ...before, revision: now.revision }));
    setRefused(problems[0]?.message);
  };
  const togglePin = (candidate: ShownCandidate) => {
    if (!selection) return;
    const before = standing;
    const isPinned = before.pinned.includes(candidate.id);
    if (!isPinned && before.pinned.length >= seats) return setRefused(t("pinnedFull"));
    setRefused(undefined);
    const pinned = isPinned ? before.pinned.filter((one) => one !== candidate.id) : [...before.pinned, candidate.id];
    setStanding({ ...before, pinned });
    queue.current = queue.current.then(() => sendPins(pinned, before));
  };
  const sendPins = async (pinned: readonly string[], before: Standing) => {
    const problems = await sendForm(async () => {
      const view = await procedures.recruitment.selections.pin.mutate({
        ...target, selection: selection!.id, revision: Math.max(newest.current, selection!.revision), pinned: [...pinned],
      });
      newest.current = view.selection?.revision ?? newest.current;
    }).catch(() => [{ message: t("failed") }]);
    if (!problems) return router.refresh();
    setStanding((now) => ({ ...now, pinned: before.pinned }));
    setRefused(problems[0]?.message);
  };
  const broken = brokenQuotas(standing.dimensions);
  const counted = sayWith(texts, "chosenNow", { chosen: standing.chosen.length, seats });
  const kept = broken === 0 ? t("allKept") : sayWith(texts, "broken", { number: broken });
  return (
    <>
      <div className="section cols cols-side">
        <section aria-labelledby="quotas">
          <h2 id="quotas">{t("title")}</h2>
          <p className="board-count" role="status">{standing.chosen.length === 0 ? counted : `${counted} ${kept}`}</p>
          <QuotaTables texts={texts} dimensions={standing.dimensions} seats={seats} source={props.source}
            empty={standing.chosen.length === 0} />
        </section>
        <aside className="selection-aside" aria-label={t("aside")}>{props.aside}</aside>
      </div>
      <section className="section" aria-labelledby="candidates">
        <SectionHead id="candidates">{t("candidates")}</SectionHead>
        {props.filters}
        {refused !== undefined && <Notice kind="danger" live><p>{refused}</p></Notice>}
        {props.canPin && <p>{t("pinHint")} <strong>
          {sayWith(texts, "pinnedNow", { number: standing.pinned.length })}
        </strong></p>}
        <CandidateTable
          locale={props.locale} texts={texts} dimensions={props.dimensions} candidates={candidates} chosen={standing.chosen}
          choose={canChoose && selection ? toggle : undefined}
          pins={props.canPin && selection ? { ids: standing.pinned, toggle: togglePin } : undefined}
        />
        {props.foot}
        <p className="small muted">{t("noNames")}</p>
      </section>
    </>
  );
}

/** The server's own figures with the words that the page has for them. */
function recounted(now: Standing, view: SelectionView): Standing {
  const figures = new Map(view.dimensions.flatMap(({ dimension, groups }) =>
    groups.map((one) => [`${dimension}:${one.group}`, one])));
  return {
    ...now, chosen: view.selection?.chosen ?? now.chosen, revision: view.selection?.revision ?? now.revision,
    dimensions: now.dimensions.map((one) => ({
      ...one, groups: one.groups.map((each) =>
        ({ ...each, chosen: figures.get(`${one.dimension}:${each.group}`)?.chosen ?? each.chosen })),
    })),
  };
}
