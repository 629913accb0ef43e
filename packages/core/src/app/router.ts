import { filesRouter } from "../files/index.ts";
import { handlingRouter } from "../handling/index.ts";
import { router, staffProcedure } from "../kernel/index.ts";
import { meetingsRouter } from "../meetings/index.ts";
import { notificationsRouter } from "../notifications/index.ts";
import { organisationRouter } from "../organisation/index.ts";
import { panelsRouter } from "../panels/index.ts";
import { peopleRouter } from "../people/index.ts";
import { pluginsRouter, type PluginRegistry } from "../plugins/index.ts";
import { proposalsRouter } from "../proposals/index.ts";
import { reportsRouter } from "../reports/index.ts";
import { recruitmentRouter } from "../recruitment/index.ts";
import { statementsRouter } from "../statements/index.ts";
import { tenantsRouter } from "../tenants/index.ts";
import { themesRouter } from "../themes/index.ts";
import { onboarding } from "./onboarding.ts";
import { onboardingView } from "./schema.ts";

/** What is put together from several slices. */
const appRouter = router({
  onboarding: staffProcedure("admin", "coordinator").output(onboardingView).query(({ ctx }) => onboarding(ctx)),
});

/** The procedures of core, one router a slice. */
export const coreRouter = (registry: PluginRegistry) => ({
  files: filesRouter, tenants: tenantsRouter, people: peopleRouter, organisation: organisationRouter,
  panels: panelsRouter, recruitment: recruitmentRouter,
  meetings: meetingsRouter, handling: handlingRouter, proposals: proposalsRouter, statements: statementsRouter,
  themes: themesRouter,
  reports: reportsRouter, notifications: notificationsRouter,
  plugins: pluginsRouter(registry), app: appRouter,
});
