import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localMailServer, smtpMailer, type LocalMail } from "@raati/adapters";
import { acknowledgeHandling, giveAnswer, inHandling } from "@raati/core/handling";
import { aHandling } from "@raati/core/handling/factory";
import { giveAnswerInput } from "@raati/core/handling/schema";
import { aUnit } from "@raati/core/organisation/factory";
import { aMembership, aPanel, aTerm } from "@raati/core/panels/factory";
import { aPerson, signedInAs } from "@raati/core/people/factory";
import { aProposal } from "@raati/core/proposals/factory";
import { aTenant } from "@raati/core/tenants/factory";
import { testPorts, testRaati } from "@raati/core/testing";
import { newId } from "@raati/db";
import { startEmbeddedMongo } from "@raati/embedded-mongo";
import { helsinkiInstant } from "@raati/i18n";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runWorker } from "../src/run-worker.ts";
import { workerProduct } from "../src/worker-context.ts";

const dataDir = mkdtempSync(join(tmpdir(), "raati-mails-"));
const taken: LocalMail[] = [];
const ending = new AbortController();
const ports = testPorts();
let raati: ReturnType<typeof testRaati>["raati"];
let ended: Promise<void>;
let stop = async () => {};

/** The worker as it runs in the product, with a real database and a real mail server; only its clock is ours. */
beforeAll(async () => {
  const mails = await localMailServer({ onMessage: (mail) => void taken.push(mail) });
  const mongo = await startEmbeddedMongo({ dataDir, inProcess: true });
  stop = async () => {
    await mongo.stop();
    await mails.close();
  };
  ({ raati } = testRaati([], { ...ports, mailer: smtpMailer({ url: mails.url, from: "Raati <raati@raati.example>" }) }));
  await new Promise<void>((ready, failed) => {
    const options = { mongodbUri: mongo.uri, consumers: 1, pollMs: 50, signal: ending.signal, onReady: () => ready() };
    ended = runWorker(workerProduct(raati), options);
    ended.catch(failed);
  });
});

afterAll(async () => {
  ending.abort();
  await ended;
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** It is so late now, by the clocks of Finland. */
const itIs = (
  day: string, time: string
) => ports.clock.pass(helsinkiInstant(day, time).getTime() - ports.clock.now().getTime());

/** Waits until so many mails have come to an address. @returns them, the oldest first */
async function mailsTo(address: string | undefined, count: number): Promise<LocalMail[]> {
  const found = () => taken.filter(({ to }) => to === address);
  await vi.waitUntil(() => found().length >= count, { timeout: 30_000, interval: 20 });
  return found();
}

const subjects = (mails: readonly LocalMail[]) => mails.map(({ subject }) => subject);

test("J1.11 · a matter goes to its owner, the reminder leaves at eight on day 61; its answer comes with a member's digest the next morning", async () => {
  const system = await aTenant(raati.context("test", "fi"));
  const owner = await signedInAs(system, { name: "Petra Strandhage", email: "petra@rannikko.example", roles: ["owner"] });
  const unit = await aUnit(system, { ownerId: owner.viewer.personId });
  const panel = await aPanel(system);
  const member = await aPerson(system, { name: "Elsa Björkhagen", language: "sv", email: "elsa@rannikko.example" });
  await aMembership(system, await aTerm(system, panel), { personId: member.id });
  const author = await aPerson(system, { name: "Joakim Nyåkersson", email: "joakim@rannikko.example" });
  const proposal = await aProposal(system, {
    panelId: panel.id, authorId: author.id, title: {
      fi: "Takaisinsoittoon arvioitu aika", sv: "Beräknad tid för återuppringning"
    },
  });
  const { id } = await aHandling(system, {
    matter: { kind: "proposal", id: proposal.id }, title: proposal.title, panelIds: [panel.id],
    steps: [{ to: "unit", unitId: unit.id }],
  });
  const arrived = ["Uusi asia vastattavaksi: Takaisinsoittoon arvioitu aika"];
  expect(subjects(await mailsTo("petra@rannikko.example", 1))).toEqual(arrived);
  await acknowledgeHandling(await inHandling(owner, id));

  itIs("2026-07-15", "07:59");
  const soon = [...arrived, "Vastaus on annettava 14.7.2026 mennessä: Takaisinsoittoon arvioitu aika"];
  expect(subjects(await mailsTo("petra@rannikko.example", 2))).toEqual(soon);
  itIs("2026-07-15", "08:00");
  const mails = await mailsTo("petra@rannikko.example", 3);
  expect(subjects(mails)).toEqual([...soon, "Vastaus on myöhässä: Takaisinsoittoon arvioitu aika"]);
  expect(mails[2]!.text).toContain(encodeURIComponent(`/handlings/${id}`));

  await giveAnswer(await inHandling(owner, id), giveAnswerInput.parse({
    outcome: "accepted", reasons: { fi: "Aika kerrotaan." }, targetDay: "2026-10-01",
    measures: [{ id: newId(), text: { fi: "Arvioitu aika" }, dueOn: "2026-10-01" }],
  }));
  // Who wrote the proposal hears at once: by then the digests of the others are waiting.
  expect(subjects(await mailsTo("joakim@rannikko.example", 1))[0]).toMatch(/^Ehdotukseesi tuli vastaus: /);
  itIs("2026-07-16", "07:29");
  expect(taken.filter(({ to }) => to === "elsa@rannikko.example")).toEqual([]);
  itIs("2026-07-16", "07:30");
  const [digest] = await mailsTo("elsa@rannikko.example", 1);
  expect(digest!.subject).toMatch(/: en nyhet i dina råd$/);
  expect(digest!.text).toContain("Klientrådet för äldre\n- 15.7.2026: Svar: Beräknad tid för återuppringning");
  expect(digest!.headers).toMatchObject({ "content-language": "sv", "list-unsubscribe-post": "List-Unsubscribe=One-Click" });
  expect(digest!.html).toContain('<html lang="sv">');
}, 120_000);
