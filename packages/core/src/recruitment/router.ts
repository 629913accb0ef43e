import { router } from "../kernel/index.ts";
import { applicationsRouter } from "./applications/router.ts";
import { callsRouter } from "./calls/router.ts";
import { interviewsRouter } from "./interviews/router.ts";
import { selectionRouters } from "./selections/routers.ts";

/** Choosing members: the call, who applies, who is interviewed, who is selected. */
export const recruitmentRouter = router({
  calls: callsRouter,
  applications: applicationsRouter,
  interviews: interviewsRouter,
  ...selectionRouters,
});
