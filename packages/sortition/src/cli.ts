import { readArguments } from "./cli/arguments.ts";
import { selectionText } from "./cli/print-table.ts";
import { readInput } from "./cli/read-input.ts";
import { reasonSentence, relaxationSentence } from "./cli/sentences.ts";
import { disclosureOf } from "./disclosure.ts";
import type { Progress } from "./leximin.ts";
import { reserves } from "./reserves.ts";
import { runSelection } from "./run-selection.ts";
import { commit, draw } from "./verify.ts";
import { VERSION } from "./version.ts";

/**
 * Ends of the program: 0 when there is an answer (in JSON also "not feasible"), 1 for no panel at a terminal, 2 for bad
 * input.
 */
const NO_PANEL = 1;
const BAD_INPUT = 2;
/** Seconds between lines of progress where a terminal does not replace the last one. */
const LINE_EVERY = 0.9;

async function main(): Promise<number> {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 10) / 100;
  const read = readArguments(process.argv.slice(2));
  if ("wrong" in read) return complain(read.wrong);
  const { args } = read;
  const input = readInput(args);
  if ("wrong" in input) return complain(input.wrong);
  const { problem, quotaRows } = input;
  const selection = await runSelection(
    problem,
    { panels: args.panels, maxChance: args.maxChance, seconds: args.seconds },
    { onProgress: progressPrinter() },
  );
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");

  if (selection.kind === "faulty") return complain(selection.faults.map((fault) => JSON.stringify(fault)));
  if (selection.kind === "capTooLow") {
    return complain([
      `--max-chance ${args.maxChance} leaves no lottery within the quotas. ` +
        `The smallest possible cap is ${selection.lowest.toFixed(6)}.`,
    ]);
  }
  if (selection.kind === "infeasible") {
    const reasons = selection.reasons.map((reason) => ({ ...reason, sentence: reasonSentence(reason, args, quotaRows) }));
    complain(reasons.map((reason) => reason.sentence));
    if (args.json) {
      print({
        feasible: false,
        reasons,
        relaxations: selection.relaxations,
        exact: null,
        lottery: null,
        selected: [],
        reserve: [],
        seconds: seconds(),
        version: VERSION,
      });
      return 0;
    }
    const ways = selection.relaxations.map((relaxation, at) => `${at + 1}. ${relaxationSentence(relaxation)}`);
    process.stdout.write(
      `No panel of ${problem.size} keeps all quotas. Each of these changes makes one possible:\n` +
        `${ways.join("\n") || "none: change the number of seats"}\n`,
    );
    return NO_PANEL;
  }
  const disclosure = disclosureOf(problem, selection);
  const commitment = await commit(disclosure);
  const seed = args.seed ?? "0";
  const { index, panel } = await draw(selection.lottery, seed, commitment.all);
  const reserve = await reserves(problem, panel, `${commitment.all}|${seed}`, {
    excluded: selection.excluded.map((person) => person.id),
  });
  if (!args.json) {
    process.stdout.write(
      `${selectionText(problem, selection, { selected: panel, reserve, commitment: commitment.all, index })}\n`,
    );
    return 0;
  }
  print({
    feasible: true,
    relaxations: [],
    softened: selection.softened,
    excluded: selection.excluded,
    exact: selection.exact,
    lottery: selection.lottery,
    selected: panel,
    reserve,
    drawn: { seed, index },
    commitment,
    seconds: seconds(),
    version: VERSION,
  });
  return 0;
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

function complain(sentences: readonly string[]): number {
  process.stderr.write(`${sentences.join("\n")}\n`);
  return BAD_INPUT;
}

function progressPrinter(): (progress: Progress & { seconds: number }) => void {
  let last = 0;
  const words = {
    checking: "Checking",
    bounding: "Finding the bound",
    approaching: "Collecting panels",
    settling: "Settling chances",
    rounding: "Making the lottery",
    assigning: "Seating people",
  };
  return ({ phase, done, total, gap, seconds }) => {
    if (!process.stderr.isTTY && seconds - last < LINE_EVERY) return;
    last = seconds;
    const distance = gap === undefined ? "" : `, gap ${gap.toExponential(1)}`;
    const text = `${words[phase]} ${done}/${total}${distance}, ${seconds.toFixed(0)} s`;
    process.stderr.write(process.stderr.isTTY ? `\r\u001B[K${text}` : `${text}\n`);
  };
}

process.exitCode = await main();
