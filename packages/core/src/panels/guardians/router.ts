import { z } from "zod";
import { router, tenantPublicProcedure } from "../../kernel/index.ts";
import { panelStaffProcedure } from "../procedures.ts";
import { answerNameConsent, namePage } from "./answer-name-consent.ts";
import { askGuardian, recordNameConsent } from "./ask-guardian.ts";
import { answerNameConsentInput, askGuardianInput, namePageInput, namePageView, recordNameConsentInput } from "./schema.ts";

/** Guardians of young members: asked by the panel's staff, answering with the key of a mail. */
export const guardiansRouter = router({
  ask: panelStaffProcedure.input(askGuardianInput).output(z.void()).mutation(({ ctx, input }) => askGuardian(ctx, input)),
  record: panelStaffProcedure.input(recordNameConsentInput).output(z.void()).mutation(
    ({ ctx, input }) => recordNameConsent(ctx, input)
  ),
  namePage: tenantPublicProcedure.input(namePageInput).output(namePageView).query(({ ctx, input }) => namePage(ctx, input)),
  answer: tenantPublicProcedure.input(answerNameConsentInput).output(namePageView).mutation(
    ({ ctx, input }) => answerNameConsent(ctx, input)
  ),
});
