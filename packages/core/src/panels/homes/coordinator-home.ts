import { helsinkiDay } from "@raati/i18n";
import { filterFor, type TenantCtx } from "../../kernel/index.ts";
import { waitingNames } from "../guardians/show-consents.ts";
import { HandoverModel } from "../handovers/model.ts";
import { MembershipModel } from "../memberships/model.ts";
import { PanelModel } from "../panel-model.ts";
import { readerOf } from "../places.ts";
import { panelPolicy } from "../policy.ts";
import { TermModel } from "../terms/model.ts";
import { inOrder, itemsOf } from "./coordinator-items.ts";
import type { CoordinatorHomeView } from "./schema.ts";

/** How many members of a panel are in a state and have accepted these rules. */
interface Count {
  readonly _id: { readonly panelId: string; readonly state: string; readonly rules?: string };
  readonly count: number;
}

/**
 * What waits in the panels that the reader runs, and in those whose coordination is offered to the reader: the same few
 * queries however many panels there are.
 */
export async function coordinatorHome(ctx: TenantCtx): Promise<CoordinatorHomeView> {
  const { db } = ctx;
  const reader = await readerOf(ctx);
  const offered = filterFor(panelPolicy, reader, "answerHandover");
  const panels = await db.of(PanelModel).find(
    { $or: [filterFor(panelPolicy, reader, "manage"), offered] }, { sort: { id: -1 } },
  );
  const panelIds = panels.map(({ id }) => id);
  const terms = await db.of(TermModel).find(
    { panelId: { $in: panelIds }, state: { $in: ["planned", "active"] } }, { sort: { startsOn: 1 } },
  );
  const handovers = await db.of(HandoverModel).find({ open: true, panelId: { $in: panelIds } });
  const counts = await db.of(MembershipModel).aggregate<Count>([
    { $match: { panelId: { $in: panelIds }, living: true } },
    { $group: { _id: { panelId: "$panelId", state: "$state", rules: "$acceptedRulesId" }, count: { $sum: 1 } } },
  ]);
  const now = ctx.ports.clock.now();
  const names = await waitingNames(ctx, panels, now);
  const today = helsinkiDay(now);
  const items = panels.flatMap((panel) => {
    const ours = terms.filter(({ panelId }) => panelId === panel.id);
    const members = counts.filter(({ _id }) => _id.panelId === panel.id);
    const sum = (test: (one: Count["_id"]) => boolean) => members.filter(({ _id }) => test(_id)).reduce(
      (total, { count }) => total + count, 0,
    );
    return itemsOf({
      panel, running: ours.find(({ state }) => state === "active"), planned: ours.find(({ state }) => state === "planned"),
      handover: handovers.find(({ panelId }) => panelId === panel.id),
      unanswered: sum(({ state }) => state === "invited"),
      unaccepted: panel.groundRulesId ? sum(({ state, rules }) => state !== "invited" && rules !== panel.groundRulesId) : 0,
      namesWaiting: names.get(panel.id) ?? 0,
    }, today, reader.personId);
  });
  return { items: inOrder(items), panels: panels.length };
}
