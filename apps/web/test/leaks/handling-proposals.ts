import { newId } from "@raati/db";
import type { SignedInCtx, TenantCtx } from "@raati/core/kernel";
import { aHandling } from "@raati/core/handling/factory";
import type { Panel } from "@raati/core/panels";
import { CommentModel, ProposalModel } from "@raati/core/proposals";
import { aProposal, aRequest } from "@raati/core/proposals/factory";

/** What of proposals and their handling visitors may call, and why. */
export const PUBLIC_MATTERS: Readonly<Record<string, string>> = {
  "handling.publicOf": "the handling of a matter that is open",
  "proposals.publicList": "proposals that are open",
  "proposals.publicPage": "such a proposal, in the panel's name",
};

const PREFIX = "matters.";

/** The ids that a procedure of these slices is asked for, by the name of the field in its input. */
export function matterValues(path: string, ids: Readonly<Record<string, string>>): Record<string, unknown> {
  const own = Object.entries(ids).filter(([name]) => name.startsWith(PREFIX)).map(
    ([name, id]) => [name.slice(PREFIX.length), id]
  );
  const values: Record<string, unknown> = {
    ...Object.fromEntries(own), toUnitId: ids.unitId, testerId: ids.personId, meetingId: newId, draft: newId, score: 3,
    year: 2026,
    to: ["members"], on: "2026-05-15", measures: [], unitIds: [ids.unitId], question: path === "handling.reply" ? newId : {
      fi: "Mitä?"
    },
    followUp: newId, test: newId, material: [], steps: undefined, routeId: undefined,
  };
  if (path.endsWith("Of") || path.endsWith("ofMatter")) values.id = ids[`${PREFIX}proposal`];
  // To filter a list by what is not there finds nothing, and is no mistake.
  if (path.endsWith("List") || path === "handling.list") Object.assign(values, { unit: undefined, panelId: undefined });
  if (path === "handling.addStep") values.step = { to: "unit", unitId: ids.unitId };
  return values;
}

/** A proposal under discussion, one on its way that is not open, and a request, of which nothing is public. */
export async function furnishMatters(
  { bare, panel, member, unit }: { bare: TenantCtx; panel: Panel; member: SignedInCtx; unit: { readonly id: string } },
): Promise<Record<string, string>> {
  const authorId = member.viewer.personId;
  const into = await aProposal(bare, { panelId: panel.id, authorId });
  const proposal = await aProposal(bare, { panelId: panel.id, authorId });
  const handling = await aHandling(bare, {
    matter: {
      kind: "proposal", id: proposal.id
    }, panelIds: [panel.id], open: false, steps: [{ to: "unit", unitId: unit.id }],
  });
  await bare.db.of(ProposalModel).updateWhere({ id: proposal.id }, { set: { handlingId: handling.id } });
  const comment = await bare.db.of(CommentModel).insert(
    { proposalId: proposal.id, panelId: panel.id, authorId, text: "Vain jäsenille", at: new Date("2026-05-10T09:00:00Z") },
  );
  const request = await aRequest(bare, { panelId: panel.id, state: "accepted" });
  const ids = {
    proposal: proposal.id, into: into.id, handling: handling.id, step: handling.steps[0]!.id, comment: comment.id,
    request: request.id,
  };
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [`${PREFIX}${name}`, id]));
}
