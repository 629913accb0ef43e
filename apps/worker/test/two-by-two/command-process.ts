/**
 * A web process of the test: `command-process.ts URI TENANT`. Its parent sends the commands, each with its number and its
 * matter; they all begin at once, and the number of each that is done is sent back.
 */
import { connect } from "@raati/db";
import { asksForLetter, Done, letterAskedFor, Matters, stepTaken, testProduct } from "./product.ts";

export interface Command {
  readonly number: number;
  readonly matter: string;
}

const [uri = "", tenantId = ""] = process.argv.slice(2);
const { ctx } = testProduct(tenantId);

/** Takes a step on a matter, once: a retry after a lost answer changes nothing. */
async function takeStep({ number, matter }: Command): Promise<void> {
  await ctx.transaction(async (tx) => {
    if (await tx.of(Done).findOne({ command: number })) return;
    const found = await tx.of(Matters).get(matter);
    const moved = await tx.of(Matters).update(found, { inc: { steps: 1 } });
    await tx.of(Done).insert({ command: number });
    await tx.emit(stepTaken, moved, { command: number });
    if (asksForLetter(number)) await tx.emit(letterAskedFor, moved, { command: number });
  });
}

process.on("message", (commands: Command[]) => {
  for (const command of commands) void takeStep(command).then(() => process.send?.(command.number));
});
await connect(uri);
process.send?.("ready");
