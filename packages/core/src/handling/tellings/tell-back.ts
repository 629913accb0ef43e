import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField } from "../../kernel/index.ts";
import { clearDeadlines } from "../deadlines/set-deadlines.ts";
import { handlingClosed, toldBack } from "../events.ts";
import { handlingNow } from "../handling-now.ts";
import type { Handling } from "../model.ts";
import type { HandlingCtx } from "../procedures.ts";
import { saveHandling, toldOf } from "../settled.ts";
import { closingNeeds, isSettled } from "./can-close.ts";
import type { tellBackInput } from "./schema.ts";

const MOST = 100;

/**
 * Tells those who spoke how the matter goes (C4). News may leave at any time; what happened in the end can be told when
 * there is an answer, or when the last step is behind.
 *
 * @throws Failure CONFLICT `notAnsweredYet`, INVALID for news to the public about a matter that is not open
 */
export async function tellBack(ctx: HandlingCtx, { to, text, final }: z.output<typeof tellBackInput>): Promise<Handling> {
  return ctx.transaction(async (tx) => {
    const handling = await handlingNow(tx, ctx, "tell");
    const last = handling.told.at(-1);
    const same = last && last.final === final && JSON.stringify([last.to, last.text]) === JSON.stringify([to, text]);
    if (same) return handling;
    const ended = handling.answer !== undefined || (handling.matterKind !== "proposal" && isSettled(handling));
    if (final && !ended) fail("CONFLICT", "handling:failure.notAnsweredYet");
    if (to.includes("public") && !handling.open) failField("to", "handling:field.notPublic");
    if (handling.told.length >= MOST) failField("text", "handling:field.tooManyTellings", { most: MOST });
    const told = [...handling.told, { at: ctx.ports.clock.now(), to: [...new Set(to)], text, final }];
    const saved = await saveHandling(ctx, tx, handling, { told, ...(final && { whatHappened: text }) });
    await tx.emit(toldBack, saved, { ...toldOf(saved), to, final });
    return saved;
  });
}

/**
 * Closes a matter. Closing twice changes nothing.
 *
 * @throws Failure CONFLICT with the first thing that is missing; the view of the matter lists all
 */
export async function closeHandling(ctx: HandlingCtx): Promise<Handling> {
  return ctx.transaction(async (tx) => {
    const handling = await handlingNow(tx, ctx, "seeInside");
    if (handling.state === "closed") return handling;
    await handlingNow(tx, ctx, "close");
    const [missing] = closingNeeds(handling);
    if (missing) fail("CONFLICT", `handling:failure.close.${missing}`);
    const closedOn = helsinkiDay(ctx.ports.clock.now());
    const saved = await saveHandling(ctx, tx, handling, { state: "closed", closedOn });
    await tx.emit(handlingClosed, saved, toldOf(saved));
    await clearDeadlines(tx, saved);
    return saved;
  });
}
