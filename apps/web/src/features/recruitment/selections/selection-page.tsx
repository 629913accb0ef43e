import type { candidatesView, DrawView, FeasibilityView, QuotaSetView } from "@raati/core/recruitment/schema";
import { formatDate } from "@raati/i18n";
import { Notice, Section, Track } from "@raati/ui";
import type { z } from "zod";
import { sectionTexts } from "../../../server/section-texts.ts";
import { CandidateFilters, type CandidatesAsked, candidatesQuery } from "./candidate-filters.tsx";
import { Chances } from "./draw-facts.tsx";
import { Feasibility } from "./feasibility.tsx";
import { ReserveOrderForm } from "./reserve-order-form.tsx";
import { selectionAddress } from "./selection-address.ts";
import { SelectionAside } from "./selection-aside.tsx";
import { SelectionBoard } from "./selection-board.tsx";
import { SelectionFrame } from "./selection-frame.tsx";
import { selectionTrack } from "./selection-track.ts";
import { shownCandidate, shownDimensions } from "./shown-dimensions.ts";
import type { ShownSelection } from "./shown-selection.ts";

interface SelectionPageProps extends ShownSelection {
  readonly quotas: QuotaSetView;
  readonly draw: DrawView | undefined;
  readonly candidates: z.output<typeof candidatesView>;
  /** The reserve in its order, while it can be changed: its first hundred. */
  readonly reserve: z.output<typeof candidatesView>["items"];
  readonly asked: CandidatesAsked;
  /** Applications that nobody has looked at yet. */
  readonly unchecked: number;
  /** Only when the reader asked whether the quotas can be kept. */
  readonly feasibility: FeasibilityView | undefined;
}

/** The selection of one panel: where it is, seats and quotas, what to do now, and the applicants (A3). */
export function SelectionPage(props: SelectionPageProps) {
  const { page, call, part, view, quotas, draw, candidates, asked, unchecked, feasibility, reserve } = props;
  const { t, locale, tenant, home } = page;
  const { selection } = view;
  const dimensions = shownDimensions(page, view);
  const address = selectionAddress(home, call.id, part.panelId);
  const source = t("recruitmentPages:board.source", {
    seats: view.size, count: view.eligible,
      day: view.call.closesAt ? formatDate(locale, view.call.closesAt) : t("recruitmentPages:calls.noPeriod"),
  });
  return (
    <SelectionFrame
      page={page} call={call} part={part} view={view} tab="selection" title={t("recruitmentPages:selection.title")}
      lead={t("recruitmentPages:selection.lead", { count: view.eligible, seats: view.size })}
    >
      <div className="sheet"><Track view={selectionTrack(page, { view, quotas, draw, unchecked })} locale={locale}
        label={t("recruitmentPages:selection.track")} /></div>
      {quotas.waiting && <Notice kind="warning" title={t("recruitmentPages:quotas.waiting")}><p><a
        href={`${address}/quotas`}>{t("recruitmentPages:quotas.toWaiting")}</a></p></Notice>}
      <SelectionBoard
        locale={locale} texts={sectionTexts(t, "recruitmentPages:board")}
        target={{ tenant: tenant.slug, panel: part.panelId, call: call.id }}
        selection={selection && { id: selection.id, revision: selection.revision, chosen: selection.chosen,
          pinned: selection.pinned }}
        dimensions={dimensions}
        candidates={candidates.items.map(shownCandidate)} seats={view.size} source={source}
        canChoose={view.abilities.change && selection?.method !== "draw" && !selection?.first}
        canPin={view.abilities.change && selection?.method === "draw" && selection.state === "prepared"}
        aside={<SelectionAside page={page} call={call} part={part} view={view} draw={draw} dimensions={dimensions}
          unchecked={unchecked} />}
        filters={
          <>
            <Feasibility page={page} feasibility={feasibility} dimensions={dimensions} address={address} />
            <CandidateFilters page={page} address={address} asked={asked} dimensions={dimensions}
              scored={call.method === "interview"} />
          </>
        }
        foot={
          <p className="list-foot">
            {asked.after !== undefined && <a className="onward"
              href={`${address}?${candidatesQuery({ ...asked, after: undefined })}#candidates`}>
                {t("recruitmentPages:first")}
              </a>}
            {candidates.next !== undefined && (
              <a className="onward"
                href={`${address}?${candidatesQuery({ ...asked, after: candidates.next })}#candidates`}>
                  {t("recruitmentPages:more")}
                </a>
            )}
          </p>
        }
      />
      {selection && reserve.length > 1 && (
        <Section title={t("recruitmentPages:reserveOrder.title")}>
          <p>{t("recruitmentPages:reserveOrder.lead")}</p>
          <ReserveOrderForm
            key={selection.reserve.join()} locale={locale} texts={sectionTexts(t, "recruitmentPages:reserveOrder")}
            target={{ tenant: tenant.slug, panel: part.panelId, call: call.id, selection: selection.id }}
            revision={selection.revision} all={selection.reserve} shown={reserve.map(shownCandidate)}
          />
        </Section>
      )}
      {draw?.commitment && <Chances page={page} draw={draw} />}
    </SelectionFrame>
  );
}
