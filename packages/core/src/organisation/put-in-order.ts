import type { Handle, Stored } from "@raati/db";
import { fail, type Tx } from "../kernel/index.ts";
import { reordered } from "./events.ts";

/**
 * Puts documents into the order that somebody has dragged them into. Only those that move are written.
 *
 * @param siblings all that are in the list now
 * @param ids the same ones in their new order
 * @throws Failure CONFLICT when the list is another one by now: something was added, ended or moved
 */
export async function putInOrder<Value extends { position: number }, Name extends string, Input extends object>(
  tx: Tx, handle: Handle<Value, Name, Input>, siblings: readonly Stored<Value, Name>[], ids: readonly string[],
): Promise<void> {
  const places = new Map(ids.map((id, index) => [id, index]));
  const isSameList = places.size === siblings.length && ids.length === siblings.length && siblings.every(
    ({ id }) => places.has(id)
  );
  if (!isSameList) fail("CONFLICT", "organisation:failure.orderOutdated");
  for (const sibling of siblings) {
    const position = places.get(sibling.id)!;
    if (sibling.position === position) continue;
    await tx.emit(reordered, await handle.update(sibling, { set: { position } as Partial<Value> }), { position });
  }
}
