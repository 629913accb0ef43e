import { holdFolder, openDatabase } from "../server/serve.ts";
import { type Command, emptyFolder } from "./command.ts";
import { withServer } from "./client.ts";

export const backup: Command = {
  help: `npm run db -- backup --data DIR --to FOLDER

Copies the data of DIR as it is at one moment into FOLDER, which must be empty. A server may run on DIR and go on
writing. The copy is a data folder like DIR: serve it with --data FOLDER.`,
  needs: ["data", "to"],
  takes: [],
  async run(values) {
    const target = emptyFolder(values.to!);
    await withServer(values, (client) => client.command("admin", { embeddedBackup: target }));
    const { lock } = await holdFolder(target);
    await openDatabase(target).close();
    lock.release();
    console.log(`The copy is in ${target}.`);
    return 0;
  },
};
