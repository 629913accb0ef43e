import { defineModel } from "@raati/db";
import { LOCALES } from "@raati/i18n";
import { z } from "zod";

const barrier = z.object({
  text: z.string(), page: z.string().optional(), email: z.string().optional(), locale: z.enum(LOCALES), toldAt: z.date(),
});

/** What people told of barriers in the service, until the organisation has had the time to answer. */
export const BarrierModel = defineModel("accessibilityBarriers", {
  schema: barrier,
  personalData: { of: "email", export: ["text", "page", "email", "locale", "toldAt"], erase: "remove" },
  indexes: [{ key: { toldAt: -1 } }],
});
