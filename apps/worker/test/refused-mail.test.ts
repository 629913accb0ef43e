import { localMailServer, smtpMailer, type LocalMail } from "@raati/adapters";
import { HandlingModel, reminded } from "@raati/core/handling";
import { aHandling } from "@raati/core/handling/factory";
import { listTroubles } from "@raati/core/notifications";
import { aPanel } from "@raati/core/panels/factory";
import { aPerson, signedInAs } from "@raati/core/people/factory";
import { aTenant } from "@raati/core/tenants/factory";
import { testPorts, testRaati, withDatabase } from "@raati/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";

withDatabase();

const WRONG = "ei-ole@palautuu.example";
const taken: LocalMail[] = [];
let server: Awaited<ReturnType<typeof localMailServer>>;

beforeAll(async () => {
  server = await localMailServer({
    onMessage: (mail) => {
      // 550: there is no such mailbox (RFC 5321 §4.2.3).
      if (mail.to === WRONG) throw Object.assign(new Error("No such mailbox"), { responseCode: 550 });
      taken.push(mail);
    },
  });
});
afterAll(() => server.close());

test("a reminder that a real mail server refuses is seen by the coordinator, and the others get theirs", async () => {
  const ports = { ...testPorts(), mailer: smtpMailer({ url: server.url, from: "Raati <raati@raati.example>" }) };
  const { raati, deliver } = testRaati([], ports);
  const system = await aTenant(raati.context("test", "fi"));
  const coordinator = await signedInAs(system, { roles: ["coordinator"] });
  const wrong = await aPerson(system, { name: "Tuulikki Harjuniemi", email: WRONG, roles: ["owner"] });
  const right = await aPerson(system, { name: "Olavi Rantakangas", language: "sv", roles: ["owner"] });
  const panel = await aPanel(system, { coordinatorId: coordinator.viewer.personId });
  const handling = await aHandling(system, { panelIds: [panel.id] });
  await system.transaction(async (tx) => {
    const noted = await tx.of(HandlingModel).update(handling, {});
    await tx.emit(reminded, noted, {
      handlingId: handling.id, matterKind: "proposal", matterId: handling.matterId, about: "escalation",
      personIds: [wrong.id, right.id], dueOn: "2026-05-01",
    });
  });
  await deliver();
  expect(taken.map(({ to, subject }) => [to, subject])).toEqual([
    [right.email, "Svaret har dröjt två veckor över tidsfristen: Beräknad tid för återuppringning"],
  ]);
  expect(taken[0]).toMatchObject({ headers: { "content-language": "sv", "auto-submitted": "auto-generated" } });
  expect([taken[0]!.text, taken[0]!.html].every((part) => part?.includes("Öppna ärendet"))).toBe(true);
  const { items } = await listTroubles(coordinator, { size: 50 });
  expect(items).toMatchObject([{ name: "Tuulikki Harjuniemi", email: WRONG, what: "refused" }]);
});
