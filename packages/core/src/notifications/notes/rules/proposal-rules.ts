import {
  commentWritten, proposalDiscussed, ProposalModel, proposalSent, requestAccepted, requestCommented, requestDeclined,
  RequestModel, requestSent, shaperNamed, testAdded,
} from "../../../proposals/index.ts";
import { coordinatorsOf, membersOf } from "./people-of.ts";
import { rule, type Notice, type Rule, type RulePlace } from "./rule.ts";

const authorOf = async ({ tx }: RulePlace, id: string) => (await tx.of(ProposalModel).findOne({ id }))?.authorId;

async function toRequester({ tx }: RulePlace, id: string, how: string): Promise<Notice> {
  const request = await tx.of(RequestModel).findOne({ id });
  return { kind: "request-answered", thing: id, panelId: request?.panelId, to: [request?.requesterId], values: { how } };
}

/** What happens to proposals before they are sent, and to what services ask of a panel. */
export const proposalRules: readonly Rule[] = [
  rule(proposalDiscussed, async (place, { data: { proposalId, panelId } }) =>
    [{ kind: "in-discussion", thing: proposalId, panelId, to: await membersOf(place, [panelId]) }]),
  rule(commentWritten, async (place, { data: { proposalId, panelId } }) =>
    [{ kind: "own-comment", thing: proposalId, panelId, to: [await authorOf(place, proposalId)] }]),
  rule(shaperNamed, async (_place, { data: { proposalId, panelId, personId } }) =>
    [{ kind: "shaper-named", thing: proposalId, panelId, to: [personId] }]),
  rule(proposalSent, async (place, { data: { proposalId, panelId } }) => {
    const author = await authorOf(place, proposalId);
    const others = (await membersOf(place, [panelId])).filter((one) => one !== author);
    return [
      { kind: "own-sent", thing: proposalId, panelId, to: [author] },
      { kind: "panel-sent", thing: proposalId, panelId, to: others },
    ];
  }),
  rule(requestSent, async (place, { data: { requestId, panelId } }) =>
    [{ kind: "request-arrived", thing: requestId, panelId, to: await coordinatorsOf(place, [panelId]) }]),
  rule(requestAccepted, async (place, { data: { requestId, panelId } }) => [
    await toRequester(place, requestId, "accepted"),
    { kind: "request-to-panel", thing: requestId, panelId, to: await membersOf(place, [panelId]) },
  ]),
  rule(requestDeclined, async (place, { data: { requestId } }) => [await toRequester(place, requestId, "declined")]),
  rule(requestCommented, async (place, { data: { requestId } }) => [await toRequester(place, requestId, "commented")]),
  rule(testAdded, async (_place, { data: { requestId, panelId, testerId } }) =>
    [{ kind: "test-assigned", thing: requestId, panelId, to: [testerId] }]),
];
