import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { authorize, failField, type SignedInCtx } from "../../kernel/index.ts";
import { callChanged } from "../events.ts";
import { callOf } from "./call-of.ts";
import { publishProblems, refuseProblems } from "./publish-problems.ts";
import { CallModel, type Call } from "./model.ts";
import { callPolicy } from "./policy.ts";
import type { changeCallInput } from "./schema.ts";
import { setTimers } from "./call-timers.ts";
import { sameForm, writtenCall } from "./written-call.ts";

/** What may be corrected while people are applying: words, and what interviewers look at. */
const ALWAYS: readonly (keyof Written)[] = ["title", "intro", "criteria", "languages", "scoring"];

/**
 * Changes a call. Once it is open only its texts and its scoring may be changed: what applicants relied on stands still.
 * A changed form or address must be tested again, and so it takes an announced call's link test away.
 *
 * @throws Failure INVALID that names the field, CONFLICT when somebody else has changed the call meanwhile
 */
export async function changeCall(ctx: SignedInCtx, input: z.output<typeof changeCallInput>): Promise<Call> {
  const { call: before, reader } = await callOf(ctx, input.call, "change");
  const written = await writtenCall(ctx, reader, input, before);
  const fields = changedFields(before, written);
  return ctx.transaction(async (tx) => {
    const call = await tx.of(CallModel).get(input.call);
    authorize(callPolicy, reader, "change", call);
    if (call.state === "open") refuseFixed(fields, written);
    const change = changeTo(written, call.state === "open" ? ALWAYS : Object.keys(written) as (keyof Written)[]);
    const unset = call.state === "open" || sameForm(call, written) ? change.unset : [...change.unset, ...LINK_TEST];
    const changed = await tx.of(CallModel).update({ id: call.id, revision: input.revision }, { set: change.set, unset });
    if (changed.state === "scheduled") {
      refuseProblems(await publishProblems(ctx, changed));
      await setTimers(tx, changed);
    }
    await tx.emit(callChanged, changed, { callId: call.id, fields });
    return changed;
  });
}

type Written = Awaited<ReturnType<typeof writtenCall>>;

const LINK_TEST = ["linkTestedAt", "linkTest"] as const;

/** The fields in which the form differs from the call. A panel's own closing is no matter of the form. */
function changedFields(before: Call, written: Written): (keyof Written)[] {
  const stored = { ...before, panels: before.panels.map(({ closesAt: _own, ...part }) => part) };
  const same = (field: keyof Written) => isDeepStrictEqual(written[field] ?? undefined, stored[field]);
  return (Object.keys(written) as (keyof Written)[]).filter((field) => !same(field));
}

/** The values of these fields: those that are there to set, those that are not to take away. */
function changeTo(written: Written, fields: readonly (keyof Written)[]) {
  const set = Object.fromEntries(
    fields.flatMap((field) => (written[field] === undefined ? [] : [[field, written[field]]]))
  );
  return { set: set as Partial<Written>, unset: fields.filter((field) => written[field] === undefined) };
}

/** Fields of the form where the name in the call is another one. */
const FORM_NAMES: Readonly<Record<string, string>> = { opensAt: "opens", closesAt: "closes" };
/** Follow from other fields. */
const DERIVED: readonly string[] = ["panelIds", "lastClosesAt"];

/** @throws Failure INVALID on the first field that may not be changed any more */
function refuseFixed(fields: readonly (keyof Written)[], written: Written): void {
  const fixed = fields.find((field) => !ALWAYS.includes(field) && !DERIVED.includes(field) && written[field] !== undefined);
  if (fixed) failField(FORM_NAMES[fixed] ?? fixed, "recruitment:field.fixedWhileOpen");
}
