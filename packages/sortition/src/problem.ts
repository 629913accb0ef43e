/** One applicant as the selection sees them: an id, one value a category, and perhaps a household shared with others. */
export interface Person {
  readonly id: string;
  /** Value by category, for every category that a quota names. */
  readonly values: Readonly<Record<string, string>>;
  /**
   * People with the same household are never on one panel together. Empty or left out: lives alone as far as the draw
   * goes.
   */
  readonly household?: string | undefined;
}

/** How many of the panel's seats go to people with `value` in `category`: between `min` and `max`, both included. */
export interface Quota {
  readonly category: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  /** A hard quota is never broken. A soft one (false) may be, by as little as possible, when no panel exists otherwise. */
  readonly hard: boolean;
  /** How far a relaxation may go down or up: bounds for the changed `min` and `max`, not differences. */
  readonly minFlex?: number | undefined;
  readonly maxFlex?: number | undefined;
}

/** What is to be selected: `size` people of the pool, within the quotas, the pinned ones among them. */
export interface Problem {
  readonly pool: readonly Person[];
  readonly quotas: readonly Quota[];
  readonly size: number;
  /** Ids of people who are on the panel in any case. */
  readonly pinned: readonly string[];
}

/** A number of seats of one quota, as it would have to be for a panel to exist. */
export interface QuotaChange {
  readonly category: string;
  readonly value: string;
  readonly bound: "min" | "max";
  readonly from: number;
  readonly to: number;
}

/** Something that makes a problem unfit to be solved, as data: the caller puts `code` and `values` into words. */
export interface Fault {
  readonly code: FaultCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export type FaultCode =
  | "POOL_EMPTY"
  | "SIZE_INVALID"
  | "SIZE_ABOVE_POOL"
  | "ID_DUPLICATE"
  | "ID_EMPTY"
  | "VALUE_MISSING"
  | "QUOTA_NOT_WHOLE"
  | "QUOTA_MIN_ABOVE_MAX"
  | "QUOTA_DUPLICATE"
  | "QUOTA_FLEX_INVALID"
  | "PINNED_UNKNOWN"
  | "PINNED_TOO_MANY"
  | "PINNED_HOUSEHOLD";
