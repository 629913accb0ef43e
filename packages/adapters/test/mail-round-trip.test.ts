import type { Mail } from "@raati/core/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type LocalMail, localMailServer, type LocalMailServer, MailFailure, smtpMailer } from "../src/index.ts";

const arrived: LocalMail[] = [];
let server: LocalMailServer;
beforeAll(async () => {
  server = await localMailServer({ onMessage: (mail) => void arrived.push(mail) });
});
afterAll(() => server.close());
beforeEach(() => void arrived.splice(0));

const invitation: Mail = {
  to: "aino@example.fi", subject: "Kutsu: työikäisten asiakasraati, Åbo – 4.6.2026", lang: "fi-plain",
  text: "Hei!\n\nTervetuloa kokoukseen. Välkommen på mötet.", messageId: "0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
};

async function sent(mail: Partial<Mail> = {}): Promise<LocalMail> {
  await smtpMailer({ url: server.url, from: "Raati <raati@example.fi>" }).send({ ...invitation, ...mail });
  expect(arrived).toHaveLength(1);
  return arrived[0]!;
}

describe("a mail", () => {
  test("arrives with its words as they were written", async () => {
    const mail = await sent();
    expect(mail).toMatchObject({
      to: "aino@example.fi", from: "raati@example.fi", subject: invitation.subject, text: invitation.text,
      html: undefined, messageId: `${invitation.messageId}@example.fi`,
    });
    expect(mail.receivedAt).toBeInstanceOf(Date);
  });

  test("keeps both the plain and the HTML part", async () => {
    const html = '<p lang="sv">Välkommen på mötet – <a href="https://raati.example.fi/sv/a?x=1&amp;y=ä">öppna</a></p>';
    expect(await sent({ html })).toMatchObject({ text: invitation.text, html });
  });

  test.each([
    ["one line of four thousand letters", "åäö ".repeat(1000)],
    ["one word of four thousand letters", "x".repeat(4000)],
    ["one word of a thousand letters with marks", "ö".repeat(1000)],
    ["dots that begin a line", ".\n..\n.piste"],
    ["lines that begin with From", "From here\nFrom there"],
    ["space at the ends of lines", "a  \n\tb\t\n c"],
    ["signs of other scripts", "Добро пожаловать 你好 مرحبا 𝄞"],
    ["what looks like encoded text", "=C3=A4 =?utf-8?Q?=C3=A4?= == =\n="],
    ["what looks like a boundary", "--\n--abc--\n----_NmP-"],
  ])("keeps %s, alone and beside HTML", async (_what, text) => {
    expect((await sent({ text })).text).toBe(text);
    arrived.splice(0);
    expect(await sent({ text, html: `<p>${text}</p>` })).toMatchObject({ text, html: `<p>${text}</p>` });
  });

  test.each([
    "ä", "Påminnelse: ".repeat(20), "Ö".repeat(150), "Underscore_and  two spaces åäö", "a".repeat(300), "",
  ])("keeps the subject %j", async (subject) => expect((await sent({ subject })).subject).toBe(subject));

  test("says that a machine wrote it, in which language, and how to leave the list", async () => {
    const unsubscribe = `<https://raati.example.fi/fi/leave?code=${"abc123".repeat(30)}>`;
    const asked = { "List-Unsubscribe": unsubscribe, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
    const { headers } = await sent({ headers: asked });
    expect(headers).toMatchObject({
      "auto-submitted": "auto-generated", "content-language": "fi", from: "Raati <raati@example.fi>", to: "aino@example.fi",
      "list-unsubscribe": unsubscribe, "list-unsubscribe-post": "List-Unsubscribe=One-Click",
    });
    expect(headers["x-mailer"]).toBeUndefined();
  });

  test("sent again has the same id, so that the second copy can be told", async () => {
    const first = (await sent()).messageId;
    arrived.splice(0);
    expect((await sent()).messageId).toBe(first);
  });

  test("goes to one person, whatever its words and headers say", async () => {
    await sent({
      subject: "Hei\r\nBcc: bo@example.fi", text: "\r\n.\r\nRCPT TO:<bo@example.fi>\r\n",
      headers: { Bcc: "bo@example.fi", Cc: "bo@example.fi", "X-Raati": "a\r\nBcc: bo@example.fi" },
    });
    expect(arrived.map(({ to }) => to)).toEqual(["aino@example.fi"]);
    expect(Object.keys(arrived[0]!.headers)).not.toContain("bcc");
  });
});

describe("what cannot be sent is refused for good, before anything goes out", () => {
  test.each([
    ["two addresses", { to: "aino@example.fi, bo@example.fi" }],
    ["an address with a name", { to: "Aino <aino@example.fi>" }],
    ["a line break in the address", { to: "aino@example.fi\r\nRCPT TO:<bo@example.fi>" }], ["no address", { to: "aino" }],
    ["a message id with a bracket", { messageId: "a>b" }],
  ])("%s", async (_what, change) => {
    const error = await smtpMailer({ url: server.url, from: "raati@example.fi" }).send({ ...invitation, ...change })
      .catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(MailFailure);
    expect((error as MailFailure).retry).toBe("never");
    expect((error as MailFailure).message).not.toContain("aino");
    expect(arrived).toEqual([]);
  });

  test("a sender that is no address, when the mailer is made", () => {
    expect(() => smtpMailer({ url: server.url, from: "Raati" })).toThrow("one e-mail address");
  });
});

test("the mail server stores a mail for several recipients once for each", async () => {
  const { createTransport } = await import("nodemailer");
  const recipients = ["b@example.fi", "c@example.fi"];
  await createTransport({ url: server.url }).sendMail({ from: "a@example.fi", to: recipients, text: "x" });
  expect(arrived.map(({ to, text }) => [to, text])).toEqual([["b@example.fi", "x"], ["c@example.fi", "x"]]);
});
