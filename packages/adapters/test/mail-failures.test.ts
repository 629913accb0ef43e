import { createServer, type AddressInfo, type Socket } from "node:net";
import type { Mail } from "@raati/core/kernel";
import { afterEach, describe, expect, test } from "vitest";
import { localMailServer, MailFailure, smtpMailer } from "../src/index.ts";

const mail: Mail = { to: "aino@example.fi", subject: "Kutsu", lang: "fi", text: "Hei", messageId: "0197-a1" };
const closers: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A server that speaks lines of SMTP: for each command the answer of the script, else 250. */
async function scripted(script: Readonly<Record<string, string>>, greeting = "220 test"): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    let inData = false;
    if (greeting) socket.write(`${greeting}\r\n`);
    socket.on("data", (data) => {
      for (const line of data.toString().split("\r\n").filter(Boolean)) {
        if (inData && line !== ".") continue;
        const command = inData ? "END" : line.split(/[ :]/)[0]!.toUpperCase();
        inData = command === "DATA" && !script.DATA;
        socket.write(`${script[command] ?? (inData ? "354 go on" : "250 ok")}\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function failure(url: string): Promise<MailFailure> {
  const sending = smtpMailer({ url, from: "Raati <raati@example.fi>", timeout: 200 }).send(mail);
  const error: unknown = await sending.then(() => "sent", (reason: unknown) => reason);
  expect(error).toBeInstanceOf(MailFailure);
  return error as MailFailure;
}

describe("a failure that may pass is told as such", () => {
  test.each([
    ["the recipient's box is busy", { RCPT: "450 4.2.1 aino@example.fi busy" }],
    ["the server is full", { DATA: "452 4.3.1 full" }],
    ["the content is put off, as by greylisting", { END: "451 4.7.1 later" }],
    ["the sender is not allowed, which the site must mend", { MAIL: "550 5.7.1 not you" }],
    ["the server wants a password that we do not have", { RCPT: "530 5.7.0 sign in first" }],
    ["the session is out of step", { DATA: "503 5.5.1 first things first" }],
    ["the server closes", { MAIL: "421 4.3.2 closing" }],
  ])("%s", async (_what, script) => {
    expect((await failure(`smtp://${await scripted(script)}`)).retry).toBe("again");
  });

  test("a wrong password", async () => {
    const server = await scripted({ EHLO: "250-test\r\n250 AUTH PLAIN", AUTH: "535 5.7.8 wrong" });
    const error = await failure(`smtp://raati:hunter2@${server}`);
    expect(error.retry).toBe("again");
    expect(`${error.message} ${error.stack}`).not.toContain("hunter2");
  });

  test("nobody listens", async () => {
    const server = await localMailServer({ onMessage: () => {} });
    await server.close();
    expect((await failure(server.url)).retry).toBe("again");
  });

  test("a server that never greets: the wait has an end", async () => {
    expect((await failure(`smtp://${await scripted({}, "")}`)).retry).toBe("again");
  });

  test("a demo whose inbox cannot store the mail", async () => {
    const server = await localMailServer({ onMessage: () => Promise.reject(new Error("disk full")) });
    closers.push(() => server.close());
    expect((await failure(server.url)).retry).toBe("again");
  });
});

describe("a failure for good is told as such, without the words of the server", () => {
  test.each([
    ["nobody has this address", { RCPT: "550 5.1.1 aino@example.fi unknown" }, "550"],
    ["the box is full and stays so", { RCPT: "552 5.2.2 aino@example.fi over quota" }, "552"],
    ["the content is refused", { END: "554 5.7.1 looks like spam to aino@example.fi" }, "554"],
  ])("%s", async (_what, script, code) => {
    const error = await failure(`smtp://${await scripted(script)}`);
    expect(error.retry).toBe("never");
    expect(error.message).toContain(code);
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain("aino");
  });
});

test("a server that takes the mail is content", async () => {
  const sending = smtpMailer({ url: `smtp://${await scripted({})}`, from: "raati@example.fi" }).send(mail);
  await expect(sending).resolves.toBeUndefined();
});

test("the local mail server refuses a mail that is too large for good, and a taken port when it starts", async () => {
  const server = await localMailServer({ onMessage: () => {} });
  closers.push(() => server.close());
  const large = smtpMailer({ url: server.url, from: "raati@example.fi" }).send({ ...mail, text: "x".repeat(6_000_000) });
  await expect(large).rejects.toMatchObject({ name: "MailFailure", retry: "never" });
  await expect(localMailServer({ port: server.port, onMessage: () => {} })).rejects.toThrow("EADDRINUSE");
});
