import { z } from "zod";
import { router } from "../../kernel/index.ts";
import { panelProcedure, panelPublicProcedure } from "../../panels/index.ts";
import { publicBulletin, publicBulletins, publishBulletin } from "./publish-bulletin.ts";
import { listSharings, recordSharing } from "./record-sharing.ts";
import { bulletinInput, bulletinView, publishBulletinInput, recordSharingInput, sharingsView } from "./schema.ts";

/** A short word after each meeting, and where members have taken it (A11). */
export const bulletinsRouter = router({
  publicPage: panelPublicProcedure.input(bulletinInput).output(bulletinView).query(
    ({ ctx, input }) => publicBulletin(ctx, input)
  ),
  publicList: panelPublicProcedure.output(z.array(bulletinView)).query(({ ctx }) => publicBulletins(ctx)),
  publish: panelProcedure.input(publishBulletinInput).output(bulletinView).mutation(
    ({ ctx, input }) => publishBulletin(ctx, input)
  ),
  sharings: panelProcedure.input(bulletinInput).output(sharingsView).query(({ ctx, input }) => listSharings(ctx, input)),
  recordSharing: panelProcedure.input(recordSharingInput).output(sharingsView).mutation(
    async ({ ctx, input }) => listSharings(ctx, await recordSharing(ctx, input))
  ),
});
