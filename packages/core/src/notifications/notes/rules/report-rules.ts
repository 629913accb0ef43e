import { approvalAsked, ReportModel, reportPublished } from "../../../reports/index.ts";
import { coordinatorsOf, leadersOf, membersOf } from "./people-of.ts";
import { rule, type Rule } from "./rule.ts";

/**
 * Reports that wait for their panels: who writes the approval down hears at once, for everybody else waits for that; members
 * hear that there is something to read.
 */
export const reportRules: readonly Rule[] = [
  rule(approvalAsked, async (place, { data: { reportId, panelIds } }) => {
    const asked = [...await leadersOf(place, panelIds), ...await coordinatorsOf(place, panelIds)];
    const others = (await membersOf(place, panelIds)).filter((one) => !asked.includes(one));
    return [
      { kind: "report-to-approve", thing: reportId, to: asked },
      { kind: "report-approval", thing: reportId, to: others },
    ];
  }),
  rule(reportPublished, async (place, { data: { reportId } }) => {
    const panelIds = (await place.tx.of(ReportModel).findOne({ id: reportId }))?.panelIds ?? [];
    const to = [...await membersOf(place, panelIds), ...await coordinatorsOf(place, panelIds)];
    return [{ kind: "report-published", thing: reportId, to }];
  }),
];
