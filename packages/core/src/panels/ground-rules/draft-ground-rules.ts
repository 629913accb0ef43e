import type { z } from "zod";
import { authorize, fail } from "../../kernel/index.ts";
import { groundRulesChanged, groundRulesDrafted, groundRulesProposed } from "../events.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { GroundRulesModel, type GroundRules } from "./model.ts";
import { rulesFor, toldOfRules } from "./rules-now.ts";
import type { changeGroundRulesInput, draftGroundRulesInput, proposeGroundRulesInput } from "./schema.ts";

/** Writes the next version of the panel's ground rules. The same id again answers what is stored. */
export async function draftGroundRules(ctx: PanelCtx, input: z.output<typeof draftGroundRulesInput>): Promise<GroundRules> {
  return ctx.transaction(async (tx) => {
    authorize(panelPolicy, ctx.part.reader, "leadTogether", ctx.panel);
    const versions = tx.of(GroundRulesModel);
    const stored = await versions.findOne({ id: input.id });
    if (stored) return stored.panelId === ctx.panel.id ? stored : fail("NOT_FOUND");
    const latest = await versions.findOne({ panelId: ctx.panel.id }, { sort: { version: -1 } });
    const { id, text, easyText } = input;
    const draft = await versions.insert(
      { panelId: ctx.panel.id, version: (latest?.version ?? 0) + 1, text, easyText, state: "draft" }, id,
    );
    await tx.emit(groundRulesDrafted, draft, toldOfRules(draft));
    return draft;
  });
}

/**
 * @throws Failure CONFLICT when somebody else has changed the draft since the form was opened, FORBIDDEN when it is proposed
 * already
 */
export async function changeGroundRules(
  ctx: PanelCtx, input: z.output<typeof changeGroundRulesInput>,
): Promise<GroundRules> {
  return ctx.transaction(async (tx) => {
    const rules = await rulesFor(tx, ctx, input.rules, "change");
    const { revision, text, easyText } = input;
    const change = easyText ? { set: { text, easyText } } : { set: { text }, unset: ["easyText" as const] };
    const changed = await tx.of(GroundRulesModel).update({ id: rules.id, revision }, change);
    await tx.emit(groundRulesChanged, changed, toldOfRules(changed));
    return changed;
  });
}

/** Puts a draft before the panel: members read it, and the meeting takes it up. */
export async function proposeGroundRules(
  ctx: PanelCtx, input: z.output<typeof proposeGroundRulesInput>,
): Promise<GroundRules> {
  return ctx.transaction(async (tx) => {
    const rules = await rulesFor(tx, ctx, input.rules, "see");
    authorize(panelPolicy, ctx.part.reader, "leadTogether", ctx.panel);
    if (rules.state === "proposed") return rules;
    await rulesFor(tx, ctx, input.rules, "propose");
    const proposed = await tx.of(GroundRulesModel).update(rules, { set: { state: "proposed" } });
    await tx.emit(groundRulesProposed, proposed, toldOfRules(proposed));
    return proposed;
  });
}
