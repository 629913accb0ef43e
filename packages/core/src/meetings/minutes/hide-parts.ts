import type { z } from "zod";
import { fail } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { entryHidden } from "../events.ts";
import { toldOf } from "../meeting-now.ts";
import { MinuteEntryModel } from "../model.ts";
import { liveChannel } from "./live-channel.ts";
import { minutesFor, nextSeq } from "./minutes-now.ts";
import { tidySpans } from "./redaction.ts";
import { entryOf } from "./save-entry.ts";
import type { hideInput, savedEntry } from "./schema.ts";

type Saved = z.output<typeof savedEntry>;

/**
 * Marks what the public version leaves out of a text. The places count in the text that the reader saw: when it was changed
 * meanwhile, nothing is marked and the new text comes back.
 */
export async function hideParts(ctx: PanelCtx, input: z.output<typeof hideInput>): Promise<Saved> {
  const saved = await ctx.transaction(async (tx): Promise<Saved> => {
    const { meeting, minutes } = await minutesFor(tx, ctx, input.meeting, "hide");
    const stored = await entryOf(tx, meeting, input);
    if (!stored) fail("NOT_FOUND", "meetings:failure.itemUnknown");
    const now = stored[input.part];
    if (now.version !== input.version) {
      return { saved: false, theirs: { text: now.text, version: now.version }, yours: "" };
    }
    const hidden = tidySpans(input.hidden, now.text.length);
    const { seq } = await nextSeq(tx, minutes);
    const entry = await tx.of(MinuteEntryModel).update(stored, { set: { [input.part]: { ...now, hidden }, seq } });
    await tx.emit(entryHidden, entry, { ...toldOf(meeting), itemId: input.item, part: input.part, spans: hidden.length });
    return { saved: true, version: now.version, seq };
  });
  if (saved.saved) liveChannel().changed({ tenantId: ctx.tenant.id, meetingId: input.meeting }, saved.seq);
  return saved;
}
