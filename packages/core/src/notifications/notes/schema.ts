import { z } from "zod";
import { id, label, listInput, title } from "../../kernel/schema.ts";
import { noteKind, THING_KINDS } from "../kinds/schema.ts";

/** Codes, days and numbers that fill the sentence: never a name or what a person wrote. */
const noteValues = z.record(z.string(), z.union([z.string(), z.number()]));

/** What became of the mail about one note. "none": nobody asked for one, or there is no address. */
const MAIL_STATES = ["none", "waiting", "digest", "sent", "hidden", "failed"] as const;

/** One thing that one reader hears of. What it is about is read anew whenever it is shown or sent. */
export const note = z.object({
  personId: id,
  kind: noteKind,
  thing: z.object({ kind: z.enum(THING_KINDS), id }),
  panelId: id.optional(),
  values: noteValues.default({}),
  at: z.date(),
  /** The event that it came from: two deliveries of one event make one note. */
  cause: z.string(),
  /** True until the reader has opened it. */
  unread: z.boolean().default(true),
  mail: z.enum(MAIL_STATES),
  mailedAt: z.date().optional(),
  /** A year after: who has not read it by then will not. */
  purgeAt: z.date(),
});

/** A note as its reader sees it, with its sentence in the reader's language. */
export const noteView = z.object({
  id, kind: noteKind, at: z.date(), unread: z.boolean(),
  /** "Vastaus tuli: Ilta-aika perhekeskukseen" */
  sentence: z.string(),
  title, panel: z.object({ id, slug: z.string(), name: label }).optional(),
  /** Where it leads, below the organisation's first page: "/panels/a/inside". */
  address: z.string(),
});
export type NoteView = z.infer<typeof noteView>;

export const listNotesInput =
  listInput.extend({ size: z.int().min(1).max(50).default(20), unread: z.boolean().default(false) });
export const notesView = z.object({ items: z.array(noteView), unread: z.int(), next: id.optional() });
export type NotesView = z.infer<typeof notesView>;

/** All when no ids are given. */
export const markReadInput = z.object({ notes: z.array(id).max(50).optional() });
export const openNoteInput = z.object({ note: id });
export const openNoteView = z.object({ address: z.string() });
