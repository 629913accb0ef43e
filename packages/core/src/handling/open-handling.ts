import type { Tx } from "../kernel/index.ts";
import { handlingOpened } from "./events.ts";
import type { Matter } from "./handling-schema.ts";
import { HandlingModel } from "./model.ts";
import { toldOf } from "./settled.ts";

/**
 * Lets everybody follow the handling of a matter that has been published after its sending. Whether it may be published is
 * the rule of the matter's own slice. A matter that has not been sent, or is open already, stays as it is.
 */
export async function openHandling(tx: Tx, { kind, id }: Matter): Promise<void> {
  const handling = await tx.of(HandlingModel).findOne({ matterKind: kind, matterId: id });
  if (!handling || handling.open) return;
  const opened = await tx.of(HandlingModel).update(handling, { set: { open: true } });
  await tx.emit(handlingOpened, opened, toldOf(opened));
}
