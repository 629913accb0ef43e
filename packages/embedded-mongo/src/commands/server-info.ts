import { readdirSync } from "node:fs";
import { isAbsolute } from "node:path";
import {
  Arr, array, bool, date, Doc, double, fail, int, integer, MAX_DOCUMENT, object, string, type Value,
} from "@raati/mongo-values";
import { SESSION_MINUTES } from "@raati/mongo-store";
import { fields, type Command, type CommandContext } from "./context.ts";

/** The release of MongoDB whose rules are followed, and the wire version that goes with it. */
const VERSION = [7, 0, 0] as const;
const WIRE_VERSION = 21;
const started = Date.now();

/** hello and its older names: the one member, and the primary, of a replica set. */
export const hello: Command = {
  run({ args, name, engine, connection }) {
    args.ignore(
      name, "helloOk", "client", "compression", "loadBalanced", "topologyVersion", "maxAwaitTimeMS", "hello",
      "saslSupportedMechs", "speculativeAuthenticate", "backpressure",
    );
    args.done();
    const { hosts } = engine;
    return fields({
      helloOk: name === "hello" ? undefined : bool(true), [name === "hello" ? "isWritablePrimary" : "ismaster"]: bool(true),
      setName: string("embedded"), setVersion: int(1), secondary: bool(false), hosts: array(Arr.ofStrings([hosts])),
      primary: string(hosts), me: string(hosts),
      maxBsonObjectSize: int(MAX_DOCUMENT), maxMessageSizeBytes: int(48_000_000), maxWriteBatchSize: int(100_000),
      localTime: date(BigInt(Date.now())),
      logicalSessionTimeoutMinutes: int(SESSION_MINUTES), connectionId: int(connection.id), minWireVersion: int(0),
      maxWireVersion: int(WIRE_VERSION), readOnly: bool(false),
    });
  },
};

/** Commands that only take their own name and answer fields. */
function info(describe: (context: CommandContext) => Record<string, Value | undefined>, ...options: string[]): Command {
  return {
    run(context) {
      context.args.ignore(context.name, ...options);
      context.args.done();
      return fields(describe(context));
    },
  };
}

export const ping = info(() => ({}));

export const buildInfo = info(() => ({
  version: string(VERSION.join(".")), versionArray: array(Arr.of([...VERSION, 0].map((part) => int(part)))),
  embedded: bool(true), bits: int(64),
  debug: bool(false), maxBsonObjectSize: int(MAX_DOCUMENT), modules: array(Arr.of([])),
  storageEngines: array(Arr.ofStrings(["lmdb"])),
}));

export const connectionStatus = info(() => {
  const none = array(Arr.of([]));
  return {
    authInfo: object(fields({ authenticatedUsers: none, authenticatedUserRoles: none, authenticatedUserPrivileges: none })),
  };
}, "showPrivileges");

export const serverStatus: Command = {
  run({ args, engine }) {
    args.ignore("serverStatus", ...args.doc.names);
    const { user, system } = process.cpuUsage();
    const megabytes = (bytes: number) => integer(BigInt(Math.round(bytes / 1048576)));
    return fields({
      host: string("embedded"), version: string(VERSION.join(".")), process: string("embedded-mongo"), pid: int(process.pid),
      uptime: double((Date.now() - started) / 1000), uptimeMillis: integer(BigInt(Date.now() - started)),
      localTime: date(BigInt(Date.now())),
      mem: object(
        fields({ resident: megabytes(process.memoryUsage.rss()), virtual: megabytes(engine.store.stats().mapSize) })
      ),
      extra_info: object(fields({ user_time_us: integer(BigInt(user)), system_time_us: integer(BigInt(system)) })),
      metrics: object(
        fields({ cursor: object(fields({ open: object(fields({ total: integer(BigInt(engine.cursors.size)) })) })) })
      ),
      repl: object(fields({ setName: string("embedded"), isWritablePrimary: bool(true) })),
    });
  },
};

/** Copies the data folder while commands go on; the one command that MongoDB does not have. */
export const embeddedBackup: Command = {
  async run({ args, database, engine, name }) {
    const folder = args.required(args.string(name), name);
    args.done();
    if (database !== "admin") fail("Unauthorized", `${name} may only be run against the admin database.`);
    if (!isAbsolute(folder) || readdirSync(folder).length > 0) {
      fail("BadValue", "the folder for a backup must be an absolute path and empty");
    }
    await engine.store.backup(folder);
    return Doc.empty;
  },
};
