/**
 * The items in an order that depends on nothing but the seed (Fisher and Yates' shuffle on a linear congruential generator;
 * demo content needs no better chance).
 */
export function shuffled<Item>(items: readonly Item[], seed: string): Item[] {
  const mixed = [...items];
  let state = Array.from(seed, (letter) => letter.codePointAt(0)!)
    .reduce((sum, code) => (sum * 31 + code) % 2_147_483_647, 7);
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
