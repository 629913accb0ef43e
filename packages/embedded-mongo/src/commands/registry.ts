import { aggregate, count, distinct } from "./aggregate.ts";
import { collMod, collStats, create, dbStats, drop, dropDatabase, listCollections, listDatabases } from "./collections.ts";
import type { Command } from "./context.ts";
import { explain } from "./explain.ts";
import { find, getMore, killCursors } from "./find.ts";
import { findAndModify } from "./find-and-modify.ts";
import { createIndexes, dropIndexes, listIndexes } from "./indexes.ts";
import { insert } from "./insert.ts";
import { buildInfo, connectionStatus, embeddedBackup, hello, ping, serverStatus } from "./server-info.ts";
import {
  abortTransaction, commitTransaction, endSessions, killSessions, refreshSessions, startSession
} from "./transactions.ts";
import { deletion, update } from "./update.ts";

/** Every command that is served. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  hello, isMaster: hello, ismaster: hello, ping, buildInfo, buildinfo: buildInfo, serverStatus, connectionStatus,
  insert, find, getMore, killCursors, update, delete: deletion, findAndModify, findandmodify: findAndModify, aggregate,
  count, distinct, explain,
  create, collMod, drop, dropDatabase, createIndexes, listIndexes, dropIndexes, deleteIndexes: dropIndexes, listCollections,
  listDatabases,
  collStats, collstats: collStats, dbStats, dbstats: dbStats,
  startSession, endSessions, refreshSessions, killSessions, commitTransaction, abortTransaction, embeddedBackup,
};
