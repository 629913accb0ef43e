// One of several processes that want the same folder: takes it when told to, and tells whether it got it.
import { FolderInUse, FolderLock } from "../src/server/folder-lock.ts";

process.on("message", (folder: string) => {
  FolderLock.take(folder).then(
    () => process.send?.("held"),
    (error: unknown) => process.send?.(error instanceof FolderInUse ? error.message : `failed: ${String(error)}`),
  );
});
process.send?.("ready");
