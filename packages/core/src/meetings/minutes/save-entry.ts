import type { z } from "zod";
import { fail, type Tx } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { entrySaved } from "../events.ts";
import { toldOf } from "../meeting-now.ts";
import { AgendaItemModel, MinuteEntryModel, type Meeting, type MinuteEntry } from "../model.ts";
import { liveChannel } from "./live-channel.ts";
import { minutesFor, nextSeq } from "./minutes-now.ts";
import { spansAfterEdit } from "./redaction.ts";
import type { savedEntry, saveEntryInput } from "./schema.ts";

type Input = z.output<typeof saveEntryInput>;
type Saved = z.output<typeof savedEntry>;

const EMPTY = { text: "", version: 0, hidden: [] };

/**
 * Saves one small step: one part of one item in one language. When somebody else has saved the same part since the writer
 * read it, nothing is overwritten and both texts come back. The same text once more is taken as the same save.
 *
 * @throws Failure FORBIDDEN for who does not write the minutes, and after they were approved; NOT_FOUND for an item that is
 *   not on the meeting's agenda
 */
export async function saveEntry(ctx: PanelCtx, input: Input): Promise<Saved> {
  const saved = await ctx.transaction((tx) => saveIn(tx, ctx, input));
  if (saved.saved) liveChannel().changed({ tenantId: ctx.tenant.id, meetingId: input.meeting }, saved.seq);
  return saved;
}

async function saveIn(tx: Tx, ctx: PanelCtx, input: Input): Promise<Saved> {
  const { meeting, minutes } = await minutesFor(tx, ctx, input.meeting, "write");
  const { part, version, text } = input;
  const stored = await entryOf(tx, meeting, input);
  const now = stored?.[part] ?? EMPTY;
  if (now.version !== version) {
    if (stored && now.text === text) return { saved: true, version: now.version, seq: stored.seq };
    return { saved: false, theirs: { text: now.text, version: now.version }, yours: text };
  }
  const { seq } = await nextSeq(tx, minutes);
  const next = { text, version: version + 1, hidden: spansAfterEdit(now, text) };
  const entries = tx.of(MinuteEntryModel);
  const entry = stored
    ? await entries.update(stored, { set: { [part]: next, seq } })
    : await entries.insert({
      meetingId: meeting.id, itemId: input.item, lang: input.lang, discussion: EMPTY, outcome: EMPTY, seq, [part]: next,
    });
  await tx.emit(entrySaved, entry, { ...toldOf(meeting), itemId: input.item, part, version: next.version });
  return { saved: true, version: next.version, seq };
}

/** What is stored of an item in a language; undefined before the first word. @throws Failure NOT_FOUND for another's item */
export async function entryOf(
  tx: Tx, meeting: Meeting, { item, lang }: Pick<Input, "item" | "lang">,
): Promise<MinuteEntry | undefined> {
  const stored = await tx.of(MinuteEntryModel).findOne({ meetingId: meeting.id, itemId: item, lang });
  if (stored) return stored;
  const known = await tx.of(AgendaItemModel).findOne({
    id: item, meetingId: meeting.id, state: { $in: ["accepted", "handled", "continued"] },
  });
  if (!known) fail("NOT_FOUND", "meetings:failure.itemUnknown");
  return undefined;
}
