import type { PluginProcedures } from "@raati/core/plugins";
import { chooseSight, chooseSightInput, guardianSight, sightView } from "./guardians/guardian-sight.ts";
import { consentsView, listConsents } from "./guardians/list-consents.ts";
import { recordConsent, recordConsentInput } from "./guardians/record-consent.ts";

/** What pages of this plugin may ask and change; who may, says each procedure's first word. */
export const procedures = (p: PluginProcedures) => ({
  guardianSight: p.panel.output(sightView).query(({ ctx }) => guardianSight(ctx)),
  chooseSight: p.panel.input(chooseSightInput).mutation(({ ctx, input }) => chooseSight(ctx, input)),
  consents: p.panelStaff.output(consentsView).query(({ ctx }) => listConsents(ctx)),
  recordConsent: p.panelStaff.input(recordConsentInput).mutation(({ ctx, input }) => recordConsent(ctx, input)),
});
