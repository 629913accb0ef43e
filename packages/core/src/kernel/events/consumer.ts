import { setTimeout as sleep } from "node:timers/promises";
import { consumerOptions, type ConsumerOptions, type ConsumerSettings } from "./consumer-options.ts";
import { dueLanes } from "./due-lanes.ts";
import { errorCode } from "./error-code.ts";
import { runLane } from "./lane.ts";

interface RunSettings extends ConsumerSettings {
  /** Ends the consumer when the handler at work has finished. */
  readonly signal: AbortSignal;
  /** How often it looks for work while there is none, in milliseconds. */
  readonly pollMs?: number;
  /** Told each time that nothing is left to do. */
  readonly onIdle?: () => void;
}

/** The longest pause while the database does not answer, in milliseconds. */
const LONGEST_PAUSE = 10_000;

/**
 * Delivers events to their handlers until the signal stops it: at least once, and in order for each matter. Several
 * consumers, in one process or many, share the work. When the database is away it waits and goes on afterwards.
 */
export async function runConsumer(settings: RunSettings): Promise<void> {
  const { signal, pollMs = 250, onIdle } = settings;
  const options = consumerOptions(settings);
  let stumbles = 0;
  while (!signal.aborted) {
    try {
      const moved = await passOver(options, signal);
      stumbles = 0;
      if (moved > 0) continue;
      onIdle?.();
      await pause(pollMs, signal);
    } catch (error) {
      stumbles += 1;
      options.log.error("events.consumer-stumbled", { reason: errorCode(error), times: stumbles });
      await pause(Math.min(pollMs * 2 ** stumbles, LONGEST_PAUSE), signal);
    }
  }
}

/**
 * Delivers everything that is due now, and what comes of it, and answers when nothing is left that could be done.
 *
 * @returns how many deliveries were done
 */
export async function deliverDue(settings: ConsumerSettings): Promise<number> {
  const options = consumerOptions(settings);
  const before = options.counters.delivered;
  const never = new AbortController().signal;
  while (await passOver(options, never) > 0) {
    // What was delivered may have emitted events of its own.
  }
  return options.counters.delivered - before;
}

async function passOver(options: ConsumerOptions, signal: AbortSignal): Promise<number> {
  let moved = 0;
  for (const lane of await dueLanes(options)) {
    if (signal.aborted) break;
    moved += await runLane(options, lane, signal);
  }
  return moved;
}

/** Waits, or less when the signal comes. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => {});
}
