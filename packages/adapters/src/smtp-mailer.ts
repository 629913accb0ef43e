import type { Mail, Mailer } from "@raati/core/kernel";
import { createTransport } from "nodemailer";
import { MailFailure, mailFailure } from "./mail-failure.ts";

export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with the name and the password in it. Over `smtp://` TLS is used when the server offers it. */
  readonly url: string;
  /** The sender: an address, alone or as `Raati <raati@example.fi>`. */
  readonly from: string;
  /** How long the server may take to be reached and to greet, in milliseconds; between two answers three times as long. */
  readonly timeout?: number;
}

const TIMEOUT = 10_000;

/** One address and nothing that could be read as more than one. */
const ONE_ADDRESS = /^[^\s<>()[\],;:"\\@\p{Cc}]+@[^\s<>()[\],;:"\\@\p{Cc}]+$/u;
const MESSAGE_ID = /^[A-Za-z0-9.-]+$/;

/**
 * Sends mail through a mail server. Each mail says that a machine wrote it, so that absence notices do not answer it.
 *
 * @throws Error when the sender is no address
 */
export function smtpMailer({ url, from, timeout = TIMEOUT }: SmtpOptions): Mailer {
  const sender = /^[^<>]*<([^<>]+)>$/.exec(from)?.[1] ?? from;
  if (!ONE_ADDRESS.test(sender)) throw new Error("The sender of mail must be one e-mail address, alone or after a name.");
  const transport = createTransport({
    url, connectionTimeout: timeout, greetingTimeout: timeout, dnsTimeout: timeout, socketTimeout: 3 * timeout,
    // A mail is made of what we hand over; nothing in it may make this process read a file or fetch an address.
    disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    async send(mail) {
      if (!ONE_ADDRESS.test(mail.to)) throw new MailFailure("never", "the recipient is not one e-mail address");
      if (!MESSAGE_ID.test(mail.messageId)) throw new MailFailure("never", "the message id is not made of a-z 0-9 . -");
      try {
        await transport.sendMail({ from, envelope: { from: sender, to: mail.to }, ...messageOf(mail, hostOf(sender)) });
      } catch (error) {
        throw mailFailure(error);
      }
    },
  };
}

function messageOf(mail: Mail, host: string) {
  const { subject, text, html, messageId } = mail;
  return {
    to: { name: "", address: mail.to }, subject, text, html,
    messageId: `<${messageId}@${host}>`, xMailer: false as const,
    headers: { ...mail.headers, "Auto-Submitted": "auto-generated", "Content-Language": languageOf(mail) },
  };
}

const hostOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

/** Easy Finnish ("fi-plain") is Finnish to a mail program. */
const languageOf = ({ lang }: Mail): string => lang.split("-")[0]!;
