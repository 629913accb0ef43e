import { connect, defineModel, newId, TenantDb } from "@raati/db";
import { z } from "zod";
import { environment } from "./env.ts";

/** How long an answer of the database counts as fresh, and how long a page waits for one, in milliseconds. */
const FRESH = 1000;
const PATIENCE = 2000;

interface State {
  connecting: Promise<void> | undefined;
  asking: Promise<boolean> | undefined;
  answeredAt: number;
}

/** Next loads this module more than once (proxy, pages, routes); all of them share one state. */
const state = ((globalThis as Record<symbol, unknown>)[Symbol.for("raati.web-database")] ??= {
  connecting: undefined, asking: undefined, answeredAt: -Infinity,
} satisfies State) as State;

/** A collection that is always empty: counting it is the smallest question that the database can answer. */
const HealthQuestion = defineModel("healthQuestions", { schema: z.object({}), personalData: "none" });

/** The database cannot be reached. Code compares errors by `code`, because classes exist once for each bundle. */
export class DatabaseDown extends Error {
  readonly code = "UNAVAILABLE";

  constructor(cause: unknown) {
    super("The database does not answer.", { cause });
  }
}

/**
 * Connects to the database unless that was done before. Each call tries again after a failure: nothing has to be restarted.
 *
 * @throws DatabaseDown when it does not answer within five seconds
 */
export async function database(): Promise<void> {
  state.connecting ??= connect(environment().mongodbUri).finally(() => (state.connecting = undefined));
  try {
    await state.connecting;
  } catch (error) {
    throw new DatabaseDown(error);
  }
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
    await new TenantDb(newId()).of(HealthQuestion).count();
    state.answeredAt = performance.now();
    return true;
  } catch {
    return false;
  }
}
