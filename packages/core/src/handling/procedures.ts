import { z } from "zod";
import { fail, holds, signedInProcedure, type SignedInCtx } from "../kernel/index.ts";
import { id } from "./fields.ts";
import { HandlingModel, type Handling } from "./model.ts";
import { handlingPolicy } from "./policy.ts";
import { handlingReaderOf, type HandlingReader } from "./readers.ts";
import type { Matter } from "./handling-schema.ts";

/** What a command or a query about one matter on its way needs. */
export interface HandlingCtx extends SignedInCtx {
  readonly handling: Handling;
  readonly reader: HandlingReader;
}

/**
 * Opens the handling of a matter from inside.
 *
 * @param which the handling's id, or the matter that it is about
 * @throws Failure NOT_FOUND for who has no part in it, though everybody may read of it; FORBIDDEN `secondFactorNeeded`
 */
export async function inHandling<Context extends SignedInCtx>(
  ctx: Context, which: string | Matter,
): Promise<Context & { handling: Handling; reader: HandlingReader }> {
  const wanted = typeof which === "string" ? { id: which } : { matterKind: which.kind, matterId: which.id };
  const handling = await ctx.db.of(HandlingModel).findOne(wanted);
  const reader = await handlingReaderOf(ctx);
  if (!handling || !holds(handlingPolicy.seeInside(reader), handling)) fail("NOT_FOUND", "handling:failure.unknown");
  const asMember = handling.panelIds.some((panel) => reader.inside.includes(panel));
  if (
    !asMember && ctx.tenant.demandsSecondFactor && !ctx.viewer.secondFactor
  ) fail("FORBIDDEN", "kernel:failure.secondFactorNeeded");
  return { ...ctx, handling, reader };
}

/** For those inside a matter: its panels, its units and bodies, who runs the panels. To all others nothing is here. */
export const handlingProcedure = signedInProcedure.input(z.object({ handling: id }))
  .use(async ({ ctx, input, next }) => next({ ctx: await inHandling(ctx, input.handling) }));
