export { localMailServer, type LocalMail, type LocalMailOptions, type LocalMailServer } from "./local-mail-server.ts";
export { MailFailure } from "./mail-failure.ts";
export { type LogOptions, pinoLog, type RequestLog } from "./pino-log.ts";
export { smtpMailer, type SmtpOptions } from "./smtp-mailer.ts";
export { secureRandom, systemClock } from "./system-ports.ts";
export { serverDocuments } from "./documents/server-documents.ts";
export { serverPorts } from "./server-ports.ts";
