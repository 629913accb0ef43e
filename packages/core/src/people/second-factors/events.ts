import { z } from "zod";
import { defineEvent } from "../../kernel/index.ts";
import { FACTOR_RESET_REASONS } from "./schema.ts";

const whose = z.object({ personId: z.string() });

export const secondFactorTurnedOn = defineEvent("people.second-factor-turned-on", whose);
export const secondFactorGiven = defineEvent("people.second-factor-given", whose.extend({
  by: z.enum(["app", "recoveryCode"]),
}));
export const recoveryCodesRenewed = defineEvent("people.recovery-codes-renewed", whose);
/** `done` is false while administrators of the person's other workplaces have not asked for it as well. */
export const secondFactorReset = defineEvent(
  "people.second-factor-reset", whose.extend({
    accountId: z.string(), reason: z.enum(FACTOR_RESET_REASONS), done: z.boolean(),
  }));
