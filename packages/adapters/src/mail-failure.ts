/**
 * A mail that the mail server did not take. Its text holds codes only: what a server answers often names the recipient.
 * Compare by `name`: two copies of this module may be loaded.
 */
export class MailFailure extends Error {
  /** "again": the cause may pass, so keep the mail and try later. "never": this mail to this person will not be taken. */
  readonly retry: "again" | "never";

  constructor(retry: MailFailure["retry"], cause: string) {
    super(retry === "again" ? `The mail server could not take the mail now (${cause})` : `The mail was refused (${cause})`);
    this.name = "MailFailure";
    this.retry = retry;
  }
}

/** What nodemailer says about a failure. */
interface Cause {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

/** 503: the session was out of step. 530: we are not signed in. Both say nothing about the mail. */
const ABOUT_THE_SESSION = new Set([503, 530]);

/**
 * Sorts a failure of nodemailer. A mail is given up only when the server refused for good this recipient or this content
 * (5xx, RFC 5321 §4.2.1), or when it could not even be put into words of SMTP. Wrong passwords, a refused sender and broken
 * connections are troubles of the site: they pass once somebody mends them, and no mail is lost meanwhile.
 */
export function mailFailure(error: unknown): MailFailure {
  const { code, command, responseCode } = (error ?? {}) as Cause;
  const facts = [code, responseCode, command].filter((fact) => typeof fact === "string" || typeof fact === "number");
  return new MailFailure(isFinal({ code, command, responseCode }) ? "never" : "again", facts.join(" ") || "unknown");
}

function isFinal({ code, command, responseCode }: Cause): boolean {
  if (typeof responseCode !== "number") return code === "EENVELOPE" || code === "EMESSAGE";
  const isAboutTheMail = command === "RCPT TO" || command === "DATA";
  return isAboutTheMail && responseCode >= 500 && !ABOUT_THE_SESSION.has(responseCode);
}
