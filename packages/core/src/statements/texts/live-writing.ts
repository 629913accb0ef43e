import type { TenantDb } from "@raati/db";
import { PollingLiveChannel, type LiveChannel } from "../../meetings/index.ts";
import { WritingModel } from "../model.ts";

const seqOf = async (db: TenantDb, statementId: string) =>
  (await db.of(WritingModel).findOne({ statementId }))?.seq;

/** A bundler may load this module twice; writers and followers must meet in one channel. */
const held = globalThis as unknown as Record<symbol, LiveChannel | undefined>;
const NAME = Symbol.for("raati.live-writing");

/** How those who write together hear of each other: as followers of live minutes do. */
export function liveWriting(): LiveChannel {
  return (held[NAME] ??= new PollingLiveChannel(250, seqOf));
}
