import { defineHandler, type EventHandler } from "../kernel/index.ts";
import { clearApplications, removeUnconfirmed } from "./applications/clear-applications.ts";
import { mailApplicant, writeLetters } from "./applications/tell-applicant.ts";
import { tellExtension } from "./applications/tell-extension.ts";
import { closeDueCall, openDueCall } from "./calls/call-timers.ts";
import { decideCall } from "./calls/decide-call.ts";
import { scheduleAllClearings } from "./calls/schedule-clearing.ts";
import {
  callClosingCame, callOpeningCame, confirmationRanOut, decidingGoesOnCame, retentionCame, tellExtensionCame,
} from "./events.ts";
import { settingsChanged } from "../tenants/index.ts";
import { selectionHandlers } from "./selections/handlers.ts";

/** What happens by itself. Each looks at how things are by then, and may find nothing to do. */
export const recruitmentHandlers: readonly EventHandler[] = [
  mailApplicant, writeLetters,
  defineHandler({
    name: "recruitment.open-call", on: [callOpeningCame], kind: "database",
    handle: (ctx, { data }, { tx }) => openDueCall(tx, data.callId, ctx.ports.clock.now()),
  }),
  defineHandler({
    name: "recruitment.close-call", on: [callClosingCame], kind: "database",
    handle: (ctx, { data }, { tx }) => closeDueCall(tx, data.callId, ctx.ports.clock.now()),
  }),
  defineHandler({
    name: "recruitment.remove-unconfirmed", on: [confirmationRanOut], kind: "database",
    handle: (ctx, { data }, { tx }) => removeUnconfirmed(tx, data.applicationId, ctx.ports.clock.now()),
  }),
  defineHandler({
    name: "recruitment.tell-extension", on: [tellExtensionCame], kind: "database",
    handle: (ctx, { data }, { tx }) => tellExtension(tx, data, ctx.ports.clock.now()),
  }),
  defineHandler({
    name: "recruitment.decide-rest", on: [decidingGoesOnCame], kind: "database",
    handle: async (ctx, { data }, { tx }) => void await decideCall(tx, ctx, data.callId),
  }),
  defineHandler({
    name: "recruitment.clear-applications", on: [retentionCame], kind: "database",
    handle: (ctx, { data }, { tx }) => clearApplications(tx, ctx, data.callId),
  }),
  defineHandler({
    name: "recruitment.clear-by-new-plan", on: [settingsChanged], kind: "database",
    handle: async (ctx, { data }, { tx }) => (data.part === "retention" ? scheduleAllClearings(tx, ctx) : undefined),
  }),
  ...selectionHandlers,
];
