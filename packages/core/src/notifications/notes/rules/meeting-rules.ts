import {
  AgendaItemModel, itemAccepted, itemDeclined, mappingOpened, MinuteTaskModel, priorityOpened, taskAdded,
} from "../../../meetings/index.ts";
import { membersOf } from "./people-of.ts";
import { rule, type Notice, type Rule, type RulePlace } from "./rule.ts";

async function toProposer({ tx }: RulePlace, itemId: string, how: string): Promise<Notice[]> {
  const item = await tx.of(AgendaItemModel).findOne({ id: itemId });
  // A topic without a meeting stands in no place that a member could be led to.
  if (!item?.meetingId) return [];
  return [{ kind: "item-answered", thing: item.meetingId, panelId: item.panelId, to: [item.proposedBy], values: { how } }];
}

/**
 * What concerns single members of a meeting. Invitations, changes, agendas, reminders, minutes and bulletins are mailed by
 * `meetings` itself, in its invitations: nothing is said twice.
 */
export const meetingRules: readonly Rule[] = [
  rule(itemAccepted, (place, { data: { itemId } }) => toProposer(place, itemId, "accepted")),
  rule(itemDeclined, (place, { data: { itemId } }) => toProposer(place, itemId, "declined")),
  rule(taskAdded, async ({ tx }, { data: { meetingId, taskId, panelIds } }) => {
    const task = await tx.of(MinuteTaskModel).findOne({ id: taskId });
    return [{ kind: "task-given", thing: meetingId, panelId: task?.panelId ?? panelIds[0], to: [task?.assigneeId] }];
  }),
  rule(priorityOpened, async (place, { data: { panelId } }) =>
    [{ kind: "vote-opened", thing: panelId, panelId, to: await membersOf(place, [panelId]), values: { how: "priority" } }]),
  rule(mappingOpened, async (place, { data: { panelId } }) =>
    [{ kind: "vote-opened", thing: panelId, panelId, to: await membersOf(place, [panelId]), values: { how: "mapping" } }]),
];
