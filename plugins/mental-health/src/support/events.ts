import { defineEvent } from "@raati/core/kernel";
import { z } from "zod";

export const supportAsked = defineEvent("mental-health.support-asked", z.object({ panelId: z.string() }));
export const memberContacted = defineEvent("mental-health.member-contacted", z.object({ panelId: z.string() }));
