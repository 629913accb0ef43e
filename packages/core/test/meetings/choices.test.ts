import { newId } from "@raati/db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf, toldOutside } from "../../src/meetings/mappings/cells.ts";
import {
  closeMapping, closePriority, markMapping, openMapping, openPriority, publicMappings, showMapping, showPriority, vote,
} from "../../src/meetings/index.ts";
import { byRole, pointsOfRanking, tallyOf } from "../../src/meetings/priorities/tally.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTable, refusal, type Table } from "./context.ts";

withDatabase();

const three = () => ["Takaisinsoitto", "Kutsukirje", "Puhelinajat"].map((fi) => ({ id: newId(), title: { fi } }));
const choice = (options: ReturnType<typeof three>, more: object = {}) => ({
  id: newId(), title: { fi: "Mikä ensin?" }, options, method: "dots" as const, dots: 3, ...more,
});

async function opened(more: object = {}) {
  const table = await aTable();
  const options = three();
  const input = choice(options, more);
  for (let press = 0; press < 2; press += 1) await openPriority(await table.staff(), input);
  const dots = async (who: Table["elsa"], ...given: number[]) => vote(await table.be(who), {
    priority: input.id, ranking: [],
    dots: given.flatMap((some, index) => (some > 0 ? [{ option: options[index]!.id, dots: some }] : [])),
  });
  return { ...table, options, priority: input.id, dots };
}

describe("prioritising", () => {
  test("B4 · every ranking gives the same sum, whoever makes it and in whatever order", () => {
    const rankings = fc.integer({ min: 2, max: 12 }).chain((size) => fc.shuffledSubarray(
      Array.from({ length: size }, (_, index) => `o${index}`), { minLength: size, maxLength: size },
    ));
    fc.assert(fc.property(rankings, (ranking) => {
      const sum = pointsOfRanking(ranking).reduce((total, { points }) => total + points, 0);
      expect(sum).toBe((ranking.length * (ranking.length + 1)) / 2);
    }));
  });

  test("a division by role loses no vote, shows no group below three, and says nothing when it would tell", () => {
    const votes = fc.array(fc.record({ role: fc.constantFrom("client", "employee", "peer", "chair") }), { maxLength: 30 });
    fc.assert(fc.property(votes, (all) => {
      const groups = byRole(all, "rest");
      if (groups.length === 0) return;
      expect(groups.length).toBeGreaterThan(1);
      expect(groups.flatMap((group) => group.votes)).toHaveLength(all.length);
      for (const group of groups) expect(group.votes.length).toBeGreaterThanOrEqual(3);
    }));
  });

  test("the sum by option is that of all votes, the most important first", () => {
    const [one, other] = three();
    const tally = tallyOf(
      [one!, other!], [{ points: [{ option: other!.id, points: 2 }] }, { points: [{ option: one!.id, points: 1 }] }]
    );
    expect(tally).toEqual([{ option: other!.id, points: 2 }, { option: one!.id, points: 1 }]);
  });

  test("B4 · developer-clients and developer-employees weigh the same, and the result is seen by role", async () => {
    const { sit, dots, priority, staff, be, options } = await opened();
    const clients = [];
    const employees = [];
    for (let count = 0; count < 3; count += 1) {
      clients.push(await sit({ name: "Asiakas" }, { roles: ["developer-client"] }));
      employees.push(await sit({ name: "Työntekijä" }, { roles: ["chair", "developer-employee"], seat: "professional" }));
    }
    for (const one of clients) await dots(one, 3);
    for (const one of employees) await dots(one, 0, 3);
    const open = await showPriority(await be(clients[0]!), { priority });
    expect([open.voters, open.result, open.byRole]).toEqual([6, undefined, undefined]);
    await closePriority(await staff(), { priority });
    const closed = await showPriority(await be(clients[0]!), { priority });
    expect(closed.result!.map(({ points }) => points)).toEqual([9, 9, 0]);
    expect(closed.byRole!.map(({ role, voters, result }) => [role, voters, result[0]!.option])).toEqual([
      ["panels:role.developerClient", 3, options[0]!.id], ["panels:role.developerEmployee", 3, options[1]!.id],
    ]);
  });

  test("a choice is whole or it is refused with its field; the last one counts", async () => {
    const { dots, elsa, priority, be, options } = await opened();
    expect((await refusal(dots(elsa, 1))).fields).toEqual({ dots: "meetings:field.allDots" });
    const twice = vote(await be(elsa), {
      priority, ranking: [], dots: [{ option: options[0]!.id, dots: 1 }, { option: options[0]!.id, dots: 2 }]
    });
    expect((await refusal(twice)).fields).toEqual({ dots: "meetings:field.optionUnknown" });
    await dots(elsa, 3);
    await dots(elsa, 0, 0, 3);
    const seen = await showPriority(await be(elsa), { priority });
    expect([seen.voters, seen.mine]).toEqual([1, [{ option: options[2]!.id, points: 3 }]]);
  });

  test("a ranking names every option once", async () => {
    const { be, elsa, options, priority } = await opened({ method: "ranking" });
    const rank = async (ranking: string[]) => vote(await be(elsa), { priority, dots: [], ranking });
    expect((await refusal(rank([options[0]!.id]))).fields).toEqual({ ranking: "meetings:field.wholeRanking" });
    await rank(options.map(({ id }) => id));
    expect((await showPriority(await be(elsa), { priority })).mine!.map(({ points }) => points)).toEqual([3, 2, 1]);
  });

  test("staff without a seat do not vote, members do not close, and nothing comes in after the end", async () => {
    const { staff, be, elsa, yusuf, dots, priority, options } = await opened();
    const asStaff = vote(await staff(), { priority, ranking: [], dots: [{ option: options[0]!.id, dots: 3 }] });
    expect((await refusal(asStaff)).key).toBe("meetings:failure.membersOnly");
    expect((await refusal(closePriority(await be(elsa), { priority }))).code).toBe("FORBIDDEN");
    await closePriority(await staff(), { priority });
    expect((await refusal(dots(yusuf, 3))).key).toBe("meetings:failure.choiceClosed");
  });
});

