import { DAY_MS, HOUR_MS } from "@raati/i18n";

/** Staff see other people's data, often on shared computers: their sessions are short. */
const LIMITS = {
  staff: { idle: 12 * HOUR_MS, most: 7 * DAY_MS }, member: { idle: 30 * DAY_MS, most: 180 * DAY_MS }
} as const;

interface Lived {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** When a session ends if it is not used again: some time after its last use, but never later than its longest life. */
export function sessionEnd({ createdAt, lastSeenAt }: Lived, isStaff: boolean): Date {
  const { idle, most } = isStaff ? LIMITS.staff : LIMITS.member;
  return new Date(Math.min(lastSeenAt.getTime() + idle, createdAt.getTime() + most));
}

/** The longest that any session lasts, in seconds: how long a browser keeps the cookie. */
export const LONGEST_SESSION = LIMITS.member.most / 1000;

/** Being seen is written down at most this often, in milliseconds. */
export const SEEN_EVERY = 5 * 60_000;
