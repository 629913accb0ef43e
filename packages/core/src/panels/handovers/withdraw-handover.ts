import type { z } from "zod";
import { authorize } from "../../kernel/index.ts";
import { panelNow } from "../change-panel.ts";
import type { PanelCtx } from "../procedures.ts";
import { handoverFor } from "./confirm-handover.ts";
import { HandoverModel, type Handover } from "./model.ts";
import { withdrawIn } from "./move-coordination.ts";
import { handoverPolicy, handoverReader } from "./policy.ts";
import type { handoverInput } from "./schema.ts";

/** Either side steps back before the coordination has moved. Everything stays as it was. */
export async function withdrawHandover(ctx: PanelCtx, input: z.output<typeof handoverInput>): Promise<Handover> {
  return ctx.transaction(async (tx) => {
    const handover = await handoverFor(tx, ctx, input.handover);
    if (handover.state === "withdrawn") return handover;
    authorize(handoverPolicy, handoverReader(ctx.part), "withdraw", handover);
    await withdrawIn(tx, await panelNow(tx, ctx));
    return tx.of(HandoverModel).get(handover.id);
  });
}
