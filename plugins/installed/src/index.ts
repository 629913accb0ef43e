import type { PluginDefinition } from "@raati/core/plugins";
import { familyServices } from "@raati/plugin-family-services";
import { mentalHealth } from "@raati/plugin-mental-health";

/** The plugins of this build, in the order in which lists show them. `npm run gen plugin NAME` adds to it. */
export const plugins: readonly PluginDefinition[] = [
  familyServices,
  mentalHealth,
];
