// One of several processes that want the same folder: takes it when told to, and tells whether it got it.
import { FolderInUse, FolderLock } from "../src/server/folder-lock.ts";

process.on("message", async (folder: string) => {
  try {
    await FolderLock.take(folder);
    process.send?.("held");
  } catch (error) {
    process.send?.(error instanceof FolderInUse ? error.message : `failed: ${String(error)}`);
  }
});
process.send?.("ready");
