import type { PluginProcedures } from "@raati/core/plugins";
import { z } from "zod";
import { chooseSight, chooseSightInput, guardianSight, sightView } from "./guardians/guardian-sight.ts";
import { consentView, listConsents } from "./guardians/list-consents.ts";
import { recordConsent, recordConsentInput } from "./guardians/record-consent.ts";

export const procedures = (p: PluginProcedures) => ({
  guardianSight: p.panel.output(sightView).query(({ ctx }) => guardianSight(ctx)),
  chooseSight: p.panel.input(chooseSightInput).mutation(({ ctx, input }) => chooseSight(ctx, input)),
  consents: p.panel.output(z.array(consentView)).query(({ ctx }) => listConsents(ctx)),
  recordConsent: p.panel.input(recordConsentInput).mutation(({ ctx, input }) => recordConsent(ctx, input)),
});
