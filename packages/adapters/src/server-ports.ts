import type { ServerConfig } from "@raati/config";
import type { Mailer, Ports } from "@raati/core/kernel";
import { gridFiles } from "./grid-files.ts";
import { serverDocuments } from "./documents/server-documents.ts";
import { pinoLog } from "./pino-log.ts";
import { textGateway } from "./text-gateway.ts";
import { smtpMailer } from "./smtp-mailer.ts";
import { clockAheadBy, secureRandom, systemClock } from "./system-ports.ts";

/** The real ports of a server process, as its settings say. */
export function serverPorts(config: ServerConfig): Ports {
  const { smtpUrl, mailFrom, textsUrl, textsKey, textsFrom, baseUrl, secret, demo, logLevel, clockAhead } = config;
  return {
    clock: demo ? clockAheadBy(clockAhead) : systemClock, random: secureRandom,
    log: pinoLog({ level: logLevel }), files: gridFiles,
    mailer: smtpUrl !== undefined && mailFrom !== undefined ? smtpMailer({ url: smtpUrl, from: mailFrom }) : noMailer,
    texts: textsUrl === undefined ? undefined : textGateway({ url: textsUrl, key: textsKey, from: textsFrom }),
    documents: serverDocuments, settings: { baseUrl, secret, demo },
  };
}

/** Only a demo may run without a mail server; what it would have sent waits for one. */
const noMailer: Mailer = {
  send: () => Promise.reject(new Error("No mail server is set: SMTP_URL and MAIL_FROM.")),
};