describe("the mapping of services", () => {
  const named = (id: string) => ({ id, name: { fi: id } });
  const table = { topics: [named("t1"), named("t2")], experiences: [named("e1"), named("e2")] };
  const marks = fc.array(fc.record({
    marks: fc.array(
      fc.record({ topic: fc.constantFrom("t1", "t2"), experience: fc.constantFrom("e1", "e2") }), { maxLength: 2 }
    ),
  }), { maxLength: 30 });

  test("A8 · counts every mark once; outside the panel no figure is below five", () => {
    fc.assert(fc.property(marks, (all) => {
      const cells = cellsOf(table, all);
      expect(cells.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(all.flatMap((one) => one.marks).length);
      const told = toldOutside(cells);
      expect(told.map(({ topic, experience }) => [topic, experience])).toEqual(
        cells.map(({ topic, experience }) => [topic, experience])
      );
      for (const [index, { count }] of told.entries()) {
        const real = cells[index]!.count!;
        expect(count).toBe(real < 5 ? undefined : real);
      }
    }));
  });

  test("A8 · members mark topic by experience, the panel sees counts, and the summary is saved", async () => {
    const { staff, be, elsa, yusuf, chair, professional, sit, visitor } = await aTable();
    const topics = [{ id: newId(), name: { fi: "Neuvonta" } }, { id: newId(), name: { fi: "Kotihoito" } }];
    const input = { id: newId(), title: { fi: "Palvelujen tila" }, topics };
    for (let press = 0; press < 2; press += 1) await openMapping(await staff(), input);
    const { experiences } = await showMapping(await be(elsa), { mapping: input.id });
    expect(experiences.map(({ name }) => name.sv)).toEqual(
      ["Fungerar bra", "Fungerar delvis", "Fungerar inte", "Ingen erfarenhet"]
    );
    const [well, , badly] = experiences;
    const mark = async (who: Table["elsa"], experience = well!) => markMapping(await be(who), {
      mapping: input.id, marks: [{ topic: topics[0]!.id, experience: experience.id }],
    });
    const fifth = await sit({ name: "Meri Korpisuo" });
    for (const one of [elsa, yusuf, chair, professional, fifth]) await mark(one);
    await mark(elsa, badly);
    await mark(elsa);
    await markMapping(await be(yusuf), {
      mapping: input.id, marks: topics.map(({ id }) => ({ topic: id, experience: well!.id })),
    });
    const twice = markMapping(await be(elsa), {
      mapping: input.id, marks: [well!, badly!].map(({ id }) => ({ topic: topics[0]!.id, experience: id })),
    });
    expect((await refusal(twice)).fields).toEqual({ "marks.1.topic": "meetings:field.topicUnknown" });
    const inside = await showMapping(await be(elsa), { mapping: input.id });
    expect([inside.people, inside.cells[0]!.count, inside.cells[4]!.count]).toEqual([5, 5, 1]);
    expect(await publicMappings(await visitor())).toEqual([]);
    await closeMapping(await staff(), { mapping: input.id, summary: { fi: "Neuvonta toimii." } });
    const [shown] = await publicMappings(await visitor());
    expect([shown!.summary!.fi, shown!.cells[0]!.count, shown!.cells[4]!.count]).toEqual(["Neuvonta toimii.", 5, undefined]);
    expect((await refusal(mark(elsa))).key).toBe("meetings:failure.mappingClosed");
    expect((await refusal(showMapping(await visitor(), { mapping: input.id }))).code).toBe("NOT_FOUND");
  });
});
