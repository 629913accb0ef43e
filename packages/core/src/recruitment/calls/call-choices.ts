import type { z } from "zod";
import type { SignedInCtx } from "../../kernel/index.ts";
import { minimumAgeOf, PanelModel, TermModel, type Term } from "../../panels/index.ts";
import { callReader } from "./policy.ts";
import type { callChoices } from "./schema.ts";
import { guardianAgeIn } from "./written-call.ts";

type Choices = z.output<typeof callChoices>;

/** Panels that the reader runs, with the terms whose seats a call could fill: the running one, and the next (E12). */
export async function callChoicesOf(ctx: SignedInCtx): Promise<Choices> {
  const { runs } = await callReader(ctx);
  const panels = await ctx.db.of(PanelModel).find({ id: { $in: runs }, state: { $ne: "ended" } }, { sort: { id: 1 } });
  const terms = panels.length === 0 ? [] : await ctx.db.of(TermModel).find(
    { panelId: { $in: panels.map(({ id }) => id) }, state: { $in: ["planned", "active"] } }, { sort: { startsOn: 1 } },
  );
  const { languages, equalLanguages } = ctx.tenant;
  return {
    languages: [...languages], equalLanguages: [...equalLanguages],
    panels: panels.map((panel) => ({
      panelId: panel.id, name: panel.name, state: panel.state, hasCoordinator: panel.coordinatorId !== undefined,
      terms: terms.filter(({ panelId }) => panelId === panel.id)
        .map((term) => termChoice(term, {
          guardianBelow: guardianAgeIn(ctx, panel, term), minimumAge: minimumAgeOf(ctx.plugins, panel, term.rules),
        })),
    })),
  };
}

function termChoice(
  { id, startsOn, endsOn, state, rules, taken }: Term,
  { minimumAge, guardianBelow }: Record<"minimumAge" | "guardianBelow", number | undefined>,
): Choices["panels"][number]["terms"][number] {
  const held = (seat: string) => taken.find((one) => one.seat === seat)?.count ?? 0;
  const all = taken.reduce((sum, { count }) => sum + count, 0);
  return {
    termId: id, startsOn, endsOn, state, freeSeats: Math.max(0, rules.size.max - all),
    ...(minimumAge !== undefined && { minimumAge }),
    ...(guardianBelow !== undefined && { guardianBelow }),
    seatTypes: rules.seatTypes.map(
      (type) => ({ id: type.id, name: type.name, side: type.side, max: type.max, taken: held(type.id) })
    ),
  };
}
