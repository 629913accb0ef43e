import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { authorize, fail, failField } from "../../kernel/index.ts";
import { panelNow } from "../change-panel.ts";
import { groundRulesAccepted, groundRulesAdopted } from "../events.ts";
import { MembershipModel } from "../memberships/model.ts";
import { PanelModel } from "../panel-model.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { GroundRulesModel, RulesAcceptanceModel, type GroundRules } from "./model.ts";
import { rulesFor, toldOfRules } from "./rules-now.ts";
import type { acceptGroundRulesInput, adoptGroundRulesInput } from "./schema.ts";

/**
 * Writes down that the panel has adopted the proposed rules in a meeting (A7). They replace the version before, and every
 * member is asked to accept them, who had accepted the old ones too.
 *
 * @throws Failure INVALID for a day that has not come
 */
export async function adoptGroundRules(ctx: PanelCtx, input: z.output<typeof adoptGroundRulesInput>): Promise<GroundRules> {
  return ctx.transaction(async (tx) => {
    const rules = await rulesFor(tx, ctx, input.rules, "see");
    authorize(panelPolicy, ctx.part.reader, "leadTogether", ctx.panel);
    if (rules.state === "adopted" && rules.adoptedOn === input.adoptedOn) return rules;
    await rulesFor(tx, ctx, input.rules, "adopt");
    const { adoptedOn, meetingId } = input;
    if (adoptedOn > helsinkiDay(ctx.ports.clock.now())) failField("adoptedOn", "panels:field.dayInFuture");
    const versions = tx.of(GroundRulesModel);
    const older = {
      panelId: rules.panelId, version: { $lt: rules.version },
      state: { $in: ["draft" as const, "proposed" as const, "adopted" as const] },
    };
    await versions.updateWhere(older, { set: { state: "replaced" } });
    const adopted = await versions.update(rules, { set: { state: "adopted", adoptedOn, ...(meetingId && { meetingId }) } });
    await tx.emit(groundRulesAdopted, adopted, { ...toldOfRules(adopted), on: adoptedOn });
    await tx.of(PanelModel).update(await panelNow(tx, ctx), { set: { groundRulesId: rules.id } });
    return adopted;
  });
}

/**
 * A member accepts the rules in force; late joiners are asked as well (A7). A coordinator may write down the acceptance of
 * somebody without a computer.
 *
 * @throws Failure CONFLICT `rulesReplaced` when the panel has adopted a newer version, FORBIDDEN for who does not sit in the
 *   panel
 */
export async function acceptGroundRules(ctx: PanelCtx, input: z.output<typeof acceptGroundRulesInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const rules = await rulesFor(tx, ctx, input.rules, "see");
    const { reader, abilities } = ctx.part;
    const personId = input.personId ?? reader.personId;
    const forOther = personId !== reader.personId;
    if (forOther && !abilities.manage) fail("FORBIDDEN");
    if (rules.state === "replaced") fail("CONFLICT", "panels:failure.rulesReplaced");
    if (rules.state !== "adopted") fail("INVALID", "panels:failure.rulesNotAdopted");
    const member = await tx.of(MembershipModel).findOne(
      { panelId: rules.panelId, personId, living: true, state: { $ne: "invited" } }
    );
    if (!member || !personId || member.access === "closed") fail("FORBIDDEN", "panels:failure.membersOnly");
    if (member.acceptedRulesId === rules.id) return;
    const recorded = forOther && reader.personId !== undefined ? { recordedBy: reader.personId } : {};
    const earlier = await tx.of(RulesAcceptanceModel).findOne({ rulesId: rules.id, personId });
    if (!earlier) {
      const acceptance = { rulesId: rules.id, panelId: rules.panelId, personId, version: rules.version };
      await tx.of(RulesAcceptanceModel).insert({ ...acceptance, acceptedAt: ctx.ports.clock.now(), ...recorded });
    }
    const accepted = await tx.of(MembershipModel).update(member, { set: { acceptedRulesId: rules.id } });
    await tx.emit(groundRulesAccepted, accepted, { ...toldOfRules(rules), personId });
  });
}
