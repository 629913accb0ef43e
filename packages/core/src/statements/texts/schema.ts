import { z } from "zod";
import { binary, binaryTold, id } from "../fields.ts";
import { part, STATEMENT_STATES } from "../statement-schema.ts";

/** The text that is written together: what has been taken together, and how many changes there were. */
export const writing = z.object({
  statementId: id, panelId: id,
  /** Grows with every change that followers should hear of. */
  seq: z.int().min(0),
  /** Grows when something was said about the text: a comment, a suggestion, a dissenting view. */
  talk: z.int().min(0),
  /** All changes up to `takenUpTo` as one. */
  taken: z.string(),
  takenUpTo: z.int().min(0),
});
/** One change, as the writer's browser made it. Rows are only added, until they are taken together. */
export const writtenUpdate = z.object({ statementId: id, seq: z.int().min(1), update: z.string() });

export const presence = z.object({ statementId: id, personId: id, partId: id.optional(), until: z.date() });

/** What somebody has written. The same again changes nothing: a text knows what it holds. */
export const writeInput = z.object({ statement: id, update: binary });
export const written = z.object({ seq: z.int(), vector: binaryTold });
/** `vector`: what the reader has seen; without it, everything comes. */
export const followInput = z.object({ statement: id, since: z.int().min(-1).default(-1), vector: binary.optional() });
export const textFeed = z.object({
  seq: z.int(), talk: z.int(), revision: z.int(), state: z.enum(STATEMENT_STATES), mayWrite: z.boolean(),
  parts: z.array(part.omit({ text: true })),
  /** What the reader has not seen yet, and what the server has now. */
  update: binaryTold, vector: binaryTold,
});
export type TextFeed = z.infer<typeof textFeed>;
export const presentInput = z.object({ statement: id, part: id.optional(), here: z.boolean() });
export const presentPeople = z.array(z.object({ name: z.string().optional(), mine: z.boolean(), part: id.optional() }));
export type PresentPeople = z.infer<typeof presentPeople>;
