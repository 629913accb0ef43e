import { readServerConfig } from "@raati/config";
import { expect, test } from "vitest";
import { type LocalMail, localMailServer, serverPorts } from "../src/index.ts";

const env = {
  RAATI_SECRET: "q7Zt2mWx0pL9vB4nK8sJ1dF6gH3cR5yT", MONGODB_URI: "mongodb://localhost/raati",
  BASE_URL: "http://localhost:3000",
  RAATI_DEMO: "true", LOG_LEVEL: "silent",
};
const mail = { to: "aino@example.fi", subject: "Kutsu", lang: "fi", text: "Hei", messageId: "0197-a1" } as const;

test("the settings become ports that work: mail goes to the server they name, from the sender they name", async () => {
  const arrived: LocalMail[] = [];
  const server = await localMailServer({ onMessage: (one) => void arrived.push(one) });
  const config = readServerConfig({ ...env, SMTP_URL: server.url, MAIL_FROM: "Raati <raati@example.fi>" });
  const ports = serverPorts(config);
  await ports.mailer.send(mail);
  await server.close();
  expect(arrived).toMatchObject([{ to: "aino@example.fi", from: "raati@example.fi", text: "Hei" }]);
  expect(ports.settings).toEqual({ baseUrl: "http://localhost:3000", secret: env.RAATI_SECRET, demo: true });
});

test("a demo without a mail server has all but mail, and says which settings mail needs", async () => {
  const { mailer, random } = serverPorts(readServerConfig(env));
  await expect(mailer.send(mail)).rejects.toThrow("SMTP_URL and MAIL_FROM");
  expect(random.token(16)).toHaveLength(22);
});
