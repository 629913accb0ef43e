import { randomBytes } from "node:crypto";
import type { Clock, LogFields, Mail, Mailer, Ports } from "../kernel/index.ts";

/** A clock that stands until a test moves it. */
export class TestClock implements Clock {
  private time: number;

  constructor(start: string) {
    this.time = Date.parse(start);
  }

  now(): Date {
    return new Date(this.time);
  }

  /** @param ms milliseconds to go forward */
  pass(ms: number): void {
    this.time += ms;
  }
}

export interface TestPorts extends Ports {
  readonly clock: TestClock;
  /** A test may make it fail. */
  readonly mailer: { send: Mailer["send"] };
  /** What was sent, the oldest first. */
  readonly mails: Mail[];
  readonly logged: { level: "info" | "warn" | "error"; event: string; fields: LogFields | undefined }[];
}

/** Ports that keep what goes out. The mail server and the log of the product are tested with the real adapters. */
export function testPorts(now = "2026-05-15T09:00:00Z"): TestPorts {
  const mails: Mail[] = [];
  const logged: TestPorts["logged"] = [];
  const keep = (level: "info" | "warn" | "error") => (event: string, fields?: LogFields) =>
    void logged.push({ level, event, fields });
  return {
    mails, logged,
    clock: new TestClock(now),
    mailer: { send: async (mail) => void mails.push(mail) },
    random: { token: (bytes) => randomBytes(bytes).toString("base64url") },
    documents: { pdf: async ({ title }) => new TextEncoder().encode(title.text), docx: async ({ title }) =>
      new TextEncoder().encode(title.text) },
    log: { info: keep("info"), warn: keep("warn"), error: keep("error") },
    // The embedded database keeps them, as in the product.
    files: {
      put: (db, key, bytes) => db.files.put(key, bytes), get: (db, key) => db.files.get(key),
      remove: (db, key) => db.files.remove(key),
    },
    settings: { baseUrl: "https://raati.example", secret: "a secret that only the tests know, long enough", demo: false },
  };
}
