import { helsinkiDay, type Day } from "@raati/i18n";
import type { z } from "zod";
import { failField, type Tx } from "../../kernel/index.ts";
import { proposalAdopted } from "../events.ts";
import { ProposalModel, type Proposal } from "../model.ts";
import { proposalNow, toldOf, type ProposalCtx } from "../proposal-now.ts";
import { recordedMeeting } from "./recorded-meeting.ts";
import type { adoptInput } from "./schema.ts";

type Input = z.output<typeof adoptInput>;

/**
 * Writes down that the panel has made a proposal its own (E6): in a meeting that was held and whose attendance is
 * confirmed, or in writing, of one mind or by votes. From then on its text stays as it is.
 *
 * @throws Failure INVALID that names what does not fit
 */
export async function adoptProposal(ctx: ProposalCtx, input: Input): Promise<Proposal> {
  return ctx.transaction(async (tx) => {
    const before = await proposalNow(tx, ctx, input.proposal, "see");
    const again = before.state === "adopted" && before.adoption?.recordedBy === ctx.viewer.personId;
    if (again) return before;
    const proposal = await proposalNow(tx, ctx, input.proposal, "adopt");
    const { day, present } = input.way === "meeting" ? await meetingOf(tx, proposal, input) : writtenOn(
      ctx, proposal, input
    );
    checkVotes(input, present);
    const { way, meetingId, votes } = input;
    const adoption = {
      way, on: day, recordedBy: ctx.viewer.personId, ...(
        way === "meeting" && meetingId && { meetingId }
      ), ...(votes && { votes }),
    };
    const adopted = await tx.of(ProposalModel).update(proposal, { set: { state: "adopted", adoption } });
    await tx.emit(proposalAdopted, adopted, { ...toldOf(adopted), way, on: day, meetingId: adoption.meetingId });
    return adopted;
  });
}

interface Agreed { readonly day: Day; readonly present?: number }

async function meetingOf(tx: Tx, { panelId }: Proposal, { meetingId }: Input): Promise<Agreed> {
  if (meetingId === undefined) failField("meetingId", "proposals:field.meetingMissing");
  const meeting = await recordedMeeting({ db: tx.db }, panelId, meetingId);
  if (!meeting) failField("meetingId", "proposals:field.meetingNotRecorded");
  return { day: meeting.day, present: meeting.present.length };
}

function writtenOn({ ports }: ProposalCtx, { heardOn }: Proposal, { on }: Input): Agreed {
  if (on === undefined) failField("on", "proposals:field.dayMissing");
  if (on > helsinkiDay(ports.clock.now())) failField("on", "proposals:field.dayInFuture");
  if (heardOn !== undefined && on < heardOn) failField("on", "proposals:field.beforeDiscussion");
  return { day: on };
}

function checkVotes({ votes }: Input, present: number | undefined): void {
  if (!votes) return;
  if (votes.for <= votes.against) failField("votes.for", "proposals:field.notCarried");
  const given = votes.for + votes.against + votes.abstained;
  if (present !== undefined && given > present) failField("votes", "proposals:field.tooManyVotes", { present });
}
