import type { EventHandler } from "../../kernel/index.ts";
import { computeLottery } from "./draws/compute-lottery.ts";
import { sortitionEngine } from "./draws/sortition-engine.ts";
import { storeRows } from "./imports/commit-import.ts";
import { reserveHandlers } from "./reserves/handlers.ts";
import { mailResult } from "./reserves/mail-result.ts";

/** What takes minutes rather than moments: the worker gives it consumers of its own, and `LONG_MS` for one delivery. */
export const longHandlers: readonly EventHandler[] = [computeLottery(sortitionEngine)];

/** The longest that one of these may take for one delivery, in milliseconds. */
export const LONG_MS = 1_800_000;

export const selectionHandlers: readonly EventHandler[] = [...longHandlers, ...reserveHandlers, mailResult, storeRows];
