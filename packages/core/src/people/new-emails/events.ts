import { z } from "zod";
import { defineEvent } from "../../kernel/index.ts";

const whose = z.object({ personId: z.string() });

export const newEmailAsked = defineEvent("people.new-email-asked", whose);
export const emailExchanged = defineEvent("people.email-exchanged", whose);
