import { failField, type SignedInCtx, type TenantCtx, type Tx } from "../kernel/index.ts";
import { fileReleased, fileTaken, looseDayCame } from "./events.ts";
import { LOGO, PICTURE_TYPES } from "./file-types.ts";
import { FileModel, type StoredFile } from "./model.ts";
import type { FileFacts } from "./schema.ts";

/**
 * Takes a file that the reader has laid down, in the transaction of the command that attaches it.
 *
 * @param field of the form, for a refusal
 * @returns what it is, to be shown beside its title
 * @throws Failure INVALID for a file of another person or one that is gone
 */
export async function takeFile(
  tx: Tx, ctx: Pick<TenantCtx, "viewer">, id: string, field: string,
): Promise<FileFacts> {
  const file = await looseFile(tx, ctx, id, field);
  return take(tx, file);
}

/**
 * The same for a logo.
 *
 * @throws Failure INVALID when it is no picture, too large, or has too few or too many dots
 */
export async function takeLogo(tx: Tx, ctx: SignedInCtx, id: string, field: string): Promise<FileFacts> {
  const file = await looseFile(tx, ctx, id, field);
  const { type, size, width, height } = file;
  if (!PICTURE_TYPES.includes(type)) failField(field, "files:field.notPicture");
  if (size > LOGO.bytes) failField(field, "files:field.logoTooLarge", { most: LOGO.bytes / 1024 });
  const dots = [width ?? 0, height ?? 0];
  if (Math.min(...dots) < LOGO.least || Math.max(...dots) > LOGO.most) {
    failField(field, "files:field.logoDots", { least: LOGO.least, most: LOGO.most });
  }
  return take(tx, file);
}

async function looseFile(tx: Tx, { viewer }: Pick<TenantCtx, "viewer">, id: string, field: string): Promise<StoredFile> {
  const file = await tx.of(FileModel).findOne({ id, state: "loose" });
  if (!file || viewer === undefined || file.uploadedBy !== viewer.personId) failField(field, "files:field.gone");
  return file;
}

async function take(tx: Tx, file: StoredFile): Promise<FileFacts> {
  const taken = await tx.of(FileModel).update(file, { set: { state: "taken" } });
  await tx.unschedule(looseDayCame, taken);
  await tx.emit(fileTaken, taken, {});
  return { type: taken.type, size: taken.size };
}

/** Lets a file go in the transaction of the command that takes it off; its bytes are removed soon after. */
export async function releaseFile(tx: Tx, id: string): Promise<void> {
  const file = await tx.of(FileModel).findOne({ id, state: "taken" });
  if (!file) return;
  const released = await tx.of(FileModel).update(file, { set: { state: "released" } });
  await tx.emit(fileReleased, released, {});
}
