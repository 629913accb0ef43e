import type { candidatesView } from "@raati/core/recruitment/schema";
import { newId } from "@raati/db";
import { formatNumber } from "@raati/i18n";
import { EmptyState, LinkButton } from "@raati/ui";
import type { z } from "zod";
import { sectionTexts } from "../../../../server/section-texts.ts";
import { CandidateFilters, type CandidatesAsked, candidatesQuery } from "../candidate-filters.tsx";
import type { ShownDimension } from "../quota-state.ts";
import { selectionAddress } from "../selection-address.ts";
import { SelectionFrame } from "../selection-frame.tsx";
import { shownCandidate, shownDimensions, type ShownCandidate } from "../shown-dimensions.ts";
import type { ShownSelection } from "../shown-selection.ts";
import { canDrawEquals } from "./can-draw-equals.ts";
import { EqualsForm } from "./equals-form.tsx";

export interface EqualsPageProps extends ShownSelection {
  readonly candidates: z.output<typeof candidatesView>;
  readonly asked: CandidatesAsked;
}

const STEPS = ["mark", "bind", "number", "confirm"] as const;

/** A draw between people who are equally good, for the last seats (A3): what happens in which order, and who is in it. */
export function EqualsPage(props: EqualsPageProps) {
  const { page, call, part, view } = props;
  const { t, home } = page;
  const { selection, size } = view;
  const able = canDrawEquals(view);
  const back = selectionAddress(home, call.id, part.panelId);
  const full = (selection?.chosen.length ?? 0) >= size;
  const why = !selection ? "notBegun" : selection.method === "draw" ? "wholePanel" : full ? "full" : "fixed";
  return (
    <SelectionFrame
      page={page} call={call} part={part} view={view} tab="selection" title={t("recruitmentPages:equals.title")}
      lead={t("recruitmentPages:equals.lead")}
    >
      {able ? (
        <>
          <ol>
            {STEPS.map((step) => <li key={step}>{t(`recruitmentPages:equals.steps.${step}`)}</li>)}
          </ol>
          <WhoIsEqual {...props} />
        </>
      ) : (
        <EmptyState
          title={t(`recruitmentPages:equals.cannot.${why}.title`)}
          action={<LinkButton kind="primary" href={back}>{t("recruitmentPages:equals.back")}</LinkButton>}
        >
          <p>{t(`recruitmentPages:equals.cannot.${why}.text`)}</p>
        </EmptyState>
      )}
    </SelectionFrame>
  );
}

function WhoIsEqual({ page, call, part, view, candidates, asked }: EqualsPageProps) {
  const { t, locale, home, tenant } = page;
  const dimensions = shownDimensions(page, view);
  const able = candidates.items.filter(({ place }) => place !== "chosen").map(shownCandidate);
  const back = selectionAddress(home, call.id, part.panelId);
  const address = selectionAddress(home, call.id, part.panelId, "equals");
  const { id, revision, chosen } = view.selection!;
  const points = (
    score: number
  ) => `${t("recruitmentPages:board.column.score")} ${formatNumber(locale, score, { decimals: 2 })}`;
  const about = (one: ShownCandidate) =>
    [...groupsOf(one, dimensions), ...(one.score === undefined ? [] : [points(one.score)])].join(", ");
  return (
    <section className="section" aria-labelledby="candidates">
      <h2 id="candidates">{t("recruitmentPages:equals.who")}</h2>
      <p>{t("recruitmentPages:equals.whoText")}</p>
      <CandidateFilters
        page={page} address={address} asked={asked} dimensions={dimensions} scored={call.method === "interview"}
        shows={false}
      />
      {able.length < 2 ? (
        <EmptyState
          title={t("recruitmentPages:equals.fewer.title")}
          action={<LinkButton href={address}>{t("recruitmentPages:equals.fewer.go")}</LinkButton>}
        >
          <p>{t("recruitmentPages:equals.fewer.text")}</p>
        </EmptyState>
      ) : (
        <div className="form-page">
          <EqualsForm
            key={candidatesQuery(asked)} locale={locale} texts={sectionTexts(t, "recruitmentPages:equals")}
            part={{ tenant: tenant.slug, panel: part.panelId, call: call.id }} id={newId()} selection={{ id, revision }}
            free={view.size - chosen.length} back={back}
            candidates={able.map((one) => ({ id: one.id, number: one.number, about: about(one) }))}
          />
        </div>
      )}
      {candidates.next !== undefined && (
        <p className="list-foot">
          <a className="onward" href={`${address}?${candidatesQuery({ ...asked, after: candidates.next })}#candidates`}>
            {t("recruitmentPages:more")}
          </a>
        </p>
      )}
    </section>
  );
}

const groupsOf = ({ groups }: ShownCandidate, dimensions: readonly ShownDimension[]): string[] =>
  dimensions.flatMap(({ dimension, groups: named }) => named.find(({ group }) => group === groups[dimension])?.name ?? []);
