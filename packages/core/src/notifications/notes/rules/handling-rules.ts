import {
  answerGiven, followUpReported, handlingForwarded, HandlingModel, handlingStarted, questionAsked, questionReplied, reminded,
  stepRecorded, toldBack, type Handling,
} from "../../../handling/index.ts";
import { ProposalModel } from "../../../proposals/index.ts";
import { coordinatorsOf, leadersOf, membersOf, ownersOf, secretariesOf } from "./people-of.ts";
import { rule, type Notice, type Rule, type RulePlace } from "./rule.ts";

const handlingOf = ({ tx }: RulePlace, id: string): Promise<Handling | undefined> => tx.of(HandlingModel).findOne({ id });

/** Who wrote the proposal that a matter is about: what happens to it is the writer's own. */
async function authorOf({ tx }: RulePlace, { matterKind, matterId }: { matterKind: string; matterId: string }) {
  return matterKind === "proposal" ? (await tx.of(ProposalModel).findOne({ id: matterId }))?.authorId : undefined;
}

/** To the writer at once, in the writer's own words; to the others in the panel with the digest. */
async function toPanel(
  place: RulePlace, handling: Handling, kinds: { own: "own-answer" | "own-told"; others: "panel-answer" | "panel-told" },
  values: Notice["values"] = {},
): Promise<Notice[]> {
  const author = await authorOf(place, handling);
  const { id, matterId, panelIds } = handling;
  const others = [...await membersOf(place, panelIds), ...await coordinatorsOf(place, panelIds)];
  return [
    ...(author === undefined ? [] : [{ kind: kinds.own, thing: matterId, to: [author], values }]),
    { kind: kinds.others, thing: id, panelId: panelIds[0], to: others.filter((one) => one !== author), values },
  ];
}

/** What happens to a matter on its way, and to whom it matters. Reminders have named their people already. */
export const handlingRules: readonly Rule[] = [
  rule(reminded, async (_place, { data: { handlingId, about, personIds, dueOn } }) => [{
    kind: about === "escalation" ? "escalation" : "reminder", thing: handlingId, to: personIds,
    values: { about, ...(dueOn !== undefined && { dueOn }) },
  }]),
  rule(handlingStarted, async (place, { data: { handlingId, unitId, panelIds } }) => {
    const handling = await handlingOf(place, handlingId);
    const to = [...await ownersOf(place, unitId), ...await secretariesOf(place, handling?.bodyIds ?? [])];
    return [{ kind: "matter-received", thing: handlingId, panelId: panelIds[0], to }];
  }),
  rule(handlingForwarded, async (place, { data: { handlingId, toUnitId } }) =>
    [{ kind: "matter-received", thing: handlingId, to: await ownersOf(place, toUnitId) }]),
  rule(questionAsked, async (place, { data: { handlingId } }) => {
    const panelIds = (await handlingOf(place, handlingId))?.panelIds ?? [];
    const to = [...await coordinatorsOf(place, panelIds), ...await leadersOf(place, panelIds)];
    return [{ kind: "question-asked", thing: handlingId, panelId: panelIds[0], to }];
  }),
  rule(questionReplied, async (place, { data: { handlingId } }) => {
    const handling = await handlingOf(place, handlingId);
    return [{ kind: "question-replied", thing: handlingId, to: await ownersOf(place, handling?.ownerUnitId) }];
  }),
  rule(answerGiven, async (place, { data: { handlingId, outcome } }) => {
    const handling = await handlingOf(place, handlingId);
    return handling ? toPanel(place, handling, { own: "own-answer", others: "panel-answer" }, { outcome }) : [];
  }),
  rule(toldBack, async (place, { data: { handlingId, final, to } }) => {
    const handling = to.includes("members") ? await handlingOf(place, handlingId) : undefined;
    return handling ? toPanel(place, handling, { own: "own-told", others: "panel-told" }, { final: final ? "yes" : "no" })
      : [];
  }),
  rule(stepRecorded, async (place, { data: { handlingId, correction } }) => {
    const panelIds = (await handlingOf(place, handlingId))?.panelIds ?? [];
    if (correction) return [];
    const to = [...await membersOf(place, panelIds), ...await coordinatorsOf(place, panelIds)];
    return [{ kind: "step-recorded", thing: handlingId, panelId: panelIds[0], to }];
  }),
  rule(followUpReported, async (place, { data: { handlingId, percent } }) => {
    const panelIds = (await handlingOf(place, handlingId))?.panelIds ?? [];
    const to = [...await membersOf(place, panelIds), ...await coordinatorsOf(place, panelIds)];
    return [{ kind: "follow-up", thing: handlingId, panelId: panelIds[0], to, values: { percent } }];
  }),
];
