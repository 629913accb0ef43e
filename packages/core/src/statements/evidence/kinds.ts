import type { Panel } from "../../panels/index.ts";
import { pluginStorage, type TenantCtx } from "../../kernel/index.ts";
import { contributedKinds, type EvidenceItem } from "../extension.ts";
import { minuteItems } from "./minute-items.ts";
import { citedProposals, requestResults } from "./panel-matters.ts";

/** Who asks for evidence: any request in the tenant, about one panel. */
export interface Asking {
  readonly ctx: Pick<TenantCtx, "db" | "plugins">;
  readonly panel: Pick<Panel, "id" | "pluginIds">;
}

/** A kind of evidence as statements use it, core's own and those of plugins. */
export interface Kind {
  readonly kind: string;
  readonly label: string;
  readonly offer: (asking: Asking) => Promise<readonly EvidenceItem[]>;
  /** Of these, those that everybody may read. */
  readonly publicOf: (asking: Asking, refs: readonly string[]) => Promise<readonly string[]>;
}

/** Every kind that can be cited in a panel: what its meetings, proposals and requests hold, and what its plugins add. */
export function kindsFor({ ctx, panel }: Asking): Kind[] {
  const added = contributedKinds(ctx.plugins).filter(({ plugin }) => panel.pluginIds.includes(plugin));
  return [minuteItems, citedProposals, requestResults, ...added.map(({ plugin, value }): Kind => {
    const place = { storage: pluginStorage(plugin, ctx.db), panelId: panel.id };
    return {
      kind: `${plugin}.${value.id}`, label: value.key, offer: () => value.offer(place),
      publicOf: (_asking, refs) => value.publicOf(place, refs),
    };
  })];
}
