import { parseArgs } from "node:util";

const MOVES = ["suspend", "reopen", "close"] as const;

/** What the operator asks for. */
export type PlatformCommand =
  | { readonly do: "help" | "waiting" | "parked" | "retry-all" }
  | { readonly do: "verify" | "rebuild-search"; readonly slug: string }
  | { readonly do: (typeof MOVES)[number]; readonly slug: string; readonly reason: string }
  | { readonly do: "retry"; readonly delivery: string };

/** Reads the operator's command. @throws Error with one sentence */
export function platformCommand(args: readonly string[]): PlatformCommand {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true,
    options: { reason: { type: "string" }, all: { type: "boolean" }, help: { type: "boolean" } },
  });
  const [command, which, ...more] = positionals;
  if (values.help || command === undefined) return { do: "help" };
  if (more.length > 0) throw new Error(`There is one word too many: ${more[0]}.`);
  if (command === "waiting" || command === "parked") return { do: command };
  if (command === "verify" || command === "rebuild-search") return { do: command, slug: named(which, `${command} SLUG`) };
  if (command === "retry") return values.all
    ? { do: "retry-all" } : { do: "retry", delivery: named(which, "retry DELIVERY, or retry --all") };
  const move = MOVES.find((one) => one === command);
  if (!move) throw new Error(`There is no command ${command}: see --help.`);
  const reason = values.reason?.trim();
  if (!reason || reason.length < 3) throw new Error(`Say why: ${move} SLUG --reason "…".`);
  return { do: move, slug: named(which, `${move} SLUG`), reason };
}

function named(word: string | undefined, usage: string): string {
  if (word === undefined) throw new Error(`Name what it is about: ${usage}.`);
  return word;
}
