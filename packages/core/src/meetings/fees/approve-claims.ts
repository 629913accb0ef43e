import type { z } from "zod";
import type { Tx } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { feeMoved } from "../events.ts";
import { claimFor, stepped, toldOfClaim } from "./claim-now.ts";
import { rowsOf } from "./list-claims.ts";
import { FeeClaimModel, type FeeClaim } from "./model.ts";
import type { claimRow, claimsInput, FeeState } from "./schema.ts";

type Input = z.output<typeof claimsInput>;
type Rows = z.output<typeof claimRow>[];

/** Checks claims: all of them or none. @throws Failure FORBIDDEN for one's own, and for what is in another state */
export function checkClaims(ctx: PanelCtx, input: Input): Promise<Rows> {
  return moveAll(ctx, input, "check", "checked");
}

/** Approves checked claims for payment: all of them or none. @throws as `checkClaims` */
export function approveClaims(ctx: PanelCtx, input: Input): Promise<Rows> {
  return moveAll(ctx, input, "approve", "approved");
}

async function moveAll(ctx: PanelCtx, { claims }: Input, verb: "check" | "approve", to: FeeState): Promise<Rows> {
  const moved = await ctx.transaction(async (tx) => {
    const done: FeeClaim[] = [];
    for (const id of new Set(claims)) {
      const seen = await claimFor(tx, ctx, id, "see");
      // Pressed twice is pressed once.
      done.push(seen.state === to ? seen : await moveClaim(tx, ctx, await claimFor(tx, ctx, id, verb), { to }));
    }
    return done;
  });
  return rowsOf(ctx, moved);
}

interface Move { readonly to: FeeState; readonly reason?: string; readonly set?: Partial<FeeClaim> }

/** Takes one claim a step on, in the transaction of a command. */
export async function moveClaim(
  tx: Tx, ctx: Parameters<typeof stepped>[0], claim: FeeClaim, { to, reason, set = {} }: Move,
): Promise<FeeClaim> {
  const history = stepped(ctx, claim, to, reason);
  const moved = await tx.of(FeeClaimModel).update(
    claim, { set: { ...set, state: to, history, ...(reason && { stateReason: reason }) } }
  );
  await tx.emit(feeMoved, moved, { ...toldOfClaim(moved), to });
  return moved;
}
