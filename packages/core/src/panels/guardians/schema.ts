import { z } from "zod";
import { emailAddress } from "../../kernel/schema.ts";
import { id, locale, title } from "../fields.ts";
import type { GUARDIAN_SIGHTS } from "../types/schema.ts";

export const NAME_CONSENT_STATES = ["asked", "given", "refused", "withdrawn"] as const;

/** How a guardian said yes or no: through the link of the mail, or to the coordinator. */
export const NAME_CONSENT_WAYS = ["paper", "phone", "meeting"] as const;

const guardianName = z.string().trim().min(2).max(120);

export const askGuardianInput = z.object({ membership: id, guardianName, guardianEmail: emailAddress, language: locale });

export const recordNameConsentInput = z.object({
  membership: id, guardianName, consents: z.boolean(), way: z.enum(NAME_CONSENT_WAYS),
});

/** What a guardian's page can show of a panel. Rules may name more, which then show nothing. */
export const SHOWN_SIGHTS = ["meetings", "attendance"] as const satisfies readonly (typeof GUARDIAN_SIGHTS)[number][];
export type ShownSight = (typeof SHOWN_SIGHTS)[number];

const token = z.string().min(20).max(100);
export const namePageInput = z.object({ token });
export const answerNameConsentInput = z.object({ token, consents: z.boolean() });

/** What a guardian reads: whose name it is about, in which panel, and what the answer is now. Nothing else of the member. */
export const namePageView = z.object({
  memberName: z.string(), panel: z.object({ slug: z.string(), name: title }), state: z.enum(NAME_CONSENT_STATES),
  /** The member, too, wants the name to be published. */
  wanted: z.boolean(),
});
export type NamePageView = z.infer<typeof namePageView>;

/** How it stands with the guardian's consent for one member whose name is not published without it. */
export const nameConsentView = z.object({
  state: z.enum(["not-asked", ...NAME_CONSENT_STATES]),
  /** The member wants the name published, and the guardian has not answered yet. */
  waits: z.boolean(),
  /** In full years: who is younger needs a guardian. */
  below: z.int(),
  at: z.date().optional(),
  guardianName: z.string().optional(), guardianEmail: z.string().optional(),
  way: z.string().optional(),
});
export type NameConsentView = z.infer<typeof nameConsentView>;
