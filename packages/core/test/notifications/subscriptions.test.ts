import { describe, expect, test } from "vitest";
import { helsinkiInstant } from "@raati/i18n";
import {
  confirmSubscription, showSubscription, showUnsubscribe, subscribe, SubscriptionModel, unsubscribe,
} from "../../src/notifications/index.ts";
import { callOpened, CallModel } from "../../src/recruitment/index.ts";
import { aCall } from "../../src/recruitment/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal } from "../matter-ground.ts";
import { hearingGround } from "./fixture.ts";

withDatabase();

const EMAIL = "kiinnostunut@people.example";

const keyIn = (text: string): string => /token=([^\s]+)/.exec(text)![1]!;

/** An address that has been typed, and what its owner was sent. */
async function asked() {
  const place = await hearingGround();
  await subscribe(place.system, { email: EMAIL });
  await place.deliver();
  const [mail] = place.ports.mails;
  return { ...place, mail: mail!, token: decodeURIComponent(keyIn(mail!.text)) };
}

/** A call that opens now, as its timer opens it. */
async function openCall({ system, panel, term }: Awaited<ReturnType<typeof asked>>) {
  const call = await aCall(system, panel, term);
  await system.transaction(async (tx) => {
    const opened = await tx.of(CallModel).update(call, {});
    await tx.emit(callOpened, opened, { callId: call.id });
  });
  return call;
}

describe("J5.11 · news of the next call, without an account", () => {
  test("are confirmed by the one who has the address, come when a call opens, and end by one click", async () => {
    const place = await asked();
    const { system, deliver, ports, token, mail } = place;
    expect(mail).toMatchObject({ to: EMAIL, subject: "Vahvista: haluatko tiedon seuraavasta raatihausta?" });
    expect(mail.headers).not.toHaveProperty("List-Unsubscribe");
    expect(await showSubscription(system, { token })).toEqual({ state: "unconfirmed", email: "ki…@people.example" });
    expect(await confirmSubscription(system, { token })).toMatchObject({ state: "confirmed" });
    expect(await confirmSubscription(system, { token })).toMatchObject({ state: "confirmed" });
    const call = await openCall(place);
    await deliver();
    const news = ports.mails.at(-1)!;
    expect(news.subject).toBe("Nyt voi hakea: Hae asiakasraatiin");
    expect(news.text).toContain(`/calls/${call.slug}`);
    const off = decodeURIComponent(keyIn(news.headers!["List-Unsubscribe"]!.slice(1, -1)));
    expect(await showUnsubscribe(system, { token: off })).toMatchObject({ state: "confirmed" });
    expect(await unsubscribe(system, { token: off })).toEqual({ state: "ended" });
    expect(await unsubscribe(system, { token: off })).toEqual({ state: "ended" });
    expect(await system.db.of(SubscriptionModel).count({})).toBe(0);
    const sent = ports.mails.length;
    await openCall(place);
    await deliver();
    expect(ports.mails).toHaveLength(sent);
  });

  test("that nobody has confirmed do not come, and the address is forgotten after two days", async () => {
    const place = await asked();
    await openCall(place);
    await place.deliver();
    expect(place.ports.mails).toHaveLength(1);
    const [stored] = await place.system.db.of(SubscriptionModel).find();
    expect(stored!.purgeAt!.getTime() - place.ports.clock.now().getTime()).toBe(48 * 3_600_000);
    place.ports.clock.pass(49 * 3_600_000);
    expect((await refusal(confirmSubscription(place.system, { token: place.token }))).code).toBe("NOT_FOUND");
  });

  test("are asked for twice without harm; the mail tells who is on the list already", async () => {
    const place = await asked();
    const { system, deliver, ports, token } = place;
    await confirmSubscription(system, { token });
    await subscribe(system, { email: EMAIL });
    await deliver();
    expect(ports.mails.map(({ subject }) => subject)).toEqual([
      "Vahvista: haluatko tiedon seuraavasta raatihausta?", "Saat jo tiedon seuraavasta raatihausta",
    ]);
    await subscribe(system, { email: EMAIL });
    expect((await refusal(subscribe(system, { email: EMAIL }))).code).toBe("TOO_MANY");
  });

  test("leave to all subscribers, each in a delivery of its own, however many they are", async () => {
    const place = await asked();
    const { system, deliver, ports } = place;
    const at = helsinkiInstant("2026-05-01", "12:00");
    await system.db.of(SubscriptionModel).insertAll(Array.from({ length: 250 }, (_, index) => ({
      email: `number-${index}@people.example`, lang: "sv" as const, state: "confirmed" as const,
      askedAt: at, confirmedAt: at,
    })));
    await openCall(place);
    await deliver();
    const news = ports.mails.filter(({ subject }) => subject.startsWith("Nu kan man söka"));
    expect(new Set(news.map(({ to }) => to)).size).toBe(250);
    expect(new Set(news.map(({ messageId }) => messageId)).size).toBe(250);
    expect(news).toHaveLength(250);
  });
});
