import { helsinkiDay } from "@raati/i18n";
import { beginningOf, inHandling, publicHandling, showHandling, trackOf } from "../../handling/index.ts";
import type { Track } from "../../handling/schema.ts";
import { abilitiesOf, authorize, fail, holds, type TenantCtx } from "../../kernel/index.ts";
import { PanelModel, type Panel } from "../../panels/index.ts";
import { CommentModel, ProposalModel, type Comment, type Proposal } from "../model.ts";
import { proposalPolicy, publicOnly } from "../policy.ts";
import type { ProposalCtx } from "../proposal-now.ts";
import { supportOf } from "../supports/give-support.ts";
import { namesInside } from "./names-inside.ts";
import { namedPanel, rowsOf } from "./rows.ts";
import type { ProposalView, PublicProposalView } from "./schema.ts";

/** The track of a proposal that has not been sent. */
function trackBefore(ctx: TenantCtx, proposal: Proposal, panel: Panel | undefined): Track {
  const { withdrawal } = proposal;
  const facts = { ...beginningOf(proposal), panel: panel?.name, withdrawnOn: withdrawal && helsinkiDay(withdrawal.at) };
  return trackOf(facts, helsinkiDay(ctx.ports.clock.now()));
}

async function mergesOf({ db }: TenantCtx, proposal: Proposal, only: "open" | "all") {
  const { mergedInto, mergedFrom } = proposal;
  const ids = [...mergedFrom, ...(mergedInto ? [mergedInto] : [])];
  const found = ids.length === 0 ? [] : await db.of(ProposalModel).find(
    { id: { $in: ids }, ...(only === "open" && { open: true }) },
  );
  const titled = (id: string) => found.filter((one) => one.id === id).map(({ title }) => ({ id, title }));
  const into = mergedInto ? titled(mergedInto)[0] : undefined;
  return { mergedFrom: mergedFrom.flatMap(titled), ...(into && { mergedInto: into }) };
}

/**
 * A proposal as everybody reads it: in the panel's name, with its track and its answer. A proposal that became part of
 * another one leads on to it once that one is open.
 *
 * @throws Failure NOT_FOUND for what is not open
 */
export async function publicProposal(ctx: TenantCtx, { proposal: id }: { proposal: string }): Promise<PublicProposalView> {
  const proposal = await ctx.db.of(ProposalModel).findOne({ id });
  if (!proposal || !holds(publicOnly, proposal)) fail("NOT_FOUND", "proposals:failure.unknown");
  const panel = await ctx.db.of(PanelModel).findOne({ id: proposal.panelId });
  const [row] = await rowsOf(ctx, [proposal]);
  const handling = proposal.handlingId ? await publicHandling(ctx, { kind: "proposal", id }) : undefined;
  const { text, easyText, concerns, origin, adoption } = proposal;
  const from = origin.panelId ? await ctx.db.of(PanelModel).findOne(
    { id: origin.panelId, state: { $in: ["active", "paused", "ended"] } }
  ) : undefined;
  const { recordedBy: _by, meetingId: _meeting, ...agreed } = adoption ?? { way: "written" as const, on: "" };
  return {
    ...row!, ...(handling && { state: handling.state }), text, easyText, concerns,
    origin: { kind: origin.kind, ...(from && { panel: namedPanel(from, from.id) }) },
    ...(adoption && { adoptedOn: adoption.on, adoption: agreed }),
    track: handling?.track ?? trackBefore(ctx, proposal, panel), handling,
    ...await mergesOf(ctx, proposal, "open"),
  };
}

/** A proposal from inside its panel, with its discussion. @throws Failure NOT_FOUND */
export async function showProposal(ctx: ProposalCtx, proposal: Proposal): Promise<ProposalView> {
  const { reader, viewer, db } = ctx;
  authorize(proposalPolicy, reader, "see", proposal);
  const panel = await db.of(PanelModel).findOne({ id: proposal.panelId });
  const [row] = await rowsOf(ctx, [proposal]);
  const opened = proposal.handlingId ? await inHandling(ctx, proposal.handlingId).catch(() => undefined) : undefined;
  const handling = opened && await showHandling(opened, opened.handling);
  const abilities = abilitiesOf(proposalPolicy, reader, proposal);
  const inside = [...reader.inside, ...reader.runs].includes(proposal.panelId);
  const comments = inside ? await db.of(CommentModel).find(
    { proposalId: proposal.id }, { sort: { id: 1 }, limit: 500 }
  ) : [];
  const writers = [proposal.authorId, proposal.shaperId, ...comments.map(({ authorId }) => authorId)];
  const byName = reader.runs.includes(proposal.panelId);
  const names = await namesInside(
    { db, personId: viewer.personId, byName }, panel, writers.filter((one) => one !== undefined)
  );
  const {
    revision, panelIds, title, text, easyText, theme, kind, origin, concerns, open, raisedByClients, sentOn, withdrawal
  } = proposal;
  const { recordedBy: _by, ...agreed } = proposal.adoption ?? { way: "written" as const, on: "" };
  const authorName = inside && proposal.authorId ? names.get(proposal.authorId) : undefined;
  const shaperName = proposal.shaperId && names.get(proposal.shaperId);
  return {
    id: proposal.id, revision, panel: row!.panel, panelIds, title, text, easyText, theme, kind, origin, concerns,
    units: row!.units,
    state: handling?.state ?? proposal.state, open, raisedByClients, sentOn, withdrawal,
    mine: proposal.authorId === viewer.personId,
    ...(authorName && { authorName }), ...(proposal.adoption && { adoption: agreed }),
    ...(proposal.shaperId && { shaper: shaperName ? { name: shaperName } : {} }),
    ...await mergesOf(ctx, proposal, "all"),
    comments: comments.map((one) => commentViewOf(ctx, one, names, abilities.moderate)),
    supports: await supportOf(ctx, proposal),
    track: handling?.track ?? trackBefore(ctx, proposal, panel), handling, abilities,
  };
}

function commentViewOf(
  { viewer }: ProposalCtx, { id, at, authorId, text, hidden }: Comment, names: ReadonlyMap<string, string>,
  moderates: boolean
) {
  const mine = authorId === viewer.personId;
  const told = mine || moderates;
  const authorName = authorId ? names.get(authorId) : undefined;
  return {
    id, at, mine, hidden: hidden !== undefined, ...(authorName && { authorName }),
    ...((!hidden || told) && { text }), ...(hidden && told && { hiddenReason: hidden.reason }),
  };
}
