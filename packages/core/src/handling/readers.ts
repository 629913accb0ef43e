import { BodyModel, UnitModel } from "../organisation/index.ts";
import { filterFor, type TenantCtx } from "../kernel/index.ts";
import { PanelModel, panelPolicy, readerOf, type PanelReader } from "../panels/index.ts";

/**
 * Who asks about matters: the places in panels, and what the reader answers for in the organisation. All facts, no rules.
 */
export interface HandlingReader extends PanelReader {
  /** Panels that the reader runs. */
  readonly runs: readonly string[];
  /** Panels in which the reader sees what members see: a place now, or one to the end of the last term. */
  readonly inside: readonly string[];
  /** Units that the reader owns. */
  readonly ownUnits: readonly string[];
  /** The same with every unit below them. */
  readonly units: readonly string[];
  /** Bodies whose secretary the reader is. */
  readonly bodies: readonly string[];
}

interface Branch { readonly id: string; readonly parentId?: string | undefined }

/** The units of a tree that stand below some of them, and those themselves. */
export function withUnitsBelow(all: readonly Branch[], ids: readonly string[]): string[] {
  const found = new Set(ids);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { id, parentId } of all) if (parentId !== undefined && found.has(parentId)) found.add(id);
  }
  return [...found];
}

/** The reader of a request. A visitor costs no query; somebody without a role three. */
export async function handlingReaderOf(ctx: TenantCtx): Promise<HandlingReader> {
  const reader = await readerOf(ctx);
  const none = { ...reader, runs: [], inside: [], ownUnits: [], units: [], bodies: [] };
  const { personId } = reader;
  if (personId === undefined) return none;
  const { db } = ctx;
  const owned = await db.of(UnitModel).find({ ownerId: personId, state: "active" });
  const tree = owned.length === 0 ? [] : await db.of(UnitModel).find();
  const bodies = await db.of(BodyModel).find({ secretaryId: personId });
  const panels = await db.of(PanelModel).find(filterFor(panelPolicy, reader, "administer"));
  const satIn = reader.satTo.length === 0 ? [] : await db.of(PanelModel).find({ termId: { $in: [...reader.satTo] } });
  const ownUnits = owned.map(({ id }) => id);
  return {
    ...reader, ownUnits, units: withUnitsBelow(tree, ownUnits), bodies: bodies.map(({ id }) => id),
    runs: panels.map(({ id }) => id), inside: [...reader.sits, ...reader.visits, ...satIn.map(({ id }) => id)],
  };
}
