import { z } from "zod";
import { defineEvent } from "../../kernel/index.ts";

/** Says nothing about who: whether the address is known is found out only when the mail is sent. */
export const signInRequested = defineEvent("people.sign-in-requested", z.object({}));
