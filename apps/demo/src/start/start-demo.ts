import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startEmbeddedMongo, type EmbeddedMongo } from "@raati/embedded-mongo";
import { helsinkiDay } from "@raati/i18n";
import { ensurePortFree, ensureWritable } from "./check-start.ts";
import { Children } from "./children.ts";
import { clockAhead } from "./clock-ahead.ts";
import { fillDatabase, HalfFilled } from "./fill.ts";
import { openMailShelf } from "./mail-shelf.ts";
import { DemoProblem, readOptions, type DemoOptions } from "./options.ts";
import { demoSecret } from "./secret.ts";
import { waitForAnswer } from "./wait-for-answer.ts";
import { welcome } from "./welcome.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const say = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * Starts the whole product with the demo tenants and stays until it is stopped.
 *
 * @param args the options of the command line
 * @param env `MONGODB_URI` switches to a real MongoDB
 * @throws DemoProblem with a sentence about what stands in the way
 */
export async function startDemo(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const options = readOptions(args, path.join(root, ".demo"));
  const ahead = clockAhead(options.today, env.RAATI_CLOCK_AHEAD);
  await ensurePortFree(options.port);
  if (options.reset) resetData(options, env);
  ensureWritable(options.dataDir);
  const children = new Children();
  const closing: (() => Promise<void>)[] = [];
  const stop = async () => {
    await children.stop();
    for (const close of closing.toReversed()) await close();
  };
  let stopping: Promise<void> | undefined;
  const end = (code: number) => void (stopping ??= stop().then(() => process.exit(code)));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => end(0));
  try {
    const settings = await settingsFor(options, ahead, env, closing);
    say("Filling the database with the demo tenants (only the first time) …");
    await fillDatabase({
      uri: settings.MONGODB_URI!, today: helsinkiDay(new Date(Date.now() + ahead * 1000)), env: settings, say
    });
    const lost = (name: string) => {
      process.stderr.write(`The ${name} has ended by itself, so the demo ends too.\n`);
      end(1);
    };
    children.start("worker", [process.execPath, path.join(root, "apps/worker/dist/main.mjs")], settings, lost);
    startWeb(children, settings, options, lost);
    await waitForAnswer(`${settings.BASE_URL}/api/health`);
    say(welcome(settings.BASE_URL!));
  } catch (error) {
    await stop();
    throw error instanceof HalfFilled
      ? new DemoProblem("An earlier start was interrupted. Begin anew with: npm run demo -- --reset") : error;
  }
}

function resetData({ dataDir }: DemoOptions, env: NodeJS.ProcessEnv): void {
  if (env.MONGODB_URI) throw new DemoProblem(
    "--reset only empties the demo's own database. Empty the one of MONGODB_URI yourself."
  );
  rmSync(path.join(dataDir, "database"), { recursive: true, force: true });
}

/** The environment of web and worker: the demo's own database, mail server and secret, unless a real database is named. */
async function settingsFor(
  { port, dataDir }: DemoOptions, ahead: number, env: NodeJS.ProcessEnv, closing: (() => Promise<void>)[],
): Promise<NodeJS.ProcessEnv> {
  const shelf = await openMailShelf();
  closing.push(() => shelf.close());
  return {
    ...env, NODE_ENV: "production", RAATI_DEMO: "true",
    MONGODB_URI: env.MONGODB_URI || await ownDatabase(dataDir, ahead, closing),
    RAATI_SECRET: env.RAATI_SECRET || demoSecret(dataDir),
    BASE_URL: `http://localhost:${port}`, PORT: String(port),
    SMTP_URL: shelf.smtpUrl, MAIL_FROM: "Raati <raati@raati.example>", RAATI_DEMO_MAIL_URL: shelf.readUrl,
    LOG_LEVEL: env.LOG_LEVEL || "warn", RAATI_CLOCK_AHEAD: String(ahead),
  };
}

async function ownDatabase(dataDir: string, ahead: number, closing: (() => Promise<void>)[]): Promise<string> {
  const server: EmbeddedMongo = await startEmbeddedMongo({
    dataDir: path.join(dataDir, "database"),
    // The database removes what has expired by the real clock; with another one that would end every session.
    ...(ahead !== 0 && { housekeepingSeconds: 2_000_000 }),
  });
  closing.push(() => server.stop());
  return server.uri;
}

function startWeb(
  children: Children, settings: NodeJS.ProcessEnv, { port }: DemoOptions, lost: (name: string) => void,
): void {
  const web = path.join(root, "apps/web");
  const next = createRequire(path.join(web, "package.json")).resolve("next/dist/bin/next");
  // Pages leave much short-lived garbage: with room for it less is copied about (docs/operations.md).
  const room = "--max-semi-space-size=32";
  children.start("web server", [process.execPath, room, next, "start", web, "--port", String(port)], settings, lost);
}
