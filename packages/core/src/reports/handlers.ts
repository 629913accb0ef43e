import { matterMoved } from "../handling/index.ts";
import { defineHandler, type EventHandler } from "../kernel/index.ts";
import { followReport } from "./sendings/follow-handling.ts";

/** What follows for reports from what happens on their way. */
export const reportsHandlers: readonly EventHandler[] = [
  defineHandler({
    name: "reports.follow-handling", kind: "database",
    on: matterMoved,
    handle: (_ctx, { data }, { tx }) => followReport(tx, data.handlingId),
  }),
];
