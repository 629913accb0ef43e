import type { z } from "zod";
import type { TenantCtx } from "../../kernel/index.ts";
import { nameConsentAnswered } from "../events.ts";
import { MembershipModel } from "../memberships/model.ts";
import { PanelModel } from "../panel-model.ts";
import { namesOf } from "../people-known.ts";
import { answered } from "./ask-guardian.ts";
import { consentByKey } from "./by-key.ts";
import { NameConsentModel } from "./model.ts";
import type { answerNameConsentInput, NamePageView } from "./schema.ts";

/** What a guardian reads: whose name would be published by which panel, and what the answer is now. */
export async function namePage(ctx: TenantCtx, { token }: { token: string }): Promise<NamePageView> {
  const { personId, panelId, state } = await consentByKey(ctx.db, token);
  const { slug, name } = await ctx.db.of(PanelModel).get(panelId);
  const wishing = await ctx.db.of(MembershipModel).findOne({ panelId, personId, living: true, "publication.name": true });
  const memberName = (await namesOf(ctx.db, [personId])).get(personId) ?? "";
  return { memberName, panel: { slug, name }, state, wanted: wishing !== undefined };
}

/**
 * A guardian's yes or no through the link. It can be changed through the same link whenever the guardian likes: what was
 * published then disappears at once. The same answer again changes nothing.
 *
 * @throws Failure NOT_FOUND for a key that opens nothing
 */
export async function answerNameConsent(
  ctx: TenantCtx, { token, consents }: z.output<typeof answerNameConsentInput>,
): Promise<NamePageView> {
  await ctx.transaction(async (tx) => {
    const stored = await consentByKey(tx, token);
    const state = answered(stored.state, consents);
    if (stored.state === state) return;
    const change = { state, at: ctx.ports.clock.now(), way: "message" as const };
    const consent = await tx.of(NameConsentModel).update(stored, { set: change, unset: ["by"] });
    const { panelId, personId } = stored;
    await tx.emit(nameConsentAnswered, consent, { panelId, personId, state, way: "message" });
  });
  return namePage(ctx, { token });
}
