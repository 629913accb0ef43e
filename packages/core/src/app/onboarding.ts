import { untranslated } from "@raati/i18n";
import type { TenantCtx } from "../kernel/index.ts";
import { organisationCounts } from "../organisation/index.ts";
import { MembershipModel, PanelModel, PanelTypeModel } from "../panels/index.ts";
import { PersonModel } from "../people/index.ts";
import { onboardingSteps } from "../tenants/index.ts";
import type { OnboardingView } from "./schema.ts";

/**
 * What stands between a new organisation and its first panel at work. Each figure is counted by an index of its own slice;
 * nothing is stored.
 */
export async function onboarding(ctx: TenantCtx): Promise<OnboardingView> {
  const { db, tenant } = ctx;
  // Easy Finnish reads a Finnish name as well as any other: a name is no text to make easy.
  const written = tenant.languages.filter((language) => language !== "fi-plain");
  return onboardingSteps({
    ...await organisationCounts(ctx),
    languagesReady: untranslated(tenant.name, written).length === 0,
    panelTypes: await db.of(PanelTypeModel).count({ state: "in-use" }),
    panels: await db.of(PanelModel).count({}),
    // An administrator may coordinate as well: a panel that has its coordinator needs nobody with the role.
    coordinators: await db.of(PersonModel).count({ roles: "coordinator" })
      + await db.of(PanelModel).count({ coordinatorId: { $exists: true } }),
    invited: await db.of(MembershipModel).count({ living: true }),
  });
}
