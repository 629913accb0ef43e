import { describe, expect, test } from "vitest";
import {
  answerInvitation, changeAccess, completeTraining, inviteExtension, MembershipModel,
} from "../../src/panels/index.ts";
import { aMembership } from "../../src/panels/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal } from "./context.ts";
import { aHeldTraining, developers, ground } from "./membership-fixture.ts";

withDatabase();

const accept = { answer: "accept" as const };

describe("an extended panel", () => {
  test("B6 · a peer worker joins for one meeting, sees a part, and leaves by themselves on the day after", async () => {
    const start = await ground(developers);
    const { here, term, system, wakeOn, asMember, seats, invitation } = start;
    const { id, personId } = await invitation();
    const visit = await inviteExtension(
      await here(),
      { id, term: term.id, personId, roles: ["peer-worker"], extension: { kind: "meeting", day: "2026-06-09" } },
    );
    expect((await answerInvitation(await asMember(visit), { membership: id, ...accept })).state).toBe("in-orientation");
    const training = await aHeldTraining(start, "peer-work");
    await completeTraining(await here(), { training: training.id, people: [personId] });
    const inside = await asMember(visit);
    expect(inside.part.membership?.state).toBe("active");
    expect(inside.part.abilities).toMatchObject({ seeInside: true, seeMembers: false, takePart: false, manage: false });
    expect(await seats()).toBe(0);
    await wakeOn("2026-06-09");
    expect((await system.db.of(MembershipModel).get(id)).state).toBe("active");
    await wakeOn("2026-06-10");
    expect(await system.db.of(MembershipModel).get(id)).toMatchObject({ state: "ended", endReason: "meeting-over" });
    expect((await asMember(visit)).part.abilities.seeInside).toBe(false);
  });

  test("B6 · standing members take part; their access stays limited to their part", async () => {
    const { here, term, system, asMember } = await ground();
    const member = await aMembership(system, term, { extension: { kind: "standing" }, roles: ["peer-worker"] });
    expect((await asMember(member)).part.abilities).toMatchObject({ takePart: true, seeMembers: false });
    expect(
      (await refusal(changeAccess(await here(), { membership: member.id, access: "full" }))).fields
    ).toEqual({ access: "panels:field.extensionStaysLimited" });
  });

  test("a meeting that has passed is refused", async () => {
    const { here, term, invitation } = await ground();
    const { id, personId } = await invitation();
    const late = inviteExtension(
      await here(),
      { id, term: term.id, personId, roles: ["peer-worker"], extension: { kind: "meeting", day: "2026-05-14" } },
    );
    expect((await refusal(late)).fields).toEqual({ "extension.day": "panels:field.dayInPast" });
  });
});
