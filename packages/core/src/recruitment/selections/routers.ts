import { drawsRouter } from "./draws/router.ts";
import { importsRouter } from "./imports/router.ts";
import { selectionsRouter } from "./methods/router.ts";
import { representationRouter } from "./populations/router.ts";
import { publicationsRouter } from "./publications/router.ts";
import { quotasRouter } from "./quotas/router.ts";
import { reservesRouter } from "./reserves/router.ts";

/** The routers of this part, by their name under `recruitment`. */
export const selectionRouters = {
  quotas: quotasRouter, selections: selectionsRouter, draws: drawsRouter, reserves: reservesRouter,
  representation: representationRouter,
  imports: importsRouter, publications: publicationsRouter,
};
