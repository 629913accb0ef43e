import type { TenantDb } from "@raati/db";
import type { Locale } from "@raati/i18n";

/** What the core needs from the world outside. `packages/adapters` holds the real ones. */
export interface Ports {
  readonly clock: Clock;
  readonly mailer: Mailer;
  /** Off where it is left out: then nobody is offered text messages. */
  readonly texts?: TextMessages | undefined;
  readonly random: Random;
  readonly log: Log;
  readonly files: Files;
  readonly settings: Settings;
}

export interface Clock {
  readonly now: () => Date;
}

/** Sends one message. @throws MailFailure when it was not taken */
export interface Mailer {
  readonly send: (mail: Mail) => Promise<void>;
}

/**
 * Keeps the bytes of small files, each tenant's for itself. A key is used once: other bytes get another key. What a file is
 * called, who may read it and what it belongs to stands in a document (slice `files`), not here.
 */
export interface Files {
  /** What breaks in the middle leaves nothing behind. */
  readonly put: (db: TenantDb, key: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
  readonly get: (db: TenantDb, key: string) => Promise<Uint8Array | undefined>;
  readonly remove: (db: TenantDb, key: string) => Promise<void>;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly lang: Locale;
  /** The same for each try, so that a mail system can drop the second copy. Letters, digits, "-" and ".". */
  readonly messageId: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one text message to a phone. @throws an error with `retry` "again" or "never" when it was not taken */
export interface TextMessages {
  readonly send: (message: TextMessage) => Promise<void>;
}

export interface TextMessage {
  /** The number in international form, "+358401234567". */
  readonly to: string;
  readonly text: string;
  readonly lang: Locale;
  /** The same for each try, so that a gateway can drop the second copy. */
  readonly id: string;
}

export interface Random {
  /** So many random bytes, in base64url. */
  readonly token: (bytes: number) => string;
}

/** Fields are facts about the system: ids, counts, codes. Never a name, an address or what a person wrote. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
  readonly error: (event: string, fields?: LogFields) => void;
}

export interface Settings {
  /** Where people reach the product, without a slash at the end. */
  readonly baseUrl: string;
  /** Signs and seals what must not be forged or read; at least 32 characters. */
  readonly secret: string;
  /** Shows the sign-in page with demo people. */
  readonly demo: boolean;
}
