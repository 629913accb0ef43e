import { holdFolder, openDatabase } from "../server/serve.ts";
import type { Command } from "./command.ts";

export const check: Command = {
  help: `npm run db -- check --data DIR

Makes all index entries anew from the documents in DIR and compares them with the stored ones. Prints what differs, one
a line, and ends with 1 then. No server may run on DIR.`,
  needs: ["data"],
  takes: [],
  async run(values) {
    const { folder, lock } = await holdFolder(values.data!);
    try {
      const database = openDatabase(folder);
      const problems = database.check();
      await database.close();
      console.log(problems.length > 0 ? problems.join("\n") : "No problems found.");
      return problems.length > 0 ? 1 : 0;
    } finally {
      lock.release();
    }
  },
};
