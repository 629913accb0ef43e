import { defineHandler, type EventHandler, type TenantCtx } from "../kernel/index.ts";
import { fileReleased, looseDayCame } from "./events.ts";
import { FileModel } from "./model.ts";

/** The bytes first: what is left half-way is found again by its document. */
async function removeFile(
  { db, ports }: TenantCtx, id: string, states: readonly ("arriving" | "loose" | "released")[],
): Promise<void> {
  const file = await db.of(FileModel).findOne({ id, state: { $in: states } });
  if (!file) return;
  await ports.files.remove(db, file.blob);
  await db.of(FileModel).removeWhere({ id, state: { $in: states } });
}

/** Files that nothing holds any more, and those that nothing took within a day. */
export const filesHandlers: readonly EventHandler[] = [
  defineHandler({
    name: "files.remove-released", on: [fileReleased], kind: "outside",
    handle: (ctx, { stream }) => removeFile(ctx, stream, ["released"]),
  }),
  defineHandler({
    name: "files.remove-loose", on: [looseDayCame], kind: "outside",
    handle: (ctx, { stream }) => removeFile(ctx, stream, ["arriving", "loose"]),
  }),
];
