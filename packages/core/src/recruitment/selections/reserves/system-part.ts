import { abilitiesOf, type TenantCtx } from "../../../kernel/index.ts";
import { panelPolicy, type Panel, type PanelCtx, type PanelReader } from "../../../panels/index.ts";

const NOBODY: PanelReader = {
  personId: undefined, admin: false, staff: false, privacy: false, sits: [], visits: [],
  acts: [], leads: [], invited: [], satTo: [],
};

/** A panel opened for one person who has proved who they are by a key of their own, and has not signed in. */
export function asPerson<Context extends TenantCtx>(ctx: Context, panel: Panel, personId: string): Context & PanelCtx {
  const reader = { ...NOBODY, personId, invited: [panel.id] };
  return { ...ctx, panel, part: { reader, membership: undefined, abilities: abilitiesOf(panelPolicy, reader, panel) } };
}
