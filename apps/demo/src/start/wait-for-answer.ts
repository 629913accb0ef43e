import { setTimeout as pause } from "node:timers/promises";
import { DemoProblem } from "./options.ts";

/** How long the web server may take to answer, and the pause between two questions, in milliseconds. */
const LONGEST = 60_000;
const PAUSE = 200;

/** @throws DemoProblem when nothing answers within a minute */
export async function waitForAnswer(url: string): Promise<void> {
  const end = Date.now() + LONGEST;
  while (Date.now() < end) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await pause(PAUSE);
  }
  throw new DemoProblem(`The web server did not answer at ${url} within a minute. Its last lines above say why.`);
}
