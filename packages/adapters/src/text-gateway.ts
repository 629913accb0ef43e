import type { TextMessages } from "@raati/core/kernel";

interface TextGatewayOptions {
  /** Where messages are posted. */
  readonly url: string;
  /** Sent as a bearer token. */
  readonly key?: string | undefined;
  /** Who the message says it is from: a name or a number. */
  readonly from: string;
  /** How long the gateway may take, in milliseconds. */
  readonly timeout?: number;
}

const TIMEOUT = 10_000;
/** Answers that say "later": too many, or out of step with time. */
const LATER = new Set([408, 425, 429]);

/** A text message that the gateway did not take. Its text holds a code only. Compare by `name`, as with `MailFailure`. */
class TextFailure extends Error {
  readonly retry: "again" | "never";

  constructor(retry: TextFailure["retry"], cause: string) {
    super(`The gateway for text messages did not take the message (${cause})`);
    this.name = "TextFailure";
    this.retry = retry;
  }
}

/**
 * Sends text messages through a gateway over HTTP: `{ id, to, from, text, lang }` by POST, with the id as `Idempotency-Key`
 * so that a second try is the same message. What the gateway refuses (4xx) is given up; all else is tried again.
 */
export function textGateway({ url, key, from, timeout = TIMEOUT }: TextGatewayOptions): TextMessages {
  return {
    async send({ id, to, text, lang }) {
      const headers = {
        "content-type": "application/json",
        "idempotency-key": id, ...(key !== undefined && { authorization: `Bearer ${key}` }),
      };
      const body = JSON.stringify({ id, to, from, text, lang: lang.split("-")[0] });
      const response = await post(
        url, { method: "POST", headers, body, redirect: "error", signal: AbortSignal.timeout(timeout) },
      );
      if (response.ok) return;
      const never = response.status >= 400 && response.status < 500 && !LATER.has(response.status);
      throw new TextFailure(never ? "never" : "again", String(response.status));
    },
  };
}

async function post(url: string, request: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, request);
    // What the gateway says is nobody's to read here; the connection is given back.
    await response.body?.cancel();
    return response;
  } catch (error) {
    throw new TextFailure("again", (error as Error).name);
  }
}
