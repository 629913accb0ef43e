import { authorize, fail, filterFor } from "../../kernel/index.ts";
import { MembershipModel } from "../memberships/model.ts";
import { PanelModel } from "../panel-model.ts";
import type { Source } from "../people-known.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { TrainingModel, type Training } from "./model.ts";
import { trainingPolicy, trainingReader } from "./policy.ts";

/**
 * A training of the panel of the context, for somebody who may do this with it.
 *
 * @throws Failure NOT_FOUND when it was arranged for other panels only, FORBIDDEN when the reader may not do this
 */
export async function trainingFor(
  source: Source, ctx: PanelCtx, id: string, verb: keyof typeof trainingPolicy,
): Promise<Training> {
  const training = await source.of(TrainingModel).findOne({ id, panelIds: ctx.panel.id });
  if (!training) fail("NOT_FOUND", "panels:failure.trainingUnknown");
  authorize(trainingPolicy, trainingReader(ctx.part), verb, training);
  return training;
}

/**
 * Which of these people sit or sat in a panel of the training that the reader runs. A training may be shared with panels
 * that others run: their members are not the reader's to know.
 */
export async function peopleInReach(
  source: Source, { part }: PanelCtx, { panelIds }: Training, people: readonly string[],
): Promise<ReadonlySet<string>> {
  const mine = { $and: [{ id: { $in: panelIds } }, filterFor(panelPolicy, part.reader, "administer")] };
  const panels = (await source.of(PanelModel).find(mine)).map(({ id }) => id);
  const members = await source.of(MembershipModel).find({ panelId: { $in: panels }, personId: { $in: people } });
  return new Set(members.map(({ personId }) => personId));
}

/** What an event about a training tells. */
export const toldOf = ({ id, panelIds }: Training) => ({ trainingId: id, panelIds });
