import type { SelectOption } from "@raati/ui";
import type { CallProps } from "../calls/call-frame.tsx";
import { shownDimensions } from "../selections/shown-dimensions.ts";

/** The groups by which the applications of a call can be narrowed, as "dimension:group", out of all its panels. */
export async function groupChoices({ page, call }: CallProps): Promise<SelectOption[]> {
  const { selections } = page.call.recruitment;
  const views = await Promise.all(call.panels.map(({ panelId }) =>
    selections.view({ tenant: page.tenant.slug, panel: panelId, call: call.id })));
  const all = new Map(views.flatMap((view) => shownDimensions(page, view)).flatMap(({ dimension, name, groups }) =>
    groups.map((one) => [`${dimension}:${one.group}`, `${name}: ${one.name}`] as const)));
  return [...all].map(([value, label]) => ({ value, label }));
}
