import { isAbsolute } from "node:path";
import { readdirSync } from "node:fs";
import { Doc } from "../bson/document.ts";
import { fail } from "../errors.ts";
import type { Command } from "./context.ts";

/** Copies the data folder while commands go on; the one command that MongoDB does not have. */
export const embeddedBackup: Command = {
  async run({ args, database, engine, name }) {
    const folder = args.required(args.string(name), name);
    args.done();
    if (database !== "admin") fail("Unauthorized", `${name} may only be run against the admin database.`);
    if (!isAbsolute(folder) || readdirSync(folder).length > 0) fail("BadValue", "the folder for a backup must be an absolute path and empty");
    await engine.store.backup(folder);
    return Doc.empty;
  },
};
