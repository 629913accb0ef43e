import type { Files } from "@raati/core/kernel";

/** Files in the database itself (GridFS): a backup of the database has them all, and no other store has to be run. */
export const gridFiles: Files = {
  put: (db, key, bytes) => db.files.put(key, bytes),
  get: (db, key) => db.files.get(key),
  remove: (db, key) => db.files.remove(key),
};
