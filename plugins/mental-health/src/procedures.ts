import type { PluginProcedures } from "@raati/core/plugins";
import { z } from "zod";
import { crisisHelp, crisisHelpView } from "./crisis-help.ts";
import { askForSupport } from "./support/ask-for-support.ts";
import { markContacted, waitingRequests } from "./support/support-requests.ts";

const request = z.object({ id: z.string(), personId: z.string(), askedAt: z.date() });

/** What pages of this plugin may ask and change; who may, says each procedure's first word. */
export const procedures = (p: PluginProcedures) => ({
  crisisHelp: p.panelPublic.output(crisisHelpView)
    .query(({ ctx }) => crisisHelp({ ...ctx, languages: ctx.tenant.languages })),
  askForSupport: p.panel.mutation(({ ctx }) => askForSupport(ctx)),
  supportRequests: p.panel.output(z.array(request)).query(({ ctx }) => waitingRequests(ctx)),
  markContacted: p.panel.input(z.object({ request: z.uuidv7() })).mutation(({ ctx, input }) => markContacted(ctx, input)),
});
