import { z } from "zod";
import { cents, day, id, lang, reason, title } from "../fields.ts";

/** What is paid for travel from a day on, until a later row takes over. */
export const travelRate = z.object({ from: day, kmCents: cents, passengerCents: cents });
export type TravelRate = z.infer<typeof travelRate>;
/** An organisation's own table of rates. */
export const rateTable = z.object({ name: z.literal("travel"), rates: z.array(travelRate).min(1).max(50) });

export const FEE_STATES = ["accrued", "checked", "approved", "exported", "paid", "returned"] as const;
export type FeeState = (typeof FEE_STATES)[number];

const ticket = z.object({ what: z.string().trim().min(2).max(120), cents });
export const travel = z.object({
  /** The whole way in metres, there and back. */
  metres: z.int().min(0).max(3_000_000),
  passengers: z.int().min(0).max(8),
  tickets: z.array(ticket).max(20),
  /** The assistant's own tickets (Soite pays them as well, domain.md §1.1). */
  assistantTickets: z.array(ticket).max(20),
});
export const feeHistory = z.object({
  at: z.date(), state: z.string(), by: id.optional(), reason: reason.optional(),
  /** What the claim came to at that step, for sums as they were on a day. */
  cents: z.object({ fee: cents, travel: z.int().min(0) }).optional(),
});

/** What one person gets for one meeting. */
export const feeClaim = z.object({
  meetingId: id, panelId: id, personId: id.optional(), day, year: z.int(),
  /** The fee of the term's rules; 0 where the panel pays none. */
  feeCents: cents, waivable: z.boolean(), kilometres: z.boolean(), waived: z.boolean(),
  travel: travel.optional(), travelCents: cents,
  /** The rates that were used, as they were. */
  rate: travelRate.optional(),
  state: z.enum(FEE_STATES),
  exportId: id.optional(), paidOn: day.optional(), stateReason: reason.optional(),
  history: z.array(feeHistory).max(100).default([]),
});
export const feeExport = z.object({
  payDay: day, madeAt: z.date(), claims: z.int(), feeCents: z.int(), travelCents: z.int(), paidOn: day.optional(),
});

export const changeRatesInput = z.object(
  { revision: z.int(), rates: z.array(travelRate).min(1, "meetings:field.oneRate").max(50) }
);
export const ratesView = z.object({ revision: z.int(), rates: z.array(travelRate), mayChange: z.boolean() });
/** `kilometres` is one way or the whole way as the member drove it, with one decimal; `thereAndBack` doubles it. */
export const claimTravelInput = z.object({
  claim: id, revision: z.int(), kilometres: z.number().min(0).max(1500), thereAndBack: z.boolean().default(false),
  passengers: z.int().min(0).max(8).default(0), tickets: z.array(ticket).max(20).default([]),
  assistantTickets: z.array(ticket).max(20).default([]),
});
export const waiveFeeInput = z.object({ claim: id, waived: z.boolean() });
export const claimInput = z.object({ claim: id });
export const claimsInput = z.object({ claims: z.array(id).min(1, "meetings:field.chooseClaims").max(200) });
export const returnClaimInput = claimInput.extend({ reason });
/** A claim that somebody else has, put right. */
export const correctClaimInput = claimInput.extend(
  { revision: z.int(), feeCents: cents, metres: z.int().min(0).max(3_000_000), reason }
);
export const listClaimsInput = z.object({
  state: z.enum(FEE_STATES).optional(), meeting: id.optional(), after: id.optional(),
  size: z.int().min(1).max(100).default(50),
});
export const exportFeesInput = z.object({ id, payDay: day });
export const feeExportInput = z.object({ export: id, lang: lang.default("fi") });
export const markPaidInput = z.object({ export: id, on: day });
export const feeYearInput = z.object({ year: z.int().min(2000).max(2100) });

export const claimView = feeClaim.omit({ history: true, personId: true }).extend({
  id, revision: z.int(), totalCents: z.int(),
  /** Which meeting of which panel it is for. */
  meetingTitle: title.optional(), panelName: title.optional(), panelSlug: z.string().optional(),
  abilities: z.object({
    claimTravel: z.boolean(), waive: z.boolean(), check: z.boolean(), approve: z.boolean(), returnIt: z.boolean(),
    correct: z.boolean(),
  }),
});
export const claimRow = claimView.extend({ name: z.string(), history: z.array(feeHistory) });
export const claimPage = z.object({ items: z.array(claimRow), next: id.optional() });
export const feeExportView = feeExport.extend({ id, revision: z.int() });
/** Two files: fees are wages, travel is not. Nobody who declined a fee stands in the first one. */
export const exportFiles = z.object({
  fees: z.object({ name: z.string(), text: z.string() }), travel: z.object({ name: z.string(), text: z.string() }),
});
export const feeYearView = z.object({
  year: z.int(), meetings: z.int(),
  /** A sum is left out while it would tell of fewer than five people. */
  feeCents: z.int().optional(), travelCents: z.int().optional(), totalCents: z.int().optional(),
  /** The last day whose approvals can be in the sums: the end of a quarter. None before the year's first has ended. */
  upTo: day.optional(),
});
