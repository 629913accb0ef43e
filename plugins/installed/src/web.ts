import type { WebPlugin } from "@raati/core/plugins/schema";
import { familyServicesWeb } from "@raati/plugin-family-services/web";
import { mentalHealthWeb } from "@raati/plugin-mental-health/web";

/** What the plugins of this build show in the browser. Each page and slot is loaded only where it is shown. */
export const webPlugins: readonly WebPlugin[] = [
  familyServicesWeb,
  mentalHealthWeb,
];
