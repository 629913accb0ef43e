import * as Y from "yjs";

/**
 * So many pieces one change may bring. A piece is what was typed in one go at one place: an hour of fast typing with
 * corrections makes some 600, a pasted text of any length one. Letting in 5 000 that lie scattered takes 5 ms.
 */
export const MOST_PIECES_AT_ONCE = 5000;
/** So many browsers' words may come in one change. A browser sends its own; after a backup was put back, others' too. */
export const MOST_WRITERS_AT_ONCE = 200;
/**
 * So many pieces a whole text may consist of: a scientific paper written letter by letter makes some 11 000. With it, the
 * words of all parts and what was taken out stay below `MOST_BYTES`, and so does what a reader is sent. Opening such a text
 * takes 15 to 45 ms. A change may take out no more stretches than this: browsers send all that were ever taken out.
 */
export const MOST_PIECES = 20_000;
export const MOST_BYTES = 3_000_000;
/** Nobody types so many letters; a client that counts further only wants to break the counting. */
const LAST_LETTER = 2 ** 31;

type Ranges = ReturnType<typeof Y.decodeUpdate>["ds"];

/** A change that was read and not let in: what in it the text does not know, and all that it takes out. */
export interface ReadChange {
  readonly bytes: Uint8Array;
  readonly structs: ReturnType<typeof Y.decodeUpdate>["structs"];
  readonly ranges: Ranges;
  /** The text holds all of it already. */
  readonly known: boolean;
}

/**
 * Reads a change without putting it into the text: that takes time in proportion to its length, whatever it holds.
 *
 * @throws RangeError for what is no change of a text
 */
export function readChange(doc: Y.Doc, update: Uint8Array): ReadChange {
  try {
    const bytes = Y.diffUpdate(update, Y.encodeStateVector(doc));
    const { structs, ds } = Y.decodeUpdate(bytes);
    return { bytes, structs, ranges: ds, known: structs.length === 0 && takenOut(doc, ds) };
  } catch (error) {
    throw new RangeError("this is no change of a text", { cause: error });
  }
}

function takenOut({ store }: Y.Doc, ranges: Ranges): boolean {
  const now = Y.createDeleteSetFromStructStore(store);
  return Y.equalDeleteSets(now, Y.mergeDeleteSets([now, ranges]));
}

/**
 * What is wrong with a change, before it is let in: "strange" is what no field of the page makes, such as words outside the
 * statement's parts, a map, formatting or something embedded; "tooMuch" is more at once than anybody types.
 *
 * @param names the texts of the statement's parts
 */
export function changeProblem(
  { structs, ranges }: ReadChange, names: ReadonlySet<string>,
): "strange" | "tooMuch" | undefined {
  const next = new Map<number, number>();
  let writer: number | undefined;
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const follows = client === writer ? next.get(client) === clock : !next.has(client);
    if (!follows || !isWords(struct, names) || clock + struct.length > LAST_LETTER) return "strange";
    writer = client;
    next.set(client, clock + struct.length);
  }
  if (structs.length > MOST_PIECES_AT_ONCE || next.size > MOST_WRITERS_AT_ONCE) return "tooMuch";
  return rangesProblem(ranges);
}

function isWords(struct: ReadChange["structs"][number], names: ReadonlySet<string>): boolean {
  if (!(struct instanceof Y.Item) || struct.length === 0 || struct.parentSub !== null) return false;
  if (!(struct.content instanceof Y.ContentString || struct.content instanceof Y.ContentDeleted)) return false;
  // A piece beside others has their text; which one shows when it is let in.
  const parent: unknown = struct.parent;
  if (parent === null) return struct.origin !== null || struct.rightOrigin !== null;
  return typeof parent === "string" && names.has(parent);
}

/** Browsers send stretches in order; those that lie over each other are made to cost time. */
function rangesProblem({ clients }: Ranges): "strange" | "tooMuch" | undefined {
  let count = 0;
  for (const ranges of clients.values()) {
    let end = 0;
    for (const { clock, len } of ranges) {
      if (len === 0 || clock < end) return "strange";
      end = clock + len;
    }
    count += ranges.length;
  }
  return count > MOST_PIECES ? "tooMuch" : undefined;
}

/** Of how many pieces a text consists. */
export const piecesOf = ({ store }: Y.Doc): number =>
  [...store.clients.values()].reduce((sum, structs) => sum + structs.length, 0);
