import { migrations } from "@raati/core/app";
import { connect, pendingMigrations, ping } from "@raati/db";
import { environment } from "./env.ts";

/** How long an answer of the database counts as fresh, and how long a page waits for one, in milliseconds. */
const FRESH = 1000;
const PATIENCE = 2000;

interface State {
  connecting: Promise<void> | undefined;
  /** The database is known to be of this version. */
  fits: boolean;
  /** What was last said of a database that is not. */
  said: string;
  asking: Promise<boolean> | undefined;
  answeredAt: number;
}

/** Next loads this module more than once (proxy, pages, routes); all of them share one state. */
const state = ((globalThis as Record<symbol, unknown>)[Symbol.for("raati.web-database")] ??= {
  connecting: undefined, fits: false, said: "", asking: undefined, answeredAt: -Infinity,
} satisfies State) as State;

/** The database cannot be reached. Code compares errors by `code`, because classes exist once for each bundle. */
export class DatabaseDown extends Error {
  readonly code = "UNAVAILABLE";

  constructor(cause: unknown) {
    super("The database does not answer.", { cause });
  }
}

/**
 * Connects to the database unless that was done before, and sees that it is of this version: the worker brings it there, and
 * until then nobody is served. Each call tries again after a failure: nothing has to be restarted.
 *
 * @throws DatabaseDown when it does not answer within five seconds, or is of another version
 */
export async function database(): Promise<void> {
  state.connecting ??= open().finally(() => (state.connecting = undefined));
  try {
    await state.connecting;
  } catch (error) {
    throw new DatabaseDown(error);
  }
}

async function open(): Promise<void> {
  await connect(environment().mongodbUri);
  if (state.fits) return;
  const problem = await misfit();
  if (problem !== undefined) {
    // Once for each problem: every request asks again.
    if (state.said !== problem) process.stderr.write(`${JSON.stringify({
      level: "error", event: "web.database-of-another-version", time: new Date().toISOString(), problem,
    })}\n`);
    state.said = problem;
    throw new Error(problem);
  }
  state.fits = true;
}

/** @returns one sentence about why this version cannot work with the database yet, or at all */
async function misfit(): Promise<string | undefined> {
  let pending: readonly string[];
  try {
    pending = await pendingMigrations(migrations);
  } catch (error) {
    // Only the database's history is told in plain words; a lost connection is somebody else's matter.
    if ((error as Error).name !== "Error") throw error;
    return (error as Error).message;
  }
  if (pending.length === 0) return undefined;
  return `The database waits for ${pending.join(", ")}: start the worker of this version, which brings it up to date.`;
}

/** Tells whether the database answers now. Asks at most once a second and once at a time; waits two seconds at most. */
export async function databaseAnswers(): Promise<boolean> {
  if (performance.now() - state.answeredAt < FRESH) return true;
  state.asking ??= ask().finally(() => (state.asking = undefined));
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  const answers = await Promise.race([state.asking, tooLong]);
  clearTimeout(timer);
  return answers;
}

async function ask(): Promise<boolean> {
  try {
    await database();
    await ping();
    state.answeredAt = performance.now();
    return true;
  } catch {
    return false;
  }
}
