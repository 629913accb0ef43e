import type { TenantCtx } from "../kernel/index.ts";
import { MembershipModel, type Membership } from "./memberships/model.ts";
import { SITTING } from "./memberships/schema.ts";
import { rolesOf } from "./roles.ts";

/** Who asks about panels: the roles in the tenant, and the panels in which the reader has a place. All facts, no rules. */
export interface PanelReader {
  readonly personId: string | undefined;
  readonly admin: boolean;
  /** Administrator or coordinator of the tenant. */
  readonly staff: boolean;
  readonly privacy: boolean;
  /** Panels that the reader's membership opens, with all that members see. */
  readonly sits: readonly string[];
  /** Panels of which the reader sees what a member of an extension needs. */
  readonly visits: readonly string[];
  /** Panels in which the reader takes part. */
  readonly acts: readonly string[];
  /** Panels that the reader leads as chair, vice-chair or secretary. */
  readonly leads: readonly string[];
  /** Panels in which an invitation waits for the reader. */
  readonly invited: readonly string[];
  /** Terms to whose end the reader sat in a panel: it stays readable until the next term begins. */
  readonly satTo: readonly string[];
}

/** The most places one person can have at once; a reader with more would be a mistake elsewhere. */
const MOST_PLACES = 300;

/** The memberships that give a person a place now: the living ones, and those that ended with their term. */
export async function placesOf({ db, viewer }: Pick<TenantCtx, "db" | "viewer">): Promise<Membership[]> {
  if (!viewer) return [];
  const own = {
    personId: viewer.personId,
    $or: [{ living: true as const }, { state: "ended" as const, endReason: "term-ended" as const }],
  };
  return db.of(MembershipModel).find(own, { sort: { id: -1 }, limit: MOST_PLACES });
}

/** The facts about a reader, from the viewer's roles and memberships. */
export function readerFrom(
  { viewer, plugins }: Pick<TenantCtx, "viewer" | "plugins">, places: readonly Membership[],
): PanelReader {
  const leading = new Set(rolesOf(plugins).filter(({ leads }) => leads).map(({ id }) => id));
  const open = places.filter(({ access }) => access !== "closed");
  const panelsWhere = (test: (one: Membership) => boolean) => open.filter(test).map(({ panelId }) => panelId);
  const inside = (one: Membership) => SITTING.includes(one.state);
  const acting = (one: Membership) => one.state === "active" && one.extension?.kind !== "meeting";
  const has = (...roles: readonly string[]) => viewer?.roles.some((role) => roles.includes(role)) ?? false;
  return {
    personId: viewer?.personId,
    admin: has("admin"), staff: has("admin", "coordinator"), privacy: has("privacy"),
    sits: panelsWhere((one) => inside(one) && one.access === "full"),
    visits: panelsWhere((one) => inside(one) && one.access === "limited"),
    acts: panelsWhere(acting),
    leads: panelsWhere((one) => acting(one) && one.access === "full" && one.roles.some((role) => leading.has(role))),
    invited: panelsWhere(({ state }) => state === "invited"),
    satTo: open.filter(({ state, access }) => state === "ended" && access === "full").map(({ termId }) => termId),
  };
}

/** The reader of a request: one query, however many panels the reader sits in. */
export async function readerOf(ctx: Pick<TenantCtx, "db" | "viewer" | "plugins">): Promise<PanelReader> {
  return readerFrom(ctx, await placesOf(ctx));
}
