import { router, tenantPublicProcedure } from "../../kernel/index.ts";
import { namePageInput } from "../../panels/schema.ts";
import { guardianMeetings } from "./schema.ts";
import { showToGuardian } from "./show-to-guardian.ts";

/** What guardians of young members see of meetings, with the key of a mail. */
export const guardiansRouter = router({
  shown: tenantPublicProcedure.input(namePageInput).output(guardianMeetings).query(
    ({ ctx, input }) => showToGuardian(ctx, input)
  ),
});
