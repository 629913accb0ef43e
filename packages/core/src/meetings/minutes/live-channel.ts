import type { TenantDb } from "@raati/db";
import { MinutesModel } from "../model.ts";

export interface LivePlace { readonly tenantId: string; readonly meetingId: string }

/** Tells followers that the minutes of a meeting have moved on. An installation may bring one of its own. */
export interface LiveChannel {
  /** Says what was written here. Other processes may hear of it in their own way. */
  readonly changed: (place: LivePlace, seq: number) => void;
  /** Comes back when there is something after `since`, when `timeoutMs` have passed, or when the signal ends it. */
  readonly wait: (
    db: TenantDb, meetingId: string, since: number, options: { readonly timeoutMs: number; readonly signal?: AbortSignal },
  ) => Promise<void>;
}

type SeqOf = (db: TenantDb, id: string) => Promise<number | undefined>;
const seqOfMinutes: SeqOf = async (db, meetingId) => (await db.of(MinutesModel).findOne({ meetingId }))?.seq;

interface Follower { readonly since: number; readonly wake: () => void }
interface Followed { readonly followers: Set<Follower>; timer: NodeJS.Timeout | undefined }

/**
 * Followers in this process are woken at once by what is written in it. What other processes write is found by one small
 * look into the database a turn for each meeting that is followed, however many follow it; nobody follows, nobody looks.
 */
export class PollingLiveChannel implements LiveChannel {
  private readonly places = new Map<string, Followed>();
  private readonly everyMs: number;
  private readonly seqOf: SeqOf;

  /**
   * @param everyMs milliseconds between two looks
   * @param seqOf the look: how far what is followed under an id has come
   */
  constructor(everyMs = 250, seqOf: SeqOf = seqOfMinutes) {
    this.everyMs = everyMs;
    this.seqOf = seqOf;
  }

  readonly changed: LiveChannel["changed"] = ({ tenantId, meetingId }, seq) => {
    this.wake(`${tenantId}/${meetingId}`, seq);
  };

  readonly wait: LiveChannel["wait"] = (db, meetingId, since, { timeoutMs, signal }) => {
    if (signal?.aborted) return Promise.resolve();
    const name = `${db.tenantId}/${meetingId}`;
    const place = this.places.get(name) ?? { followers: new Set(), timer: undefined };
    this.places.set(name, place);
    return new Promise((resolve) => {
      const leave = () => {
        clearTimeout(limit);
        signal?.removeEventListener("abort", leave);
        place.followers.delete(follower);
        if (place.followers.size === 0) this.close(name, place);
        resolve();
      };
      const follower: Follower = { since, wake: leave };
      const limit = setTimeout(leave, timeoutMs);
      signal?.addEventListener("abort", leave, { once: true });
      place.followers.add(follower);
      place.timer ??= this.lookSoon(db, meetingId, name, place);
    });
  };

  private wake(name: string, seq: number): void {
    for (const follower of this.places.get(name)?.followers ?? []) if (follower.since < seq) follower.wake();
  }

  private lookSoon(db: TenantDb, meetingId: string, name: string, place: Followed): NodeJS.Timeout {
    return setTimeout(() => void this.look(db, meetingId, name, place), this.everyMs);
  }

  /** A database that is away for a moment is asked again at the next turn; followers have their own time limit. */
  private async look(db: TenantDb, meetingId: string, name: string, place: Followed): Promise<void> {
    const now = await this.seqOf(db, meetingId).catch(() => undefined);
    if (now !== undefined) this.wake(name, now);
    place.timer = place.followers.size > 0 ? this.lookSoon(db, meetingId, name, place) : undefined;
  }

  private close(name: string, place: Followed): void {
    clearTimeout(place.timer);
    place.timer = undefined;
    if (this.places.get(name) === place) this.places.delete(name);
  }
}

/** A bundler may load this module twice; writers and followers must meet in one channel. */
const held = globalThis as unknown as Record<symbol, LiveChannel | undefined>;
const NAME = Symbol.for("raati.live-channel");

/** The channel through which writers wake those who follow. Made when it is first asked for. */
export function liveChannel(): LiveChannel {
  return (held[NAME] ??= new PollingLiveChannel());
}

/** Puts another channel in place, for an installation whose processes tell each other. */
export function useLiveChannel(channel: LiveChannel): void {
  held[NAME] = channel;
}
