import { createHash } from "node:crypto";
import { newId } from "@raati/db";
import { DAY_MS } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField, type SignedInCtx, type Tx } from "../kernel/index.ts";
import { fileUploaded, looseDayCame } from "./events.ts";
import { MOST_BYTES } from "./file-types.ts";
import { FileModel, type StoredFile } from "./model.ts";
import { pictureSize } from "./picture-size.ts";
import type { UploadedView, uploadFileInput } from "./schema.ts";
import { sniffType } from "./sniff-type.ts";

type Input = z.output<typeof uploadFileInput>;

/** A file that nothing holds is kept so long: time to fill in the rest of a form. */
const LOOSE_MS = DAY_MS;
/** So many may one person have lying about. */
const MOST_LOOSE = 20;

/**
 * Lays down a file for a form that is being filled in. It is nobody's to read until a command takes it; when none does, it
 * is removed a day later. The same id again answers what is stored, and does not read the bytes.
 *
 * @throws Failure INVALID that names the size or the kind; TOO_MANY; whatever broke the stream, and then nothing is stored
 */
export async function uploadFile(ctx: SignedInCtx, { id, name, bytes }: Input): Promise<UploadedView> {
  const known = await ctx.db.of(FileModel).findOne({ id });
  if (known && known.uploadedBy !== ctx.viewer.personId) fail("NOT_FOUND");
  if (known && known.state !== "arriving") return viewOf(known);
  const whole = await readAll(bytes);
  const type = sniffType(whole) ?? failField("file", "files:field.kind");
  const blob = newId();
  const sha256 = createHash("sha256").update(whole).digest("hex");
  const value = {
    name: name.replaceAll(/[\p{C}"\\/]/gu, "").trim() || "file", type, size: whole.length,
    blob, sha256, ...pictureSize(whole),
    state: "arriving" as const, uploadedBy: ctx.viewer.personId,
  };
  const replaced = await ctx.transaction((tx) => expect(tx, ctx, id, value));
  if (replaced !== undefined) await ctx.ports.files.remove(ctx.db, replaced);
  await ctx.ports.files.put(ctx.db, blob, once(whole));
  const arrived = await ctx.transaction((tx) => arrive(tx, id, blob));
  // Another try with the same id has come later, or was quicker: one file is enough.
  if (arrived.blob !== blob) await ctx.ports.files.remove(ctx.db, blob);
  return viewOf(arrived);
}

type Value = Omit<StoredFile, "id" | "revision">;

/** Writes down that bytes are coming, so that they can be found when they break off. @returns the bytes of an earlier try */
async function expect(tx: Tx, ctx: SignedInCtx, id: string, value: Value): Promise<string | undefined> {
  const files = tx.of(FileModel);
  const known = await files.findOne({ id });
  if (known) {
    if (known.state === "arriving") await files.update(known, { set: value });
    return known.state === "arriving" ? known.blob : undefined;
  }
  const lying = await files.count({ uploadedBy: ctx.viewer.personId, state: { $in: ["arriving", "loose"] } });
  if (lying >= MOST_LOOSE) fail("TOO_MANY", "files:failure.tooMany");
  const expected = await files.insert(value, id);
  await tx.schedule(looseDayCame, expected, { dueAt: new Date(ctx.ports.clock.now().getTime() + LOOSE_MS), data: {} });
  return undefined;
}

async function arrive(tx: Tx, id: string, blob: string): Promise<StoredFile> {
  const known = await tx.of(FileModel).get(id);
  if (known.state !== "arriving" || known.blob !== blob) return known;
  const arrived = await tx.of(FileModel).update(known, { set: { state: "loose" } });
  await tx.emit(fileUploaded, arrived, { size: arrived.size });
  return arrived;
}

async function readAll(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > MOST_BYTES) failField("file", "files:field.tooLarge", { most: MOST_BYTES / 1024 / 1024 });
    chunks.push(chunk);
  }
  if (size === 0) failField("file", "files:field.empty");
  return Buffer.concat(chunks);
}

async function* once(whole: Uint8Array): AsyncIterable<Uint8Array> {
  yield whole;
}

function viewOf({ id, name, type, size }: StoredFile): UploadedView {
  return { id, name, type, size };
}
