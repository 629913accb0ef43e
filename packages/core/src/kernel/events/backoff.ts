const FIRST = 1000;
const LONGEST = 3_600_000;

/**
 * How long a lane waits after a failure, in milliseconds: a second, then twice as long each time, an hour at most. A fifth
 * more or less by chance, so that what failed together is not tried together.
 *
 * @param attempts how many tries have failed
 * @param random a number from 0 to 1
 */
export function retryDelay(attempts: number, random: () => number = Math.random): number {
  const whole = Math.min(FIRST * 2 ** Math.min(attempts - 1, 30), LONGEST);
  return Math.round(whole * (0.8 + 0.4 * random()));
}
