import type { Migration } from "@raati/db";

/** Every migration that has been released, in their order. None is ever taken out or renamed. */
export const migrations: readonly Migration[] = [];
