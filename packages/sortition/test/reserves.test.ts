import { describe, expect, test } from "vitest";
import { disclosureOf, type Problem, replace, reserves, select, violationsOf } from "../src/index.ts";
import { generator } from "../src/random.ts";
import { madeProblem } from "./made-problem.ts";

async function aPanel(
  number: number,
): Promise<{ problem: Problem; panel: readonly string[]; breaks: (panel: readonly string[]) => unknown[] }> {
  const problem = madeProblem(`reserve ${number}`, { people: 60, size: 10, categories: [2, 3, 3], room: 1, couples: 3 });
  const selection = await select(problem, { panels: 20 });
  if (selection.kind !== "selected") throw new Error(selection.kind);
  const disclosure = disclosureOf(problem, selection);
  return {
    problem,
    panel: selection.lottery.panels[0]!,
    breaks: (panel) => violationsOf({ ...disclosure, panels: [panel] }),
  };
}

describe("reserves", () => {
  test("take the seats of those who drop out and keep quotas and households, as one who tries all pairs finds", async () => {
    let kept = 0;
    for (let number = 0; number < 12; number += 1) {
      const { problem, panel, breaks } = await aPanel(number);
      const order = await reserves(problem, panel, "seed");
      expect(order.some((id) => panel.includes(id))).toBe(false);
      expect(await reserves(problem, panel, "seed", { count: 3 })).toEqual(order.slice(0, 3));
      const dropped = generator(String(number)).shuffle(panel).slice(0, 2);
      const { chosen, panel: next, broken } = await replace(problem, panel, dropped, order);
      const staying = panel.filter((id) => !dropped.includes(id));
      expect(next).toEqual([...staying, ...chosen]);
      const places = (pair: readonly string[]) => pair.reduce((sum, id) => sum + order.indexOf(id), 0);
      const sound = order.flatMap((a, at) =>
        order.slice(at + 1).flatMap((b) => (breaks([...staying, a, b]).length === 0 ? [[a, b]] : [])),
      );
      expect(broken.length === 0).toBe(sound.length > 0);
      if (sound.length === 0) continue;
      kept += 1;
      expect(breaks(next)).toEqual([]);
      expect(places(chosen)).toBe(Math.min(...sound.map(places)));
    }
    expect(kept).toBeGreaterThan(5);
  }, 180_000);

  test("say which quota breaks when nobody fits, and break the soft ones first", async () => {
    const person = (id: string, a: string, b: string) => ({ id, values: { a, b } });
    const problem: Problem = {
      pool: [person("1", "x", "u"), person("2", "y", "v"), person("3", "y", "u"), person("4", "x", "v")],
      quotas: [
        { category: "a", value: "x", min: 1, max: 1, hard: true },
        { category: "a", value: "y", min: 1, max: 1, hard: true },
        { category: "b", value: "u", min: 1, max: 1, hard: false },
        { category: "b", value: "v", min: 1, max: 1, hard: false },
      ],
      size: 2,
      pinned: [],
    };
    expect(await replace(problem, ["1", "2"], ["1"], ["3", "4"])).toEqual({
      chosen: ["4"],
      panel: ["2", "4"],
      broken: [
        { category: "b", value: "u", seats: 0, min: 1, max: 1 },
        { category: "b", value: "v", seats: 2, min: 1, max: 1 },
      ],
    });
    expect(await replace(problem, ["1", "2"], ["1"], [])).toMatchObject({ chosen: [], panel: ["2"] });
  });
});
