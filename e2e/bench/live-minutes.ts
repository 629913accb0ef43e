/**
 * Part of `npm run bench -w @raati/e2e`: how long a step of live minutes takes from the secretary's request to each of 50
 * followers on the stream that the pages use. Needs a build: `node tooling/run/turbo.mjs build`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findBrowser } from "../fixtures/find-browser.ts";
import { arrangeMeeting, meetingCommand, minutesFromNow } from "../fixtures/meetings.ts";
import { startDemo } from "../fixtures/start-demo.ts";

const FOLLOWERS = 50;
/** Steps that count, after some that do not, and milliseconds between two: the secretary's page saves about so often. */
const STEPS = 60;
const WARM_UP = 5;
const EVERY_MS = 600;
/** The figure that issue 5 names, in milliseconds at the 95th percentile. */
const REACH_MS = 1000;
const HERE = { tenant: "keskijarvi", panel: "asiakasraati" };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const demo = await startDemo();
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env });

async function signIn(name: string) {
  const context = await browser.newContext({ baseURL: demo.url, locale: "fi-FI" });
  const page = await context.newPage();
  await page.goto(`/fi/${HERE.tenant}/sign-in`);
  await page.getByRole("button", { name: `Jatka: ${name}`, exact: true }).click();
  await page.waitForURL((address) => address.pathname.endsWith("home"));
  const cookie = (await context.cookies()).map((one) => `${one.name}=${one.value}`).join("; ");
  return { page, cookie };
}

/** When each step was sent and when each follower had it, by the step's number. */
const sentAt = new Map<number, number>();
const delays = new Map<number, number[]>();

/** Reads the stream as a phone does, and notes when each step comes. A step that is overtaken comes with the next one. */
async function follow(address: string, cookie: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(address, { headers: { cookie }, signal });
  if (!response.ok || !response.body) throw new Error(`${address} answered ${response.status}.`);
  let seen = 0;
  let rest = "";
  const decoder = new TextDecoder();
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    rest += decoder.decode(piece, { stream: true });
    const at = performance.now();
    for (const [, said] of rest.matchAll(/step (\d+) end/g)) {
      for (let step = seen + 1; step <= Number(said); step += 1) delays.get(step)?.push(at - (sentAt.get(step) ?? at));
      seen = Math.max(seen, Number(said));
    }
    rest = rest.slice(Math.max(0, rest.lastIndexOf("\n\n")));
  }
}

const secretary = await signIn("Onerva Kalliorinne");
const member = await signIn("Aatos Lumijoki");
const made = await arrangeMeeting(
  secretary.page, { ...HERE, title: "Mittauskokous", startsAt: minutesFromNow(5), item: "Mittaus", open: true },
);
const stop = new AbortController();
const stream = `${demo.url}/api/meetings/${HERE.tenant}/${HERE.panel}/${made.meeting}/minutes`;
const following = Array.from({ length: FOLLOWERS }, () => follow(
  stream, member.cookie, stop.signal,
).catch((error: unknown) => {
  if (!stop.signal.aborted) throw error;
}));
await pause(2000);
for (let step = 1; step <= STEPS + WARM_UP; step += 1) {
  delays.set(step, []);
  sentAt.set(step, performance.now());
  const text = `${"Raati keskusteli asiasta. ".repeat(step % 20)}step ${step} end`;
  await meetingCommand(secretary.page, "minutes.save", {
    ...HERE, meeting: made.meeting, item: made.item, lang: "fi", part: "discussion", version: step - 1, text,
  });
  await pause(EVERY_MS);
}
await pause(2000);
stop.abort();
await Promise.all(following);
await browser.close();
await demo.stop();

const counted = [...delays].filter(([step]) => step > WARM_UP).flatMap(([, times]) => times)
  .toSorted((one, other) => one - other);
const at = (share: number) => counted[Math.min(counted.length - 1, Math.ceil(counted.length * share) - 1)] ?? Number.NaN;
const result = {
  followers: FOLLOWERS, steps: STEPS, arrived: counted.length, expected: FOLLOWERS * STEPS,
  medianMs: at(0.5), p95Ms: at(0.95),
  worstMs: at(1), reachMs: REACH_MS,
};
mkdirSync("test-results", { recursive: true });
writeFileSync("test-results/bench-live-minutes.json", `${JSON.stringify(result, null, 2)}\n`);
console.table([
  { what: `steps that reached their followers, of ${result.expected}`, figure: result.arrived, reach: result.expected },
  { what: "from the secretary to a follower, median, ms", figure: result.medianMs.toFixed(0), reach: "" },
  { what: "the same at the 95th percentile, ms", figure: result.p95Ms.toFixed(0), reach: REACH_MS },
  { what: "the slowest, ms", figure: result.worstMs.toFixed(0), reach: "" },
]);
