import { createHash } from "node:crypto";
import type { z } from "zod";
import { fail, failField } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { breachExplained, confirmationReset } from "../events.ts";
import { requireRevision, told } from "../methods/change-selection.ts";
import { SelectionModel } from "../methods/model.ts";
import type { Breach, explainBreachesInput } from "../methods/schema.ts";
import { candidatesById } from "../pools/candidates.ts";
import { callPart } from "../pools/call-part.ts";
import { quotasOf, selectionIn } from "../pools/find-selection.ts";
import { brokenQuotas } from "../quotas/check-quotas.ts";

/**
 * Writes down why quotas are missed, one reason for each (A4). The reasons stay with the selection; the audit trail keeps
 * which quota, by how much, who and when, and the reason's hash, so that a reason cannot be changed afterwards unseen.
 *
 * @throws Failure INVALID for a quota that is not missed; CONFLICT, FORBIDDEN
 */
export async function explainBreaches(ctx: PlacedCtx, input: z.output<typeof explainBreachesInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const at = await callPart(tx, ctx, input.call);
    const selection = await selectionIn(tx, at, input.selection);
    const rules = await quotasOf(tx, at);
    const chosen = (await candidatesById(tx, selection.chosen)).map(({ groups }) => groups);
    const missed = brokenQuotas(rules.quotas, chosen, rules.size);
    const given = input.reasons.map(({ dimension, group, reason }, index): Breach => {
      const found = missed.find(({ quota }) => quota.dimension === dimension && quota.group === group);
      if (!found) failField(`reasons.${index}.reason`, "recruitment:selection.field.notMissed");
      const { count, quota: { min, max } } = found;
      return {
        dimension, group, chosen: count, ...(min !== undefined && { min }), ...(max !== undefined && { max }), reason,
      };
    });
    const others = selection.breaches.filter(
      (old) => !given.some((one) => one.dimension === old.dimension && one.group === old.group)
    );
    const breaches = [...others, ...given];
    if (JSON.stringify(breaches) === JSON.stringify(selection.breaches)) return;
    if (selection.state !== "prepared" && selection.state !== "drawn") fail(
      "FORBIDDEN", "recruitment:selection.failure.fixed",
    );
    requireRevision(selection, input.revision);
    const changed = await tx.of(SelectionModel).update(selection, { set: { breaches }, unset: ["firstConfirmation"] });
    if (selection.firstConfirmation) await tx.emit(confirmationReset, changed, told(changed));
    for (const { dimension, group, chosen: count, reason } of given) {
      const reasonHash = createHash("sha256").update(reason).digest("hex");
      await tx.emit(breachExplained, changed, { ...told(changed), dimension, group, chosen: count, reasonHash });
    }
  });
}
