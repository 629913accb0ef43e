import {
  coordinatorNamed, groundRulesProposed, handoverProposed, invitationAccepted, invitationDeclined, memberActivated,
  membershipEnded, trainingPlanned,
} from "../../../panels/index.ts";
import { coordinatorsOf, membersOf } from "./people-of.ts";
import { rule, type Rule } from "./rule.ts";

/** Ends that the member knows of already, or hears of with everybody else. */
const NO_NEWS = ["declined", "invitation-lapsed", "resigned", "meeting-over"];
/** Ends after which a seat is empty before its time. */
const LEFT = ["resigned", "moved-away", "no-longer-eligible", "removed", "other"];

/** Seats, terms and who runs a panel. Invitations to a seat are mailed by `panels` itself. */
export const panelRules: readonly Rule[] = [
  rule(invitationAccepted, async (place, { data: { panelId } }) =>
    [{
      kind: "seat-answered", thing: panelId, panelId, to: await coordinatorsOf(place, [panelId]),
      values: { how: "accepted" },
    }]),
  rule(invitationDeclined, async (place, { data: { panelId } }) =>
    [{
      kind: "seat-answered", thing: panelId, panelId, to: await coordinatorsOf(place, [panelId]),
      values: { how: "declined" },
    }]),
  rule(memberActivated, async (_place, { data: { panelId, personId } }) =>
    [{ kind: "seat-active", thing: panelId, panelId, to: [personId] }]),
  rule(membershipEnded, async (place, { data: { panelId, personId, reason } }) => [
    { kind: "seat-ended", thing: panelId, panelId, to: NO_NEWS.includes(reason) ? [] : [personId], values: { reason } },
    {
      kind: "member-left", thing: panelId, panelId, to: LEFT.includes(reason) ? await coordinatorsOf(place, [panelId]) : [],
    },
  ]),
  rule(coordinatorNamed, async (_place, { data: { panelId, personId } }) =>
    [{ kind: "coordination", thing: panelId, panelId, to: [personId], values: { how: "named" } }]),
  rule(handoverProposed, async (_place, { data: { panelId, receiverId } }) =>
    [{ kind: "coordination", thing: panelId, panelId, to: [receiverId], values: { how: "asked" } }]),
  rule(groundRulesProposed, async (place, { data: { panelId } }) =>
    [{ kind: "rules-proposed", thing: panelId, panelId, to: await membersOf(place, [panelId]) }]),
  rule(trainingPlanned, async (place, { data: { panelIds, startsAt } }) => Promise.all(panelIds.map(async (panelId) => ({
    kind: "training-planned" as const, thing: panelId, panelId, to: await membersOf(place, [panelId]),
    values: { at: startsAt.toISOString() },
  })))),
];
