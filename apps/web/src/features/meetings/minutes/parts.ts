import type { PARTS as STORED } from "@raati/core/meetings/schema";

/** The two texts of an item in the minutes, in the order in which they are written and read. */
export const PARTS = ["discussion", "outcome"] as const satisfies typeof STORED;
