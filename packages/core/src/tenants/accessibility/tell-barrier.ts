import { DAY_MS } from "@raati/i18n";
import type { z } from "zod";
import { fail, type TenantCtx } from "../../kernel/index.ts";
import { barrierForgotten, barrierTold } from "../events.ts";
import { TenantModel } from "../model.ts";
import { BarrierModel } from "./model.ts";
import type { tellBarrierInput, toldBarrierView } from "./schema.ts";

/** So many in a day from all visitors of one organisation: more would be a script filling its mailbox. */
const MOST_A_DAY = 100;
/** The answer is due in fourteen days (act 306/2019, section 10); the message stays until it has surely come. */
const KEPT_DAYS = 90;

/**
 * Takes word of a barrier in the service from anybody and passes it on to the organisation's contact. The same id again
 * changes nothing.
 *
 * @throws Failure CONFLICT where the organisation has named no contact, TOO_MANY
 */
export async function tellBarrier(
  ctx: TenantCtx, { id, text, page, email }: z.output<typeof tellBarrierInput>
): Promise<z.output<typeof toldBarrierView>> {
  const answer = { answerComes: email !== undefined };
  const barriers = ctx.db.of(BarrierModel);
  if (await barriers.findOne({ id })) return answer;
  const now = ctx.ports.clock.now();
  const tenant = await ctx.db.of(TenantModel).get(ctx.tenant.id);
  if (!tenant.contact) fail("CONFLICT", "tenants:failure.nobodyToTell");
  const today = await barriers.count({ toldAt: { $gt: new Date(now.getTime() - DAY_MS) } });
  if (today >= MOST_A_DAY) fail("TOO_MANY", "tenants:failure.tooManyBarriers");
  await ctx.transaction(async (tx) => {
    const told = { text, page, email, locale: ctx.locale, toldAt: now };
    const barrier = await tx.of(BarrierModel).insert(told, id);
    await tx.emit(barrierTold, barrier, {});
    await tx.schedule(barrierForgotten, barrier, { dueAt: new Date(now.getTime() + KEPT_DAYS * DAY_MS), data: {} });
  });
  return answer;
}
