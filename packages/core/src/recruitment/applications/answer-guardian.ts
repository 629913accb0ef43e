import type { z } from "zod";
import { fail, type SignedInCtx, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { PanelModel } from "../../panels/index.ts";
import { CallModel } from "../calls/model.ts";
import { applicationReceived, guardianAnswered } from "../events.ts";
import { hashOf } from "../tokens.ts";
import { applicationOf } from "./application-of.ts";
import { ApplicationModel, type Application } from "./model.ts";
import { moveApplication } from "./move-application.ts";
import type { answerGuardianInput, guardianPageView, recordGuardianInput } from "./schema.ts";
import { GUARDIAN_MS } from "./store-application.ts";

type GuardianPage = z.output<typeof guardianPageView>;
type Guardian = NonNullable<Application["guardian"]>;

async function byGuardian(
  source: Pick<TenantCtx["db"], "of">, token: string,
): Promise<Application & { guardian: Guardian }> {
  const application = await source.of(ApplicationModel).findOne({ guardianHash: hashOf(token) });
  if (!application?.guardian) fail("NOT_FOUND", "recruitment:failure.guardianUnknown");
  return { ...application, guardian: application.guardian };
}

/** What a guardian reads before answering: who applies for what, and no more of the young person's words. */
export async function guardianPage(ctx: TenantCtx, { token }: { token: string }): Promise<GuardianPage> {
  const application = await byGuardian(ctx.db, token);
  const call = await ctx.db.of(CallModel).get(application.callId);
  const panels = await ctx.db.of(PanelModel).find({ id: { $in: application.panelIds } });
  const { guardian, name, panelIds } = application;
  const late = guardian.state === "asked" && isLate(guardian, ctx.ports.clock.now());
  return {
    applicantName: name, call: { slug: call.slug, title: call.title }, state: late ? "too-late" : guardian.state,
    panels: panelIds.flatMap((panelId) => panels.filter(({ id }) => id === panelId).map((panel) => panel.name)),
  };
}

const isLate = ({ at }: Guardian, now: Date) => now.getTime() - at.getTime() > GUARDIAN_MS;

/**
 * A guardian's answer through the link. The same answer again changes nothing.
 *
 * @throws Failure NOT_FOUND for a key that opens nothing, CONFLICT when the time is over or it was answered otherwise
 */
export async function answerGuardian(
  ctx: TenantCtx, { token, consents }: z.output<typeof answerGuardianInput>,
): Promise<GuardianPage> {
  await ctx.transaction(async (tx) => {
    const application = await byGuardian(tx, token);
    if (application.guardian.state === (consents ? "given" : "refused")) return;
    if (application.guardian.state !== "asked") fail("CONFLICT", "recruitment:failure.guardianAnswered");
    if (isLate(application.guardian, ctx.ports.clock.now())) fail("CONFLICT", "recruitment:failure.guardianTooLate");
    await answer(ctx, tx, application, { consents, way: "message" });
  });
  return guardianPage(ctx, { token });
}

/**
 * A guardian's answer on paper, by phone or in a meeting, as a coordinator got it. @throws Failure NOT_FOUND, FORBIDDEN,
 * CONFLICT
 */
export function recordGuardian(
  ctx: SignedInCtx, { application: id, revision, consents, way }: z.output<typeof recordGuardianInput>,
): Promise<Application> {
  return ctx.transaction(async (tx) => {
    const { application } = await applicationOf(ctx, id, "see", tx);
    const { guardian } = application;
    if (!guardian) fail("CONFLICT", "recruitment:failure.noGuardian");
    if (guardian.state === (consents ? "given" : "refused") && guardian.way === way) return application;
    await applicationOf(ctx, id, "recordGuardian", tx);
    if (application.revision !== revision) fail("CONFLICT");
    return answer(ctx, tx, { ...application, guardian }, { consents, way, by: ctx.viewer.personId });
  });
}

async function answer(
  ctx: TenantCtx, tx: Tx, application: Application & { guardian: Guardian },
  { consents, way, by }: { consents: boolean; way: string; by?: string },
): Promise<Application> {
  const { id: applicationId, callId, panelIds, state } = application;
  const at = ctx.ports.clock.now();
  const guardian: Guardian = { ...application.guardian, state: consents ? "given" : "refused", at, way, ...(by && { by }) };
  const known = { applicationId, callId };
  // Before the applicant's own address is confirmed, the answer waits with it.
  const to = state === "awaiting-confirmation" ? state : consents ? "submitted" : "not-eligible";
  const reason = consents ? undefined : "no-consent";
  const moved = to === state ? await tx.of(ApplicationModel).update(application, { set: { guardian } })
    : await moveApplication(tx, application, to, { reason, set: { guardian } });
  await tx.emit(guardianAnswered, moved, { ...known, consents, panelIds, way });
  if (consents && to === "submitted") await tx.emit(applicationReceived, moved, known);
  return moved;
}
