import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { feeClaim, feeExport, rateTable } from "./schema.ts";

export const RateTableModel = defineModel("travelRates", {
  schema: rateTable,
  personalData: "none",
  indexes: [{ key: { name: 1 }, unique: true }],
});

/** Vouchers stay for six years after the year (bookkeeping): erasing a person takes the link away and leaves the sums. */
export const FeeClaimModel = defineModel("feeClaims", {
  schema: feeClaim,
  personalData: {
    of: "personId", export: ["meetingId", "day", "feeCents", "waived", "travel", "travelCents", "state", "paidOn"],
    erase: "blank", blank: [],
  },
  indexes: [
    { key: { meetingId: 1, personId: 1 }, unique: true, sparse: true }, { key: { panelId: 1, state: 1, _id: -1 } },
    { key: { personId: 1, _id: -1 }, sparse: true }, { key: { state: 1, _id: -1 } }, { key: { exportId: 1 }, sparse: true },
    { key: { year: 1, panelId: 1 } },
  ],
});

export const FeeExportModel = defineModel("feeExports", {
  schema: feeExport,
  personalData: "none",
  indexes: [{ key: { payDay: -1 } }],
});

export type RateTable = Stored<z.output<typeof rateTable>, "travelRates">;
export type FeeClaim = Stored<z.output<typeof feeClaim>, "feeClaims">;
export type FeeExport = Stored<z.output<typeof feeExport>, "feeExports">;
