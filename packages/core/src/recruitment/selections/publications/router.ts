import { z } from "zod";
import { router, tenantPublicProcedure } from "../../../kernel/index.ts";
import { panelPublicProcedure } from "../../../panels/index.ts";
import { partInput } from "../fields.ts";
import { panelPublicationView, publicationView } from "./schema.ts";
import { latestPublication, showPublications } from "./show-publications.ts";

/** What everybody may know of selections. */
export const publicationsRouter = router({
  ofCall: tenantPublicProcedure.input(partInput).output(z.array(publicationView))
    .query(({ ctx, input }) => showPublications(ctx, input)),
  latest: panelPublicProcedure.output(panelPublicationView.optional()).query(({ ctx }) => latestPublication(ctx)),
});
