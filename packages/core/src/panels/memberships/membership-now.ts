import { authorize, fail, type Tx } from "../../kernel/index.ts";
import type { PanelCtx } from "../procedures.ts";
import { MembershipModel, type Membership } from "./model.ts";
import { membershipPolicy, membershipReader } from "./policy.ts";

/**
 * A membership in the panel of the context as it is now, for somebody who may do this with it.
 *
 * @throws Failure NOT_FOUND when it is another panel's or not for the reader, FORBIDDEN when the reader may not do this
 */
export async function membershipFor(
  tx: Tx, ctx: PanelCtx, id: string, verb: keyof typeof membershipPolicy,
): Promise<Membership> {
  const membership = await tx.of(MembershipModel).findOne({ id, panelId: ctx.panel.id });
  if (!membership) fail("NOT_FOUND", "panels:failure.membershipUnknown");
  authorize(membershipPolicy, membershipReader(ctx.part), verb, membership);
  return membership;
}
