import { abilitiesOf, type SignedInCtx } from "../../kernel/index.ts";
import { callPath } from "../tokens.ts";
import { callOf } from "./call-of.ts";
import { closingOf, isOpen } from "./call-times.ts";
import { panelsOf } from "./check-panels.ts";
import type { Call } from "./model.ts";
import { callPolicy, callReader } from "./policy.ts";
import { publishProblems } from "./publish-problems.ts";
import type { CallView } from "./schema.ts";

/** A call as its staff see it. @throws Failure NOT_FOUND to whoever runs none of its panels */
export async function showCall(ctx: SignedInCtx, { call: id }: { call: string }): Promise<CallView> {
  return viewOfCall(ctx, (await callOf(ctx, id, "see")).call);
}

/** A call with what the reader may do and what still stands against publishing it. */
export async function viewOfCall(ctx: SignedInCtx, call: Call): Promise<CallView> {
  const now = ctx.ports.clock.now();
  const { panels } = await panelsOf(ctx.db, call.panels);
  const { linkTest: _secret, ...shown } = call;
  return {
    ...shown,
    panels: call.panels.map((part) => {
      const panel = panels.get(part.panelId);
      return {
        ...part, name: panel?.name ?? {}, slug: panel?.slug, open: isOpen(call, part, now), closesAt: closingOf(call, part),
      };
    }),
    abilities: abilitiesOf(callPolicy, await callReader(ctx), call),
    problems: (
      call.state === "draft" ? await publishProblems(ctx, call) : []
    ).map((problem) => ({ ...problem, values: { ...problem.values } })),
    path: callPath(ctx.locale, ctx.tenant.slug, call.slug),
  };
}
