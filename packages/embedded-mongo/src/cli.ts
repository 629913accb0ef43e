import { parseArgs } from "node:util";
import { backup } from "./cli/backup.ts";
import { check } from "./cli/check.ts";
import { type Command, missing, OPTIONS, type Values } from "./cli/command.ts";
import { dump } from "./cli/dump.ts";
import { restore } from "./cli/restore.ts";
import { start } from "./cli/start.ts";

const COMMANDS: Readonly<Record<string, Command>> = { check, backup, dump, restore };

/** Runs the command line; what it answers is the exit code. */
async function main(args: string[]): Promise<number> {
  const name = args[0] && !args[0].startsWith("-") ? args.shift() : undefined;
  const command = name === undefined ? start : COMMANDS[name];
  if (!command) throw new Error(`There is no command "${name}": there are ${Object.keys(COMMANDS).join(", ")}.`);
  const values = readOptions(args, command);
  if (values.help) {
    console.log(command.help);
    return 0;
  }
  const lacking = command.needs.find((option) => values[option] === undefined);
  if (lacking) throw missing(lacking);
  return command.run(values);
}

function readOptions(args: string[], command: Command): Values {
  const names = [...command.needs, ...command.takes, "help"] as const;
  const options = Object.fromEntries(names.map((name) => [name, { type: OPTIONS[name] }]));
  try {
    return parseArgs({ args, options, allowPositionals: false }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message.split(". ")[0]?.replace(/\.$/, "")}. Try --help.`, { cause: error });
  }
}

/** Tells the parent when there is one, else the person at the terminal. */
function complain(error: Error): void {
  if (process.connected) process.send?.({ error: error.message });
  else console.error(error.message);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    complain(error);
    process.exitCode = 1;
    if (process.connected) process.disconnect();
  },
);
