import { z } from "zod";

/** A code of the authenticator app, or a recovery code; spaces and dashes do not matter. */
export const factorCodeInput = z.object({
  code: z.string().transform((text) => text.replaceAll(/[\s-]/g, "").toUpperCase())
    .pipe(z.string().min(1).regex(/^(\d{6}|[A-Z2-9]{10})$/, "people:field.factorCode")),
});

export const FACTOR_RESET_REASONS = ["lostDevice", "newDevice", "suspectedMisuse"] as const;

export const factorResetInput = z.object({
  personId: z.uuidv7(), revision: z.number().int().positive(), reason: z.enum(FACTOR_RESET_REASONS),
});

/** A new second factor, shown once. `address` is what the QR code holds; `secret` is for typing in groups of four. */
export const newFactorView = z.object({ address: z.string(), secret: z.string() });

/** Ten codes, shown once. Each opens the door once. */
export const recoveryCodesView = z.object({ codes: z.array(z.string()) });

/** How the reader's account is protected. */
export const securityView = z.object({
  on: z.boolean(), onSince: z.date().optional(), codesLeft: z.number(),
  /** This session has given the second factor. */
  given: z.boolean(),
  /** The tenant lets staff work only with a second factor. */
  demanded: z.boolean(),
  /** False in a session that was opened through the organisation's own sign-in: setting up needs a link by e-mail. */
  canSetUp: z.boolean(),
});
