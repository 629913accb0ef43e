import { newId } from "@raati/db";
import { FileModel, openFile, releaseFile, takeFile, takeLogo, uploadFile } from "../../src/files/index.ts";
import { signedInAs } from "../../src/people/factory.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { testRaati, withDatabase } from "../../src/testing/index.ts";
import { beforeAll, describe, expect, it } from "vitest";
import type { SignedInCtx } from "../../src/kernel/index.ts";
import { pdf, png, streamOf } from "../../src/files/factory.ts";

const { raati, ports, deliver } = testRaati([]);

let ctx: SignedInCtx;

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const blobs = () => ctx.db.of(FileModel).find({})
  .then((files) => Promise.all(files.map(({ blob }) => ports.files.get(ctx.db, blob))));

const upload = (id: string, bytes: Uint8Array, name = "esitys.pdf") => uploadFile(ctx, { id, name, bytes: streamOf(bytes) });

describe("a file", () => {
  withDatabase();
  beforeAll(async () => {
    ctx = await signedInAs(await aTenant(raati.context("test", "fi")), { roles: ["admin"] });
  });

  it("is what its bytes say and not what its name says", async () => {
    expect((await upload(newId(), png(64, 64), "kuva.pdf")).type).toBe("image/png");
    await expect(upload(newId(), Buffer.from("<svg onload=alert(1)>"), "kuva.png")).rejects.toMatchObject({
      code: "INVALID", fields: [{ key: "files:field.kind" }],
    });
    await expect(upload(newId(), new Uint8Array())).rejects.toMatchObject({ fields: [{ key: "files:field.empty" }] });
  });

  it("of more than ten megabytes is refused before it is all read", async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read += 1;
        yield Buffer.alloc(1024 * 1024, "%PDF-");
      }
    }
    await expect(uploadFile(ctx, { id: newId(), name: "a.pdf", bytes: endless() })).rejects.toMatchObject({
      fields: [{ key: "files:field.tooLarge", values: { most: 10 } }],
    });
    expect(read).toBe(11);
  });

  it("that is sent twice is one file, also when both tries come at once", async () => {
    const id = newId();
    const tries = await Promise.allSettled([upload(id, pdf("a")), upload(id, pdf("a"))]);
    expect(tries.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(await upload(id, pdf("b"))).toMatchObject({ id, type: "application/pdf" });
    const files = await ctx.db.of(FileModel).find({ id });
    expect(files).toHaveLength(1);
    expect(await ports.files.get(ctx.db, files[0]!.blob)).toEqual(Buffer.from(pdf("a")));
  });

  it("whose upload breaks in the middle leaves nothing", async () => {
    const before = await ctx.db.of(FileModel).count({});
    async function* broken(): AsyncIterable<Uint8Array> {
      yield pdf("half");
      throw new Error("the line broke");
    }
    await expect(uploadFile(ctx, { id: newId(), name: "a.pdf", bytes: broken() })).rejects.toThrow("the line broke");
    expect(await ctx.db.of(FileModel).count({})).toBe(before);
  });

  it("that the store cannot take is found again by the next try, and leaves one copy", async () => {
    const id = newId();
    const failing = { ...ctx, ports: { ...ports, files: { ...ports.files, put: () => Promise.reject(new Error("full")) } } };
    await expect(uploadFile(failing, { id, name: "a.pdf", bytes: streamOf(pdf("x")) })).rejects.toThrow("full");
    expect((await ctx.db.of(FileModel).get(id)).state).toBe("arriving");
    await upload(id, pdf("x"));
    expect((await ctx.db.of(FileModel).get(id)).state).toBe("loose");
  });

  it("is for nobody to open before something has taken it, and for nobody else to take", async () => {
    const { id } = await upload(newId(), pdf("mine"));
    await expect(openFile(ctx, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const other = await signedInAs(ctx, { roles: ["admin"] });
    await expect(other.transaction((tx) => takeFile(tx, other, id, "file"))).rejects.toMatchObject({
      fields: [{ key: "files:field.gone" }],
    });
    await expect(
      uploadFile(other, { id, name: "a.pdf", bytes: streamOf(pdf("theirs")) })
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await ctx.transaction((tx) => takeFile(tx, ctx, id, "file")))
      .toEqual({ type: "application/pdf", size: pdf("mine").length });
    expect(await bytesOf((await openFile(ctx, id)).bytes)).toEqual(Buffer.from(pdf("mine")));
  });

  it("of one tenant is not there in another", async () => {
    const { id } = await upload(newId(), pdf("ours"));
    await ctx.transaction((tx) => takeFile(tx, ctx, id, "file"));
    const { blob } = await ctx.db.of(FileModel).get(id);
    const stranger = await signedInAs(await aTenant(raati.context("test", "fi")), { roles: ["admin"] });
    await expect(openFile(stranger, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await ports.files.get(stranger.db, blob)).toBeUndefined();
  });

  it("that is let go disappears with its bytes", async () => {
    const { id } = await upload(newId(), pdf("gone"));
    await ctx.transaction((tx) => takeFile(tx, ctx, id, "file"));
    const { blob } = await ctx.db.of(FileModel).get(id);
    await ctx.transaction((tx) => releaseFile(tx, id));
    await deliver();
    expect([await ctx.db.of(FileModel).findOne({ id }), await ports.files.get(ctx.db, blob)])
      .toEqual([undefined, undefined]);
  });

  it("can be a logo when it is a picture of a fitting size", async () => {
    const take = async (bytes: Uint8Array) => {
      const { id } = await upload(newId(), bytes);
      return ctx.transaction((tx) => takeLogo(tx, ctx, id, "logo"));
    };
    await expect(take(pdf("x"))).rejects.toMatchObject({ fields: [{ path: "logo", key: "files:field.notPicture" }] });
    await expect(take(png(16, 16))).rejects.toMatchObject({ fields: [{ key: "files:field.logoDots" }] });
    await expect(take(png(60_000, 60_000))).rejects.toMatchObject({ fields: [{ key: "files:field.logoDots" }] });
    expect((await take(png(200, 80))).type).toBe("image/png");
  });

  it("that nothing takes is removed a day later, and a person cannot heap them up", async () => {
    const taken = await ctx.db.of(FileModel).count({ state: "taken" });
    const heap = async () => {
      for (let count = 0; count < 21; count += 1) await upload(newId(), pdf("heap"));
    };
    await expect(heap()).rejects.toMatchObject({ code: "TOO_MANY" });
    ports.clock.pass(25 * 60 * 60_000);
    await deliver();
    expect(await ctx.db.of(FileModel).find({ state: { $ne: "taken" } })).toEqual([]);
    expect((await blobs()).filter(Boolean)).toHaveLength(taken);
  });
});
