import { z } from "zod";
import { defineEvent } from "../../kernel/index.ts";

const id = z.string();
const part = z.object({ callId: id, panelId: id });
const selection = part.extend({ selectionId: id });
const draw = selection.extend({ drawId: id });
const offer = selection.extend({ offerId: id, applicationId: id, membershipId: id });
const batch = z.object({ callId: id, importId: id });

export const quotasSet =
  defineEvent("recruitment.quotas-set", part.extend({ quotas: z.number(), size: z.number(), afterClosing: z.boolean() }));
export const quotaChangeAsked = defineEvent("recruitment.quota-change-asked", part);
export const quotaChangeRefused = defineEvent("recruitment.quota-change-refused", part);

export const selectionPrepared = defineEvent("recruitment.selection-prepared", selection.extend({ method: z.string() }));
export const chosenChanged = defineEvent(
  "recruitment.chosen-changed", selection.extend({ added: z.array(id), removed: z.array(id), reserve: z.number() }),
);
/** Which quotas are broken, and the hash of the reason: the reason itself stands with the selection. */
export const breachExplained = defineEvent("recruitment.breach-explained", selection.extend({
  dimension: z.string(), group: z.string(), chosen: z.number(), reasonHash: z.string(),
}));
export const selectionConfirmedOnce =
  defineEvent("recruitment.selection-confirmed-once", selection.extend({ setHash: z.string() }));
export const selectionConfirmed = defineEvent(
  "recruitment.selection-confirmed", selection.extend({ setHash: z.string(), chosen: z.number(), breaches: z.number() }),
);
export const confirmationReset = defineEvent("recruitment.confirmation-reset", selection);
export const selectionCancelled = defineEvent("recruitment.selection-cancelled", selection);
export const selectionPublished = defineEvent(
  "recruitment.selection-published", selection.extend({ chosen: z.number(), reserve: z.number() }),
);

export const drawPrepared = defineEvent("recruitment.draw-prepared", draw.extend({ kind: z.string() }));
export const drawCommitted =
  defineEvent("recruitment.draw-committed", draw.extend({ commitment: z.string(), version: z.string() }));
export const drawFailed = defineEvent("recruitment.draw-failed", draw.extend({ code: z.string() }));
export const drawCancelled = defineEvent("recruitment.draw-cancelled", draw);
export const seedTyped = defineEvent("recruitment.seed-typed", draw.extend({ panelNumber: z.number(), source: z.string() }));

export const seatOffered = defineEvent("recruitment.seat-offered", offer.extend({ fromReserve: z.boolean() }));
export const offerAnswered = defineEvent("recruitment.offer-answered", offer.extend({ answer: z.string() }));
export const vacancyOpened =
  defineEvent("recruitment.vacancy-opened", selection.extend({ vacancyId: id, cause: z.string() }));
export const vacancyDismissed = defineEvent("recruitment.vacancy-dismissed", selection.extend({ vacancyId: id }));
export const reserveInvited = defineEvent(
  "recruitment.reserve-invited", selection.extend({ vacancyId: id, applicationId: id, misses: z.number() }),
);

export const populationLoaded = defineEvent("recruitment.population-loaded", z.object({ figures: z.number() }));

export const importStarted = defineEvent("recruitment.import-started", batch.extend({ rows: z.number() }));
export const importStepped = defineEvent("recruitment.import-stepped", batch.extend({ handled: z.number() }));
export const importFinished = defineEvent("recruitment.import-finished", batch.extend({ applications: z.number() }));
export const importCancelled = defineEvent("recruitment.import-cancelled", batch);

/** What comes by itself: a timer of the worker, no command. */
export const offerRanOut = defineEvent("recruitment.offer-ran-out", offer);

/** Everything that this part of the slice tells. */
export const selectionEvents = [
  quotasSet, quotaChangeAsked, quotaChangeRefused, selectionPrepared, chosenChanged, breachExplained, selectionConfirmedOnce,
  selectionConfirmed, confirmationReset, selectionCancelled, selectionPublished, drawPrepared, drawCommitted, drawFailed,
  drawCancelled, seedTyped, seatOffered, offerAnswered, vacancyOpened, vacancyDismissed, reserveInvited, populationLoaded,
  importStarted, importStepped, importFinished, importCancelled, offerRanOut,
] as const;
