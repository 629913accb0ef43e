import { z } from "zod";
import { defineEvent } from "../../kernel/index.ts";
import { PROOFS } from "./model.ts";

const whose = z.object({ personId: z.string() });

export const signedIn = defineEvent("people.signed-in", whose.extend({ proof: z.enum(PROOFS) }));
export const sessionEnded = defineEvent("people.session-ended", whose);
