import { defineEvent } from "@raati/core/kernel";
import { z } from "zod";

const about = z.object({ panelId: z.string(), personId: z.string() });

export const consentRecorded = defineEvent("family-services.consent-recorded", about.extend({
  state: z.enum(["asked", "given", "withdrawn"]), way: z.string().optional(),
}));
export const sightChosen = defineEvent("family-services.sight-chosen", about.extend({ sees: z.array(z.string()) }));
