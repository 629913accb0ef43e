import type { TenantCtx } from "../../kernel/index.ts";
import { MembershipModel, type Membership } from "../memberships/model.ts";
import { PanelModel, type Panel } from "../panel-model.ts";
import { roleKeys } from "../roles.ts";
import { trainingFor } from "../memberships/missing-training.ts";
import { TermModel, type Term } from "../terms/model.ts";
import { TrainingModel, TrainingRecordModel, type Training, type TrainingRecord } from "../trainings/model.ts";
import type { MemberHomeView, MemberItem } from "./schema.ts";

/** Someone sits in so many panels at most that a home shows. */
const MOST = 50;
const ORDER: readonly MemberItem["kind"][] = [
  "answer-invitation", "accept-ground-rules", "come-to-training", "read-material",
];

interface Place { readonly membership: Membership; readonly panel: Panel; readonly term: Term | undefined }

/**
 * What is next for the reader, and the reader's panels: the same five queries however many panels there are.
 */
export async function memberHome(ctx: TenantCtx): Promise<MemberHomeView> {
  const { db, viewer } = ctx;
  if (!viewer) return { items: [], panels: [] };
  const memberships = await db.of(MembershipModel).find(
    { personId: viewer.personId, living: true }, { sort: { id: -1 }, limit: MOST },
  );
  const open = memberships.filter(({ access }) => access !== "closed");
  const panels = await db.of(PanelModel).find({ id: { $in: open.map(({ panelId }) => panelId) } }, { limit: MOST });
  const terms = await db.of(TermModel).find({ id: { $in: open.map(({ termId }) => termId) } }, { limit: MOST });
  const trainings = await db.of(TrainingModel).find(
    { panelIds: { $in: panels.map(({ id }) => id) } }, { sort: { id: -1 }, limit: 200 },
  );
  const done = await db.of(TrainingRecordModel).find(
    { personId: viewer.personId, trainingId: { $in: trainings.map(({ id }) => id) } }, { limit: 200 },
  );

  const places = open.flatMap((membership): Place[] => {
    const panel = panels.find(({ id }) => id === membership.panelId);
    return panel ? [{ membership, panel, term: terms.find(({ id }) => id === membership.termId) }] : [];
  });
  const now = ctx.ports.clock.now();
  const items = places.flatMap((place) => [...ownItems(place), ...trainingItems(place, trainings, done, now)]);
  return { items: onlyOnce(items).sort(byOrder), panels: places.map((place) => rowOf(ctx, place)) };
}

function rowOf({ plugins }: TenantCtx, { membership, panel, term }: Place): MemberHomeView["panels"][number] {
  return {
    ...nameOf(panel), kind: panel.kind, state: panel.state, membershipId: membership.id, membership: membership.state,
    roles: roleKeys(plugins, membership.roles), term: term && { startsOn: term.startsOn, endsOn: term.endsOn },
  };
}

const nameOf = ({ id, slug, name }: Panel) => ({ panelId: id, slug, name });

function ownItems({ membership, panel }: Place): MemberItem[] {
  if (panel.state === "ended") return [];
  if (membership.state === "invited") return [{ ...nameOf(panel), kind: "answer-invitation", about: membership.id }];
  const { groundRulesId } = panel;
  if (!groundRulesId || membership.acceptedRulesId === groundRulesId) return [];
  return [{ ...nameOf(panel), kind: "accept-ground-rules", about: groundRulesId }];
}

/** Trainings to come, and materials to read where a training is needed that the reader has not done. */
function trainingItems(
  { membership, panel, term }: Place, trainings: readonly Training[], done: readonly TrainingRecord[], now: Date,
): MemberItem[] {
  if (membership.state === "invited" || panel.state === "ended") return [];
  const needed = term ? trainingFor(term.rules, membership.roles) : [];
  return trainings.filter(({ panelIds }) => panelIds.includes(panel.id)).flatMap((training): MemberItem[] => {
    const record = done.find(({ trainingId }) => trainingId === training.id);
    if (record?.completedAt) return [];
    const about = { ...nameOf(panel), about: training.id, title: training.title };
    if (training.state === "planned" && training.endsAt > now) return [
      { ...about, kind: "come-to-training", at: training.startsAt }
    ];
    const toRead = training.materials.length > 0 && record?.readAt === undefined && needed.includes(training.kind);
    return toRead ? [{ ...about, kind: "read-material" }] : [];
  });
}

/** One training of many panels is one thing to do. */
function onlyOnce(items: readonly MemberItem[]): MemberItem[] {
  return items.filter(
    (item, index) => items.findIndex(({ kind, about }) => kind === item.kind && about === item.about) === index
  );
}

const byOrder = (one: MemberItem, other: MemberItem) =>
  ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || (one.at?.getTime() ?? 0) - (other.at?.getTime() ?? 0);
