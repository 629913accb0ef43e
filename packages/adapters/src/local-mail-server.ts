import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { readMime } from "./read-mime.ts";

/** A mail that arrived, once for each recipient. */
export interface LocalMail {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
  /** Without its brackets. */
  readonly messageId: string;
  readonly receivedAt: Date;
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface LocalMailOptions {
  /** Any free port when left out. */
  readonly port?: number;
  /** Takes a mail. When it throws, the sender is told to try again. */
  readonly onMessage: (mail: LocalMail) => void | Promise<void>;
}

export interface LocalMailServer {
  /** For `smtpMailer`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
const LARGEST = 5 * 1024 * 1024;

/**
 * A mail server for demo mode and tests. It talks real SMTP, can be reached from this machine only, and hands every mail to
 * `onMessage` instead of sending it on.
 *
 * @throws the system's error when the port is taken
 */
export async function localMailServer({ port = 0, onMessage }: LocalMailOptions): Promise<LocalMailServer> {
  const server = new SMTPServer({
    size: LARGEST, logger: false, disableReverseLookup: true, disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, session, callback) {
      void tell(callback, receive(stream, session, onMessage));
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      server.off("error", reject);
      resolve();
    });
  });
  // A sender that breaks off is no reason to end the process.
  server.on("error", () => {});
  const bound = (server.server.address() as AddressInfo).port;
  return {
    url: `smtp://${HOST}:${bound}`, port: bound,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function receive(stream: SMTPServerDataStream, session: SMTPServerSession, onMessage: LocalMailOptions["onMessage"]) {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw Object.assign(new Error("The mail is too large"), { responseCode: 552 });
  const { subject, text, html, headers } = readMime(Buffer.concat(chunks));
  const { mailFrom, rcptTo } = session.envelope;
  const messageId = (headers["message-id"] ?? "").replaceAll(/^<|>$/g, "");
  const mail = { from: mailFrom ? mailFrom.address : "", subject, text, html, messageId, receivedAt: new Date(), headers };
  for (const { address } of rcptTo) await onMessage({ to: address, ...mail });
}

/** Tells the sender how it went. */
async function tell(callback: (error?: Error) => void, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    callback(asRefusal(error));
    return;
  }
  callback();
}

/** 451: a local error, try again (RFC 5321 §4.2.3). */
const asRefusal = (error: unknown): Error =>
  error instanceof Error && "responseCode" in error ? error : Object.assign(new Error("Not now"), { responseCode: 451 });
