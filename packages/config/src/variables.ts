import { z } from "zod";

/** One variable of the environment: how it is read, and how it is explained. */
export interface Variable {
  readonly name: string;
  /** Turns the text of the environment into a value, or refuses it. */
  readonly read: z.ZodType<unknown, string>;
  /** Completes "NAME must be …". */
  readonly expected: string;
  readonly example: string;
  readonly meaning: string;
  /** What holds when the variable is not set. Without it the variable is required, unless `needed` says otherwise. */
  readonly fallback?: string;
  /** "outside demo": demo mode brings its own. "never": without it something is switched off. */
  readonly needed?: "outside demo" | "never";
  /** Its value must never be shown. */
  readonly secret?: boolean;
}

const address = (protocols: readonly string[]) => z.string().refine((text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && protocols.includes(url.protocol) && url.hostname !== "";
});

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** People sign in here, so only an address on the same machine may do without https. */
const baseUrl = address(["https:", "http:"]).transform((text) => new URL(text)).refine((url) => {
  const bare = url.username === "" && url.password === "" && url.search === "" && url.hash === "" && url.pathname === "/";
  return bare && (url.protocol === "https:" || LOOPBACK.has(url.hostname));
}).transform((url) => url.origin);

/** A connection string is no URL: it may name several hosts. */
const mongodbUri = z.string().regex(/^mongodb(\+srv)?:\/\/\S+$/);

const MAILBOX = /^(?:[^<>\r\n"]+ <([^<>\s]+)>|([^<>\s]+))$/;
const mailbox = z.string().refine((text) => {
  const [, inBrackets, alone] = MAILBOX.exec(text) ?? [];
  return z.email().safeParse(inBrackets ?? alone).success;
});

const wholeNumber = (min: number, max: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(min).max(max));

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;

/** Every variable that Raati reads, in the order of the documentation. The keys are the names in the code. */
export const VARIABLES = {
  secret: {
    name: "RAATI_SECRET", read: z.string().min(32).refine((text) => new Set(text).size >= 10), secret: true,
    expected: "a random text of at least 32 characters", example: "the output of: openssl rand -base64 48",
    meaning: "Seals cookies, second factors and the secrets of organisations' own sign-in services. When it changes, everybody " +
      "is signed out, and second factors and those services must be set up again.",
  },
  mongodbUri: {
    name: "MONGODB_URI", read: mongodbUri, secret: true,
    expected: "a MongoDB connection string that begins with mongodb:// or mongodb+srv://",
    example: "mongodb://localhost:27017/raati",
    meaning: "The database: a replica set, a sharded cluster, or the embedded database for one machine.",
  },
  baseUrl: {
    name: "BASE_URL", read: baseUrl,
    expected: "an address that begins with https:// and has nothing after the host; http:// is only for localhost",
    example: "https://raati.example.fi",
    meaning: "Where people reach the site. Links in mail begin with it.",
  },
  port: {
    name: "PORT", read: wholeNumber(0, 65_535), fallback: "3000",
    expected: "a port number from 0 to 65535", example: "3000",
    meaning: "The port that the web server listens on; 0 takes any free one.",
  },
  smtpUrl: {
    name: "SMTP_URL", read: address(["smtp:", "smtps:"]), secret: true, needed: "outside demo",
    expected: "the address of a mail server that begins with smtp:// or smtps://",
    example: "smtps://name:password@mail.example.fi:465",
    meaning: "The mail server that sends invitations and notices. Signs in the name and the password must be URL-encoded.",
  },
  mailFrom: {
    name: "MAIL_FROM", read: mailbox, needed: "outside demo",
    expected: "an e-mail address, alone or after a name", example: "Raati <raati@example.fi>",
    meaning: "The sender of all mail. The mail server must accept it.",
  },
  textsUrl: {
    name: "TEXTS_URL", read: address(["https:", "http:"]), needed: "never",
    expected: "the address of a gateway for text messages that begins with https://, or with http:// inside one's own net",
    example: "https://gateway.example.fi/messages",
    meaning: "Takes text messages as JSON by POST. Without it nobody is offered text messages.",
  },
  textsKey: {
    name: "TEXTS_KEY", read: z.string().min(8), secret: true, needed: "never",
    expected: "the gateway's key of at least 8 characters", example: "the output of: openssl rand -hex 24",
    meaning: "Goes to the gateway as a bearer token.",
  },
  textsFrom: {
    name: "TEXTS_FROM", read: z.string().regex(/^[A-Za-z0-9+ ]{3,15}$/), fallback: "Raati",
    expected: "a name or a number of 3 to 15 letters, digits and spaces", example: "Raati",
    meaning: "Who a text message says it is from.",
  },
  demo: {
    name: "RAATI_DEMO", read: z.stringbool({ truthy: ["true", "1"], falsy: ["false", "0"] }), fallback: "false",
    expected: "true or false", example: "true",
    meaning: "Shows the sign-in page with invented people and keeps mail on this machine. Not for sites with real people.",
  },
  demoMailUrl: {
    name: "RAATI_DEMO_MAIL_URL", read: address(["http:"]), needed: "never",
    expected: "an address on this machine that begins with http://", example: "http://127.0.0.1:4100",
    meaning: "Where a demo's own mail server shows what it has taken. `npm run demo` sets it.",
  },
  clockAhead: {
    name: "RAATI_CLOCK_AHEAD", read: z.string().regex(/^-?\d{1,10}$/).transform(Number), fallback: "0",
    expected: "whole seconds", example: "-86400",
    meaning: "By how much a demo's clock is ahead of the machine's; less than 0 is behind. `npm run demo -- --today` sets it. " +
      "Outside a demo it is ignored.",
  },
  logLevel: {
    name: "LOG_LEVEL", read: z.enum(LOG_LEVELS), fallback: "info",
    expected: `one of ${LOG_LEVELS.join(", ")}`, example: "warn",
    meaning: "How much the log tells.",
  },
  trustProxy: {
    name: "TRUST_PROXY", read: wholeNumber(0, 10), fallback: "0",
    expected: "how many proxies stand in front, from 0 to 10", example: "1",
    meaning: "From 1 on, the X-Request-Id of the proxy is kept, and a visitor's address is taken from so many last entries of " +
      "X-Forwarded-For. The proxies must set these headers themselves.",
  },
  metricsToken: {
    name: "METRICS_TOKEN", read: z.string().min(16), secret: true, needed: "never",
    expected: "a random text of at least 16 characters", example: "the output of: openssl rand -base64 24",
    meaning: "Whoever asks for the figures at `/api/metrics` sends it as a bearer token. Without it nobody gets them.",
  },
} as const satisfies Record<string, Variable>;
