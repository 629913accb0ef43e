import { fail, type TenantCtx } from "../kernel/index.ts";
import { FileModel } from "./model.ts";
import type { FileDownload } from "./schema.ts";

/**
 * A file that something holds. Whoever calls this has asked before whether the reader may see what holds it: an id alone
 * opens nothing.
 *
 * @throws Failure NOT_FOUND when there is none
 */
export async function openFile(
  { db, ports }: Pick<TenantCtx, "db" | "ports">, id: string | undefined,
): Promise<FileDownload> {
  const file = id === undefined ? undefined : await db.of(FileModel).findOne({ id, state: "taken" });
  if (!file) fail("NOT_FOUND");
  const { name, type, size, blob } = file;
  async function* bytes(): AsyncIterable<Uint8Array> {
    const stored = await ports.files.get(db, blob);
    if (!stored) fail("NOT_FOUND");
    yield stored;
  }
  return { name, type, size, bytes: bytes() };
}
