/**
 * The moment without its fraction of a second, for a question about times that people set in whole minutes: the answer is
 * the same, and pages of the same second can share it.
 */
export const wholeSecond = (at: Date): Date => new Date(Math.floor(at.getTime() / 1000) * 1000);
