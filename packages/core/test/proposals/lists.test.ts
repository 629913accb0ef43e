import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findSimilar, likeness, memberProposals, ProposalModel, publicProposals, staffProposals, stemsOf,
} from "../../src/proposals/index.ts";
import { aProposal } from "../../src/proposals/factory.ts";
import {
  memberListInput, personalTraces, publicListInput, similarInput, staffListInput,
} from "../../src/proposals/schema.ts";
import { aPanel } from "../../src/panels/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTestTenant } from "../matter-ground.ts";
import { proposing } from "./fixture.ts";

withDatabase();

const ids = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id);
const open = { open: true, state: "sent" as const, sentOn: "2026-05-02", year: 2026 };

describe("the public list", () => {
  test("has what is open and nothing else, newest first, by page, the same for everybody", async () => {
    const { system, panel, client, coordinator, draft, discussed } = await proposing();
    await draft();
    await discussed();
    const made = [];
    for (let count = 0; count < 5; count += 1) made.unshift((await aProposal(system, { panelId: panel.id, ...open })).id);
    const first = await publicProposals(system, publicListInput.parse({ size: 3 }));
    const second = await publicProposals(system, publicListInput.parse({ size: 3, after: first.next }));
    expect([...ids(first), ...ids(second)]).toEqual(made);
    expect(second.next).toBeUndefined();
    for (const who of [client, coordinator]) expect(
      ids(await publicProposals(who, publicListInput.parse({})))
    ).toEqual(made);
  });

  test("J5.8 · is filtered by kind, outcome, unit, year, panel, and “what changed”", async () => {
    const { system, panel, unit, elsewhere } = await proposing();
    const other = await aPanel(system);
    const make = (more: object) => aProposal(system, { panelId: panel.id, ...open, unitIds: [unit.id], ...more });
    const plain = await make({});
    const changed = await make(
      { kind: "initiative", outcome: "accepted", answeredOn: "2026-05-10", changedOn: "2026-05-12", year: 2025 }
    );
    const foreign = await make(
      { panelId: other.id, panelIds: [other.id], unitIds: [elsewhere.id], outcome: "not-accepted", answeredOn: "2026-05-10" }
    );
    const list = async (more: object) => ids(await publicProposals(system, publicListInput.parse(more)));
    expect(await list({ kinds: ["initiative"] })).toEqual([changed.id]);
    expect(await list({ outcomes: ["accepted", "not-accepted"] })).toEqual([foreign.id, changed.id]);
    expect(await list({ unit: elsewhere.id })).toEqual([foreign.id]);
    expect(await list({ year: 2025 })).toEqual([changed.id]);
    expect(await list({ panelId: panel.id })).toEqual([changed.id, plain.id]);
    expect(await list({ changed: true })).toEqual([changed.id]);
    expect(await list({ unanswered: true })).toEqual([plain.id]);
  });
});

describe("the members' list", () => {
  test("D5 · begins with what client-side members raised; drafts are the own; it counts support and comments", async () => {
    const { client, professional, enter, draft, discussed, system } = await proposing();
    const [mine, raised, staffs] = [await draft(client), await discussed(client), await discussed(professional)];
    await draft(professional);
    await aProposal(system, {});
    const list = await memberProposals(await enter(client), memberListInput.parse({}));
    expect([list.first.map(({ id }) => id), ids(list)]).toEqual([[raised.id], [staffs.id, mine.id]]);
    expect(list.first[0]).toMatchObject({ mine: true, supports: 0, supported: false, comments: 0 });
    const next = await memberProposals(await enter(client), memberListInput.parse({ size: 1, after: staffs.id }));
    expect([next.first, ids(next)]).toEqual([[], [mine.id]]);
  });
});

describe("the coordinator's list", () => {
  test("has the proposals of the panels that the reader runs, and no drafts", async () => {
    const { coordinator, as, client, draft, discussed } = await proposing();
    await draft(client);
    const shared = await discussed(client);
    expect(ids(await staffProposals(coordinator, staffListInput.parse({})))).toEqual([shared.id]);
    expect(ids(await staffProposals(coordinator, staffListInput.parse({ states: ["adopted"] })))).toEqual([]);
    expect(ids(await staffProposals(await as(["analyst"]), staffListInput.parse({})))).toEqual([]);
  });
});

describe("proposals like the one that somebody writes", () => {
  test("are found though Finnish words bend, the most like first, and only what the reader may see", async () => {
    const { client, professional, enter, discussed, draft, system } = await proposing();
    const like = await discussed(professional, { title: { fi: "Takaisinsoitolle arvioitu aika" } });
    await discussed(professional, { title: { fi: "Selkokielinen kutsukirje" }, text: { fi: "Kirje on liian pitkä." } });
    await draft(professional, { title: { fi: "Takaisinsoittoon aika" } });
    const elsewhere = await aProposal(system, { title: { fi: "Takaisinsoittoon tarkka aika" } });
    const search = async (title: string, except?: string) =>
      (await findSimilar(await enter(client), similarInput.parse({ title, except }))).map(({ id }) => id);
    expect(await search("Takaisinsoiton arvioidusta ajasta")).toEqual([like.id]);
    expect(await search("Takaisinsoiton arvioidusta ajasta", like.id)).toEqual([]);
    await system.db.of(ProposalModel).updateWhere(
      { id: elsewhere.id }, { set: { open: true, state: "sent", sentOn: "2026-05-02" } }
    );
    expect((await search("Takaisinsoittoon tarkka aika"))[0]).toBe(elsewhere.id);
    expect(await search("Pysäköintipaikat sairaalalle")).toEqual([]);
  });

  test("of another tenant are not there", async () => {
    const { client, enter } = await proposing();
    const { system } = await aTestTenant();
    await aProposal(system, { ...open, title: { fi: "Kielimerkintä ajanvaraukseen" } });
    expect(
      await findSimilar(await enter(client), similarInput.parse({ title: "Kielimerkintä ajanvaraukseen" }))
    ).toEqual([]);
  });

  test("likeness is between 0 and 1, the same both ways, and 1 with itself", () => {
    const text = fc.array(
      fc.constantFrom("kirje", "kutsu", "aika", "takaisinsoitto", "perhekeskus", "ilta"), { maxLength: 5 }
    ).map((words) => words.join(" "));
    fc.assert(fc.property(text, text, (one, other) => {
      const found = likeness(one, other);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
      expect(likeness(other, one)).toBe(found);
      expect(likeness(one, one)).toBe(one === "" ? 0 : 1);
    }));
    for (
      const [one, other] of [
        ["kutsukirje", "kutsukirjeestä"], ["takaisinsoitto", "takaisinsoittoon"], ["perhekeskus", "perhekeskukseen"]
      ] as const
    ) {
      expect(stemsOf(one)).toEqual(stemsOf(other));
      expect(likeness(one, other)).toBeGreaterThan(0.5);
    }
  });
});

describe("a warning about somebody's own data", () => {
  test("J2.8 · sees a phone number, an identity code and an address, and no year or paragraph", () => {
    expect(personalTraces("Soita 040 123 4567")).toEqual(["phone"]);
    expect(personalTraces("Tunnus 010190-123A, a.b@example.fi")).toEqual(["identity-code", "email"]);
    expect(personalTraces("Vuonna 2026 § 44 antoi 203 vastausta")).toEqual([]);
  });
});
