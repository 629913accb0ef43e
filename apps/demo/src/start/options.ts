import { parseArgs } from "node:util";

export interface DemoOptions {
  readonly port: number;
  readonly dataDir: string;
  /** Throws away what an earlier start has stored. */
  readonly reset: boolean;
  /** The day that the demo content takes for today; the real one when left out. */
  readonly today: string | undefined;
}

/** Something that the person who started the demo can mend. Its message says how. */
export class DemoProblem extends Error {}

/**
 * @param args what stands behind `npm run demo --`
 * @param defaultDataDir where data go when nothing is said
 * @throws DemoProblem with a sentence about the option that cannot be used
 */
export function readOptions(args: readonly string[], defaultDataDir: string): DemoOptions {
  const { values } = parsed(args);
  const port = Number(values.port ?? "3000");
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new DemoProblem(
      `--port takes a number from 1 to 65535, not "${values.port}". For example: npm run demo -- --port 3100`
    );
  }
  const { today } = values;
  if (today !== undefined && !isDay(today)) {
    throw new DemoProblem(`--today takes a day such as 2026-05-15, not "${today}".`);
  }
  return { port, dataDir: values.data ?? defaultDataDir, reset: values.reset ?? false, today };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args], strict: true, allowPositionals: false,
      options: { port: { type: "string" }, data: { type: "string" }, reset: { type: "boolean" }, today: { type: "string" } },
    });
  } catch {
    throw new DemoProblem("npm run demo takes --port NUMBER, --data FOLDER, --today DAY and --reset, and nothing else.");
  }
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
