import type { z } from "zod";
import { fail, type SignedInCtx, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { applicationWithdrawn, confirmationRanOut } from "../events.ts";
import { applicationOf } from "./application-of.ts";
import { eraseContent } from "./erase-application.ts";
import type { Application } from "./model.ts";
import { moveApplication } from "./move-application.ts";
import { ownApplication, ownOf } from "./own-application.ts";
import type { OwnApplicationView, withdrawForInput } from "./schema.ts";

/**
 * Withdraws the own application, at any time before a seat is accepted. What was told is erased at once. Withdrawing twice
 * changes nothing.
 *
 * @throws Failure NOT_FOUND for a key that opens nothing, CONFLICT once the seat is answered
 */
export async function withdrawOwn(ctx: TenantCtx, { token }: { token: string }): Promise<OwnApplicationView> {
  await ctx.transaction(async (tx) => {
    const application = await ownOf(tx, token);
    if (application.state !== "withdrawn") await withdraw(ctx, tx, application, "applicant");
  });
  return ownApplication(ctx, { token });
}

/**
 * Withdraws an application for somebody who has said so by phone or letter. @throws Failure NOT_FOUND, FORBIDDEN, CONFLICT
 */
export function withdrawFor(
  ctx: SignedInCtx, { application: id, revision, reason }: z.output<typeof withdrawForInput>,
): Promise<Application> {
  return ctx.transaction(async (tx) => {
    const { application } = await applicationOf(ctx, id, "see", tx);
    if (application.state === "withdrawn") return application;
    await applicationOf(ctx, id, "withdraw", tx);
    if (application.revision !== revision) fail("CONFLICT");
    return withdraw(ctx, tx, application, "staff", reason);
  });
}

async function withdraw(
  ctx: TenantCtx, tx: Tx, application: Application, by: "applicant" | "staff", note?: string,
): Promise<Application> {
  const moved = await moveApplication(tx, application, "withdrawn");
  const erased = await eraseContent(tx, moved, ctx.ports.clock.now(), note);
  await tx.unschedule(confirmationRanOut, erased);
  await tx.emit(applicationWithdrawn, erased, { applicationId: erased.id, callId: erased.callId, by });
  return erased;
}
