import { expect, test } from "vitest";
import { listTroubles, noteMailBounce, tryMailAgain } from "../../src/notifications/index.ts";
import { PersonModel } from "../../src/people/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal, type Ground } from "../matter-ground.ts";
import { addressOf, answered, hearingGround, mailsTo, sentProposal } from "./fixture.ts";

withDatabase();

/** A place where the mail server knows no such mailbox as the chair's. */
async function withRefusedChair(): Promise<Ground> {
  const place = await hearingGround();
  const wrong = await addressOf(place, place.chair);
  const { send } = place.ports.mailer;
  place.ports.mailer.send = async (mail) => {
    if (mail.to === wrong) throw Object.assign(new Error("550"), { retry: "never" });
    return send(mail);
  };
  return place;
}

const everyTrouble = { size: 50 };

async function oneMore(place: Ground): Promise<void> {
  const { handling } = await sentProposal(place, place.chair);
  await answered(place, handling);
  await place.deliver();
}

test("a mail that is refused is seen by the coordinator by name, and none is sent there again until somebody has looked", async () => {
  const place = await withRefusedChair();
  const { coordinator, chair, ports } = place;
  await oneMore(place);
  const tries = ports.logged.filter(({ event }) => event === "events.delivery-parked");
  expect(tries).toEqual([]);
  const { items } = await listTroubles(coordinator, everyTrouble);
  expect(items).toMatchObject([{ personId: chair.viewer.personId, name: "Aino Ylitalo", what: "refused", times: 1 }]);
  await oneMore(place);
  expect((await listTroubles(coordinator, everyTrouble)).items).toMatchObject([{ times: 1 }]);

  await place.system.db.of(PersonModel).updateWhere({ id: chair.viewer.personId }, { set: { email: "oikea@people.example" } });
  expect((await listTroubles(coordinator, everyTrouble)).items).toEqual([]);
  await oneMore(place);
  expect(await mailsTo(place, chair)).toHaveLength(1);
});

test("a mail that came back later is written down by the office, once, and tried again when the address is right", async () => {
  const place = await hearingGround();
  const { coordinator, chair, owner } = place;
  const personId = chair.viewer.personId;
  await noteMailBounce(coordinator, { personId });
  await noteMailBounce(coordinator, { personId });
  expect((await listTroubles(coordinator, everyTrouble)).items).toMatchObject([{ what: "returned", times: 1 }]);
  await oneMore(place);
  expect(await mailsTo(place, chair)).toEqual([]);
  await tryMailAgain(coordinator, { personId });
  await tryMailAgain(coordinator, { personId });
  await oneMore(place);
  expect(await mailsTo(place, chair)).toHaveLength(1);
  expect((await refusal(noteMailBounce(owner, { personId }))).code).toBe("NOT_FOUND");
});
