import { defineHandler, isNeverAgain, type EventHandler } from "../../../kernel/index.ts";
import { PanelModel } from "../../../panels/index.ts";
import { noteRefusal } from "../../applications/mail-refusals.ts";
import { ApplicationModel } from "../../applications/model.ts";
import { applicationMoved } from "../../events.ts";
import { RESULTS } from "./schema.ts";
import { writeResult } from "./write-result.ts";

/** The panel's own invitation is the mail of those who were selected; the others are told here. */
const TOLD: readonly string[] = RESULTS.filter((result) => result !== "selected");

/** Tells the reserve and those who were not selected, each in their own language. Without an address, or where it
 * takes no mail, there is a letter. */
export const mailResult: EventHandler = defineHandler({
  name: "recruitment.mail-result",
  on: [applicationMoved],
  kind: "outside",
  onPoison: "skip",
  async handle(ctx, { data }, { deliveryId }) {
    const kind = RESULTS.find((result) => result === data.to && TOLD.includes(result));
    if (!kind) return;
    const application = await ctx.db.of(ApplicationModel).findOne({ id: data.applicationId, state: kind });
    if (!application || application.email === undefined || application.mailRefusedAt) return;
    const panels = await ctx.db.of(PanelModel).find({ id: { $in: application.panelIds } });
    const { subject, text, lang } = writeResult(ctx, { kind, application, panels });
    const headers = { "Auto-Submitted": "auto-generated" };
    try {
      await ctx.ports.mailer.send({ to: application.email, subject, text, lang, messageId: deliveryId, headers });
    } catch (error) {
      if (!isNeverAgain(error)) throw error;
      await noteRefusal(ctx, application.id);
    }
  },
});
