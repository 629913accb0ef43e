/** Dimensions by which every call's applicants are counted. A question of a plugin may add more. */
export const CORE_DIMENSIONS = ["area", "age", "gender", "language", "role", "seat"] as const;
export type CoreDimension = (typeof CORE_DIMENSIONS)[number];

/** True for a dimension that every call has, false for one of a plugin's questions. */
export const isCoreDimension = (dimension: string): dimension is CoreDimension =>
  (CORE_DIMENSIONS as readonly string[]).includes(dimension);

/** The group of those who have not told. */
export const UNKNOWN = "unknown";
/** The two groups of an option of a question that takes several: who ticked it, and who answered without it. */
export const TICKED = "ticked";
export const NOT_TICKED = "not-ticked";
/** Those who ticked several, in pools from before each option had groups of its own. */
export const SEVERAL = "several";
