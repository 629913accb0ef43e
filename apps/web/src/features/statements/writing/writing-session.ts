import type { TextFeed } from "@raati/core/statements/schema";
import * as Y from "yjs";
import { fromBase64, toBase64 } from "./base64.ts";

/** How a session reaches the others. */
export interface Remote {
  /** @throws Refused when the server takes it never; any other error when nobody answered */
  readonly write: (update: string) => Promise<{ readonly seq: number; readonly vector: string }>;
  readonly follow: (since: number, vector: string, signal: AbortSignal) => Promise<TextFeed>;
}

/** What the server said no to: what was written stays, and the sentence is shown. */
export class Refused extends Error {
  /** Something earlier has not arrived: everything is sent anew. */
  readonly again: boolean;

  constructor(message: string, again: boolean) {
    super(message);
    this.again = again;
  }
}

/** "unsent": without connection; "refused": the text was closed meanwhile. */
export type SavingState = "saved" | "saving" | "unsent" | "refused";

export interface WritingNow {
  readonly saving: SavingState;
  readonly refusal?: string | undefined;
  readonly feed: Omit<TextFeed, "update" | "vector">;
  /** Grows with each change of any text, own or others'. */
  readonly turn: number;
}

interface Pace {
  /** A pause in the writing after which it is sent. */
  readonly pauseMs: number;
  /** So long is waited before the connection is tried again. */
  readonly againMs: number;
}

const OTHERS = Symbol("what others wrote");

/**
 * A text that is written together, in one browser: it shows each key at once, sends what the server is not known to have,
 * and takes in what others write. Without connection the words stay here and leave when it returns. Nothing is stored in the
 * browser.
 */
export class WritingSession {
  readonly doc = new Y.Doc();
  private readonly remote: Remote;
  private readonly pace: Pace;
  private readonly listeners = new Set<() => void>();
  private now: WritingNow;
  private known: Uint8Array | undefined;
  private unsent = false;
  private sending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ending: AbortController | undefined;

  constructor(remote: Remote, first: TextFeed, pace: Pace = { pauseMs: 500, againMs: 2500 }) {
    this.remote = remote;
    this.pace = pace;
    const { update, vector, ...feed } = first;
    this.now = { saving: "saved", feed, turn: 0 };
    Y.applyUpdate(this.doc, fromBase64(update), OTHERS);
    this.known = fromBase64(vector);
    this.doc.on("update", (_update: Uint8Array, origin: unknown) => {
      if (origin !== OTHERS) this.mine();
      this.say({ turn: this.now.turn + 1 });
    });
  }

  readonly text = (part: string, lang: string): Y.Text => this.doc.getText(`${part}/${lang}`);
  readonly snapshot = (): WritingNow => this.now;
  readonly listen = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** True while something waits to be sent: the page then asks before it is left. */
  get waiting(): boolean {
    return this.unsent || this.sending;
  }

  /** Follows the others until the answer is called. */
  start(): () => void {
    const ending = new AbortController();
    this.ending = ending;
    void this.followOn(ending.signal);
    return () => {
      ending.abort();
      clearTimeout(this.timer);
      void this.send();
    };
  }

  /** Tries at once what waits: the connection is back. */
  readonly retry = () => {
    clearTimeout(this.timer);
    void this.send();
  };

  private mine(): void {
    this.unsent = true;
    if (this.now.saving === "saved") this.say({ saving: "saving" });
    this.soon(this.pace.pauseMs);
  }

  private soon(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), ms);
  }

  private async send(): Promise<void> {
    if (this.sending || !this.unsent) return;
    this.sending = true;
    this.unsent = false;
    try {
      const { vector } = await this.remote.write(toBase64(Y.encodeStateAsUpdate(this.doc, this.known)));
      this.known = fromBase64(vector);
      this.say({ saving: this.unsent ? "saving" : "saved", refusal: undefined });
    } catch (error) {
      this.unsent = true;
      this.failed(error);
    } finally {
      this.sending = false;
    }
    if (this.unsent) this.soon(this.now.saving === "saving" ? this.pace.pauseMs : this.pace.againMs);
  }

  private failed(error: unknown): void {
    if (!(error instanceof Refused)) this.say({ saving: "unsent" });
    else if (error.again) this.known = undefined;
    else this.say({ saving: "refused", refusal: error.message });
  }

  private async followOn(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        const { update, vector: _vector, ...feed } = await this.remote.follow(
          this.now.feed.seq, toBase64(Y.encodeStateVector(this.doc)), signal,
        );
        Y.applyUpdate(this.doc, fromBase64(update), OTHERS);
        this.say({ feed });
      } catch (error) {
        if (error instanceof Refused) return;
        await pause(this.pace.againMs, signal);
      }
    }
  }

  private say(news: Partial<WritingNow>): void {
    this.now = { ...this.now, ...news };
    for (const listener of this.listeners) listener();
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}
