import { Doc, fail, int, object, T, type Value } from "@raati/mongo-values";
import { SESSION_MINUTES } from "@raati/mongo-store";
import { fields, type Command, type CommandContext } from "./context.ts";
import { isBulk } from "./statements.ts";

export const commitTransaction: Command = {
  async run(context) {
    const { args, engine, session } = context;
    args.ignore("commitTransaction", "recoveryToken");
    args.done();
    const number = numberOf(context);
    if (session!.number === number && session!.state === "committed") return Doc.empty;
    try {
      const { load } = session!.current(number);
      await engine.queue.add((function* () {
        const transaction = session!.current(number);
        engine.catalog.commit(() => transaction.apply());
        session!.save(engine.store, true);
      })(), { load, bulk: isBulk(load) });
    } catch (error) {
      session!.abort();
      throw error;
    }
    session!.end("committed");
    return Doc.empty;
  },
};

export const abortTransaction: Command = {
  run(context) {
    const { args, session } = context;
    args.ignore("abortTransaction", "recoveryToken");
    args.done();
    const number = numberOf(context);
    session!.current(number);
    session!.abort();
    return Doc.empty;
  },
};

/** The number of the transaction that a commit or an abort names. */
function numberOf({ command, session, name }: CommandContext): bigint {
  const number = command.get("txnNumber");
  const autocommit = command.get("autocommit");
  if (!session || number?.t !== T.long || autocommit?.v !== false) {
    return fail("InvalidOptions", `${name} must be run within a transaction`);
  }
  return number.v;
}

export const startSession: Command = {
  run({ args }) {
    args.ignore("startSession");
    args.done();
    const bytes = Buffer.from(crypto.randomUUID().replaceAll("-", ""), "hex");
    const id: Value = { t: T.binary, v: { sub: 4, bytes } };
    return fields({ id: object(Doc.of(["id"], [id])), timeoutMinutes: int(SESSION_MINUTES) });
  },
};

/** endSessions, killSessions and refreshSessions take a list of session ids. */
function eachSession(act: (context: CommandContext, lsid: Doc) => void): Command {
  return {
    run(context) {
      const { args, name } = context;
      const lsids = args.required(args.objects(name), name);
      args.done();
      for (const lsid of lsids) act(context, lsid);
      return Doc.empty;
    },
  };
}

function end({ engine }: CommandContext, lsid: Doc): void {
  const { id } = engine.sessions.get(lsid);
  engine.cursors.killOwned(id);
  engine.sessions.end(lsid);
}

export const endSessions = eachSession(end);
export const killSessions = eachSession(end);
export const refreshSessions = eachSession(({ engine }, lsid) => void engine.sessions.get(lsid));
