import type { Groups } from "./groups.ts";
import type { Panel } from "./panel-program.ts";
import type { Generator } from "./random.ts";

/**
 * Puts people on the seats of a lottery's panels, so that within a group everyone is on as many panels as the others,
 * give or take one, and no two of one household are on a panel together. Answers positions in the pool, ascending, panel
 * by panel.
 */
export function seatPeople(
  groups: Groups,
  households: readonly (string | undefined)[],
  panels: readonly Panel[],
  random: Generator,
): number[][] {
  const times = new Map<number, number>();
  const order = new Map<number, number>();
  // The order of equals is by lot, so that an early application is worth no more than a late one.
  groups.people.forEach((people) => random.shuffle(people).forEach((person, at) => order.set(person, at)));
  const queue = groups.people.map((people) => [...people].sort((a, b) => order.get(a)! - order.get(b)!));
  const seated = panels.map((panel) => {
    const taken = new Set<string>();
    const members: number[] = [];
    // Households that several groups share have the least choice and come first.
    const seats = [...panel].sort((a, b) => groups.homes[groups.homeOf[a]!]! - groups.homes[groups.homeOf[b]!]! || a - b);
    for (const g of seats) {
      const line = queue[g]!;
      // The line stands in the order of panels so far; who is taken goes to its end.
      const at = line.findIndex(
        (person) => !members.includes(person) && !(households[person] && taken.has(households[person])),
      );
      const person = line[at]!;
      line.splice(at, 1);
      line.push(person);
      members.push(person);
      times.set(person, (times.get(person) ?? 0) + 1);
      if (households[person]) taken.add(households[person]);
    }
    return members;
  });
  balance(groups, households, seated, times);
  return seated.map((members) => members.sort((a, b) => a - b));
}

/** Passes seats from those of a group who sit too often to those who sit too seldom, where their households allow it. */
function balance(
  groups: Groups,
  households: readonly (string | undefined)[],
  seated: number[][],
  times: Map<number, number>,
): void {
  const count = (person: number) => times.get(person) ?? 0;
  for (const people of groups.people) {
    if (people.length < 2) continue;
    for (let guard = 0; guard < 10 * seated.length; guard += 1) {
      const often = people.reduce((best, person) => (count(person) > count(best) ? person : best));
      const seldom = people.reduce((best, person) => (count(person) < count(best) ? person : best));
      if (count(often) - count(seldom) < 2) break;
      const at = seated.findIndex(
        (members) =>
          members.includes(often) &&
          !members.includes(seldom) &&
          !(households[seldom] && members.some((member) => member !== often && households[member] === households[seldom])),
      );
      if (at < 0) break;
      seated[at]![seated[at]!.indexOf(often)] = seldom;
      times.set(often, count(often) - 1);
      times.set(seldom, count(seldom) + 1);
    }
  }
}
