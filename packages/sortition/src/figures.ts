/** Smallest chance, Gini coefficient and geometric mean of chances. */
export interface Figures {
  readonly min: number;
  readonly gini: number;
  readonly geometricMean: number;
}

/**
 * The figures of the Nature 2021 paper over everyone who can be selected, the pinned included; people in no feasible
 * panel are left out by the caller, for with them the smallest chance would be zero whatever the lottery. Gini: mean
 * absolute difference of all pairs by twice the mean.
 */
export function figuresOf(chances: readonly number[]): Figures {
  const sorted = [...chances].sort((a, b) => a - b);
  const number = sorted.length;
  let sum = 0,
    ranked = 0,
    logs = 0;
  sorted.forEach((chance, at) => {
    sum += chance;
    ranked += (2 * (at + 1) - number - 1) * chance;
    logs += logarithm(chance);
  });
  return {
    min: sorted[0] ?? 0,
    gini: sum === 0 ? 0 : rounded(ranked / (number * sum)),
    geometricMean: (sorted[0] ?? 0) <= 0 ? 0 : rounded(Math.exp(logs / number)),
  };
}

function logarithm(value: number): number {
  return value > 0 ? Math.log(value) : 0;
}

/** Engines may differ in the last digits of a logarithm; what is printed must not. */
function rounded(value: number): number {
  return Math.round(value * 1e12) / 1e12 + 0;
}
