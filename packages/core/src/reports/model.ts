import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { report } from "./report-schema.ts";

/** Figures and texts of panels. It names nobody; who recorded an approval stands in it by an id only. */
export const ReportModel = defineModel("reports", {
  schema: report,
  personalData: "none",
  indexes: [
    { key: { open: 1, year: -1, _id: -1 } },
    { key: { panelIds: 1, year: -1 } },
    { key: { homeId: 1, _id: -1 } },
    { key: { handlingId: 1 }, sparse: true },
  ],
});
export type Report = Stored<z.output<typeof report>, "reports">;
