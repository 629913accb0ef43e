/** What the place of an item on the agenda follows from. */
export interface Ordered {
  readonly id: string;
  readonly place: "start" | "body" | "end";
  readonly clientRaised: boolean;
  readonly order: number;
}

/** Openings stand first and closings last; between them what members on the clients' side have raised comes first (D5). */
function groupOf({ place, clientRaised }: Ordered): number {
  if (place !== "body") return place === "start" ? 0 : 3;
  return clientRaised ? 1 : 2;
}

/** The items in the order in which the meeting takes them. */
export function inOrder<Item extends Ordered>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) =>
    groupOf(one) - groupOf(other) || one.order - other.order || (one.id < other.id ? -1 : 1));
}

/** The order with one item moved a step; undefined where the step would put it among others than its own kind. */
export function moved<Item extends Ordered>(items: readonly Item[], id: string, to: "up" | "down"): Item[] | undefined {
  const ordered = inOrder(items);
  const from = ordered.findIndex((item) => item.id === id);
  const target = from + (to === "up" ? -1 : 1);
  const [item, neighbour] = [ordered[from], ordered[target]];
  if (!item || !neighbour || groupOf(item) !== groupOf(neighbour)) return undefined;
  return ordered.with(from, neighbour).with(target, item);
}
