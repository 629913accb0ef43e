/** How much of a text is looked at, and how much of it is written. */
const LOOKED_AT = 4000;
const LONGEST = 1000;

/**
 * An e-mail address, also with its "@" as it stands in an address of the web. The domain ends in letters, so that paths and
 * versions of packages (`node_modules/@trpc/server`, `next@16.4.6`) are none.
 */
const EMAIL = /[^\s@<>()[\]",;:\\]+(?:@|%40)[\p{L}\p{N}%.-]*\.(?:\p{L}|xn--)[\p{L}\p{N}%-]+/giu;

/** A Finnish personal identity code: the day of birth, a sign for the century, a number and a check sign. */
const IDENTITY_CODE = /\b\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]\b/gi;

/** Takes e-mail addresses and identity codes out of a text for the log, and its end when it is very long. */
export function redact(text: string): string {
  // The last word of what is cut off might be the beginning of an address.
  const start = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT).replace(/\S+$/, "") : text;
  const clean = start.replaceAll(EMAIL, "[e-mail]").replaceAll(IDENTITY_CODE, "[identity code]");
  return text.length > LOOKED_AT || clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
}

/** Fields that hold personal data or secrets by their very name, in small letters and without "_" and "-". */
const PERSONAL = new Set([
  "address", "authorization", "birthdate", "birthyear", "body", "comment", "cookie", "email", "emailaddress",
  "firstname", "fullname", "givenname", "html", "identitycode", "ip", "ipaddress", "lastname", "mail", "message", "name",
  "password", "personname", "phone", "phonenumber", "secret", "subject", "surname", "text", "title", "token", "useragent",
]);

/** The line's own fields, which no caller may write over. */
const RESERVED = new Set(["level", "time", "event", "requestId", "dropped"]);

/**
 * The fields of a log line without personal data. Those that hold it by their name, and all that are no plain values, are
 * left out and named in `dropped`, so that whoever wrote the line notices.
 */
export function loggable(fields: Readonly<Record<string, unknown>>): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {};
  const dropped: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const plain = typeof value === "string" ? redact(value) : value;
    const isPersonal = PERSONAL.has(name.toLowerCase().replaceAll(/[_-]/g, ""));
    if (value === undefined) continue;
    if (!isPersonal && !RESERVED.has(name) && isPlain(plain)) kept[redact(name)] = plain;
    else dropped.push(redact(name));
  }
  return dropped.length > 0 ? { ...kept, dropped: dropped.join(" ") } : kept;
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ["string", "number", "boolean"].includes(typeof value);
