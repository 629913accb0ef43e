import { isId } from "@raati/db";
import { HOUR_MS } from "@raati/i18n";
import type { z } from "zod";
import { fail, type SignedInCtx, type TenantCtx } from "../../kernel/index.ts";
import { linkTested } from "../events.ts";
import { formOf } from "../forms/form-of.ts";
import { formPlace } from "../forms/form-place.ts";
import { callPath, hashOf, tokenOf } from "../tokens.ts";
import { callOf } from "./call-of.ts";
import { closingOf, isOpen } from "./call-times.ts";
import { CallModel, type Call } from "./model.ts";
import { elsewhereFor } from "./elsewhere.ts";
import { publicPartsOf } from "./public-calls.ts";
import type { linkTestView, moveCallInput, testCallInput, testCallView } from "./schema.ts";

/** So long can a test link be opened, in milliseconds: an hour. */
const TEST_MS = HOUR_MS;

/** Makes the address by which the form is tried before the call is published. Each start makes the one before useless. */
export function startLinkTest(
  ctx: SignedInCtx, { call: id, revision }: z.output<typeof moveCallInput>,
): Promise<z.output<typeof linkTestView>> {
  return ctx.transaction(async (tx) => {
    const { call } = await callOf(ctx, id, "testLink", tx);
    const token = tokenOf(ctx.ports.settings, "link-test", ctx.ports.random.token(32));
    const expiresAt = new Date(ctx.ports.clock.now().getTime() + TEST_MS);
    await tx.of(CallModel).update({ id, revision }, {
      set: { linkTest: { tokenHash: hashOf(token), expiresAt, startedBy: ctx.viewer.personId } },
    });
    return { token, expiresAt, path: `${callPath(ctx.locale, ctx.tenant.slug, call.slug)}/test?token=${token}` };
  });
}

async function testedCall(ctx: TenantCtx, { call: which, token }: z.output<typeof testCallInput>): Promise<Call> {
  const call = await ctx.db.of(CallModel).findOne(isId(which) ? { id: which } : { slug: which });
  const { linkTest } = call ?? {};
  if (!call || !linkTest || linkTest.tokenHash !== hashOf(token) || linkTest.expiresAt <= ctx.ports.clock.now()) {
    fail("NOT_FOUND", "recruitment:failure.testOver");
  }
  return call;
}

/**
 * The page of a call that nobody else sees yet, with its form. @throws Failure NOT_FOUND when the link is used up or too
 * old
 */
export async function testPage(
  ctx: TenantCtx, input: z.output<typeof testCallInput>,
): Promise<z.output<typeof testCallView>> {
  const call = await testedCall(ctx, input);
  const place = await formPlace(ctx, call);
  const { id, slug, title, state, opensAt, closesAt, lastClosesAt } = call;
  const now = ctx.ports.clock.now();
  return {
    id, slug, title, state, opensAt, closesAt, lastClosesAt, ...publicPartsOf(call), form: formOf(call, place),
    panels: call.panels.map((part) => ({
      panelId: part.panelId, name: place.panels.get(part.panelId)?.name ?? {}, seats: part.seats, open: isOpen(call,
      part, now),
      closesAt: closingOf(call, part),
    })),
    elsewhere: await elsewhereFor(ctx, call), areas: [...place.areas],
  };
}

/**
 * Records that the test link was opened and showed its form. The page that it leads to calls this; the link is used up by
 * it after its hour, so that the page can be loaded again.
 *
 * @throws Failure NOT_FOUND when the link is not the latest or is too old
 */
export async function passLinkTest(ctx: TenantCtx, input: z.output<typeof testCallInput>): Promise<{ linkTestedAt: Date }> {
  const tested = await testedCall(ctx, input);
  if (tested.linkTestedAt) return { linkTestedAt: tested.linkTestedAt };
  return ctx.transaction(async (tx) => {
    const call = await tx.of(CallModel).get(tested.id);
    const linkTestedAt = call.linkTestedAt ?? ctx.ports.clock.now();
    if (call.linkTestedAt) return { linkTestedAt };
    const passed = await tx.of(CallModel).update(call, { set: { linkTestedAt } });
    await tx.emit(linkTested, passed, { callId: call.id });
    return { linkTestedAt };
  });
}
