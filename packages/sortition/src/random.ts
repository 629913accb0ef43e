/**
 * A source of numbers that only its seed decides, the same on every machine (sfc32, of the PractRand tests, on 32-bit
 * integers).
 */
export interface Generator {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** The list in a new order. */
  shuffle<T>(list: readonly T[]): T[];
}

/** Opens the source for a seed. For the order of things that are equal; a public draw uses hashes (verify.ts). */
export function generator(seed: string): Generator {
  let a = 0x9e3779b9,
    b = 0x243f6a88,
    c = 0xb7e15162,
    counter = 1;
  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  }
  for (let i = 0; i < seed.length; i += 1) {
    a ^= seed.charCodeAt(i);
    next();
  }
  for (let i = 0; i < 16; i += 1) next();
  function below(limit: number): number {
    const fair = 0x1_0000_0000 - (0x1_0000_0000 % limit);
    for (;;) {
      const value = next();
      if (value < fair) return value % limit;
    }
  }
  return {
    below,
    shuffle(list) {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i -= 1) {
        const j = below(i + 1);
        [copy[i], copy[j]] = [copy[j]!, copy[i]!];
      }
      return copy;
    },
  };
}
