import { locales as files } from "../files/index.ts";
import { locales as handling } from "../handling/index.ts";
import { locales as kernel } from "../kernel/index.ts";
import { locales as meetings } from "../meetings/index.ts";
import { locales as notifications } from "../notifications/index.ts";
import { locales as organisation } from "../organisation/index.ts";
import { locales as panels } from "../panels/index.ts";
import { locales as people } from "../people/index.ts";
import { locales as plugins } from "../plugins/index.ts";
import { locales as proposals } from "../proposals/index.ts";
import { locales as reports } from "../reports/index.ts";
import { locales as recruitment } from "../recruitment/index.ts";
import { locales as statements } from "../statements/index.ts";
import { locales as tenants } from "../tenants/index.ts";
import { locales as themes } from "../themes/index.ts";

/** The texts of core, by namespace: one a slice. */
export const coreLocales = {
  kernel, files, tenants, people, organisation, panels, recruitment, meetings, handling,
  proposals, statements, themes, reports,
  notifications, plugins,
};
