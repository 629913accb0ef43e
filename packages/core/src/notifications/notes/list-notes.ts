import type { z } from "zod";
import { fail, type SignedInCtx } from "../../kernel/index.ts";
import { NoteModel, type Note } from "./model.ts";
import type { listNotesInput, markReadInput, NotesView, NoteView, openNoteInput, openNoteView } from "./schema.ts";
import { sentenceOf } from "./sentence.ts";
import { seenThings, type SeenThing } from "./things.ts";

/** So many notes are looked at to count what is new: a reader with more is told "99+" by the page. */
const MOST_COUNTED = 100;

/** The reader's own notes, newest first, without what the reader may not see any more. */
export async function listNotes(
  ctx: SignedInCtx, { size, after, unread }: z.output<typeof listNotesInput>,
): Promise<NotesView> {
  const notes = ctx.db.of(NoteModel);
  const own = { personId: ctx.viewer.personId };
  const { items, next } = await notes.page({ ...own, ...(unread && { unread: true }) }, { size, after });
  const open = await notes.find({ ...own, unread: true }, { sort: { id: -1 }, limit: MOST_COUNTED });
  const known = new Set(items.map(({ id }) => id));
  const seen = await seenThings(ctx, [...items, ...open.filter(({ id }) => !known.has(id))]);
  return {
    items: items.flatMap((one) => {
      const thing = seen.get(one.id);
      return thing ? [viewOf(ctx, one, thing)] : [];
    }),
    unread: open.filter(({ id }) => seen.has(id)).length, next,
  };
}

function viewOf({ locale, tenant }: SignedInCtx, note: Note, thing: SeenThing): NoteView {
  const { id, kind, at, unread } = note;
  const { title, panel, address } = thing;
  return {
    id, kind, at, unread, title, address, sentence: sentenceOf(note, thing, { lang: locale, languages: tenant.languages }),
    ...(panel && { panel: { id: panel.id, slug: panel.slug, name: panel.name } }),
  };
}

/** Marks the reader's notes as read: these, or all. Doing it twice changes nothing. */
export async function markRead(ctx: SignedInCtx, { notes: ids }: z.output<typeof markReadInput>): Promise<void> {
  await ctx.db.of(NoteModel).updateWhere(
    { personId: ctx.viewer.personId, unread: true, ...(ids && { id: { $in: ids } }) }, { set: { unread: false } },
  );
}

/**
 * Where a note leads; it counts as read from then on.
 * @throws Failure NOT_FOUND for another reader's, and what may not be seen
 */
export async function openNote(
  ctx: SignedInCtx, { note: id }: z.output<typeof openNoteInput>,
): Promise<z.output<typeof openNoteView>> {
  const note = await ctx.db.of(NoteModel).findOne({ id, personId: ctx.viewer.personId });
  const thing = note && (await seenThings(ctx, [note])).get(note.id);
  if (!thing) fail("NOT_FOUND", "notifications:failure.noteUnknown");
  await markRead(ctx, { notes: [id] });
  return { address: thing.address };
}
