import { router, staffProcedure } from "../kernel/index.ts";
import { organisationRouter } from "../organisation/index.ts";
import { panelsRouter } from "../panels/index.ts";
import { peopleRouter } from "../people/index.ts";
import { pluginsRouter, type PluginRegistry } from "../plugins/index.ts";
import { tenantsRouter } from "../tenants/index.ts";
import { onboarding } from "./onboarding.ts";
import { onboardingView } from "./schema.ts";

/** What is put together from several slices. */
const appRouter = router({
  onboarding: staffProcedure("admin", "coordinator").output(onboardingView).query(({ ctx }) => onboarding(ctx)),
});

/** The procedures of core, one router a slice. */
export const coreRouter = (registry: PluginRegistry) => ({
  tenants: tenantsRouter, people: peopleRouter, organisation: organisationRouter, panels: panelsRouter, plugins: pluginsRouter(registry),
  app: appRouter,
});
