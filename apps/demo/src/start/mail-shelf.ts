import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { localMailServer, type LocalMail } from "@raati/adapters";

export interface MailShelf {
  /** For SMTP_URL. */
  readonly smtpUrl: string;
  /** Where the web application reads what has arrived, as JSON. */
  readonly readUrl: string;
  close(): Promise<void>;
}

/** So many mails are kept; the oldest goes first. */
const MOST = 200;

/**
 * A mail server of the demo's own that sends nothing on, and a shelf on which the mails can be read. Both on this machine
 * only.
 */
export async function openMailShelf(): Promise<MailShelf> {
  const mails: LocalMail[] = [];
  const smtp = await localMailServer({
    onMessage: (mail) => {
      mails.unshift(mail);
      mails.length = Math.min(mails.length, MOST);
    },
  });
  const http = createServer((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(mails));
  });
  await new Promise<void>((resolve) => void http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  return { smtpUrl: smtp.url, readUrl: `http://127.0.0.1:${port}`, close: () => closeBoth(http, () => smtp.close()) };
}

async function closeBoth(http: Server, closeSmtp: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    http.close(() => resolve());
    http.closeAllConnections();
  });
  await closeSmtp();
}
