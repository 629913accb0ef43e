import { describe, expect, it } from "vitest";
import { DEMO_DAY, meetings, tenants, type MeetingContent } from "../src/content/index.ts";

const all = Object.values(meetings).flat();
const held = all.filter(({ day }) => day <= DEMO_DAY);

/** How many meetings each panel has; a meeting together counts for each. */
function perPanel(list: readonly MeetingContent[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of list.flatMap(({ panels }) => panels)) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

describe("the meetings of the demo content", () => {
  it("are those of domain.md §5.1", () => {
    expect(perPanel(held)).toEqual({ A1: 2, A2: 4, A3: 5, A4: 2, B0: 3, B1: 2, C1: 4, C2: 4, C3: 4 });
    expect(perPanel(all.filter(({ day, later }) => day > DEMO_DAY && !later)))
      .toEqual({ A1: 1, A3: 1, B1: 1, C1: 1, C2: 1, C3: 1 });
  });

  it("have one on each day on which a statement was adopted", () => {
    const adopted = [
      ["A2", "2026-04-21"], ["A3", "2026-02-10"], ["B0", "2025-09-25"], ["B0", "2025-04-24"], ["C1", "2025-11-12"],
      ["C3", "2026-03-17"],
    ];
    expect(adopted.filter(([panel, day]) => held.some((one) => one.day === day && one.panels.includes(panel!))))
      .toEqual(adopted);
  });

  it("leave as many away as the votes of the statements say", () => {
    const away = (panel: string, day: string) => {
      const { notified = 0, missing = 0 } = held.find((one) => one.day === day && one.panels[0] === panel)!;
      return notified + missing;
    };
    expect([away("A2", "2026-04-21"), away("A3", "2026-02-10"), away("C3", "2026-03-17")]).toEqual([0, 0, 2]);
  });

  it("adopt the ground rules once in each panel that meets", () => {
    const main = tenants.flatMap(({ panels }) => panels).filter(({ parent }) => parent === undefined).map(({ key }) => key);
    expect(perPanel(held.filter(({ rules }) => rules))).toEqual(Object.fromEntries(main.map((key) => [key, 1])));
  });

  it("hide only what the minutes say", () => {
    const topics = held.flatMap((one) => one.topics).filter(({ hide }) => hide !== undefined);
    expect(topics.length).toBeGreaterThanOrEqual(3);
    for (const { hide, said } of topics) expect(said?.fi?.discussion).toContain(hide);
  });

  it("say everything of tenant A in both of its languages", () => {
    const texts = meetings.rannikko!.flatMap(({ title, topics, written }) => [
      title, ...topics.map((topic) => topic.title), ...(written?.bulletin ? [written.bulletin] : []),
      ...topics.flatMap(({ said }) => (said ? [said] : [])),
    ]);
    expect(texts.filter(({ fi, sv }) => !fi || !sv)).toEqual([]);
  });

  it("publish the minutes of at least one meeting of every panel that has met", () => {
    const published = held.filter(({ written }) => written?.published).flatMap(({ panels }) => panels);
    expect(new Set(published)).toEqual(new Set(["A1", "A2", "A3", "A4", "B0", "B1", "C1", "C2", "C3"]));
  });
});
