import { fail, inTenant, type Ctx, type TenantCtx } from "../kernel/index.ts";
import { platformDb } from "@raati/db/platform";
import { stateChanged } from "./events.ts";
import { TenantModel, type Tenant } from "./model.ts";
import { openTenantOf } from "./open-tenant.ts";
import { canMove, TENANT_MOVES, type TenantMove } from "./tenant-states.ts";

interface Wanted {
  readonly move: TenantMove;
  readonly reason: string;
  /** Of the settings that the form was filled in from; left out, whatever it is now. */
  readonly revision?: number;
  /** Refuses who may not. */
  readonly check?: (tenant: Tenant) => void;
}

/**
 * Moves an organisation to another state. One that is there already is left as it is.
 *
 * @throws Failure CONFLICT when no way leads there from its state
 */
export function moveTenant(ctx: TenantCtx, { move, reason, revision, check }: Wanted): Promise<Tenant> {
  const { to } = TENANT_MOVES[move];
  return ctx.transaction(async (tx) => {
    const tenants = tx.of(TenantModel);
    const tenant = await tenants.get(ctx.tenant.id);
    if (tenant.state === to) return tenant;
    check?.(tenant);
    if (!canMove(move, tenant.state)) fail("CONFLICT", "tenants:failure.noSuchMove");
    const set = { state: to, stateSince: ctx.ports.clock.now(), stateReason: reason };
    const place = { id: tenant.id, revision: revision ?? tenant.revision };
    // Whoever nobody vouches for keeps a business ID from its owner no longer than the operator lets it.
    const frees = to === "closed" || (to === "suspended" && tenant.verifiedAt === undefined);
    const moved = await tenants.update(place, frees ? { set, unset: ["registeredBusinessId"] } : { set });
    await tx.emit(stateChanged, moved, { from: tenant.state, to });
    return moved;
  });
}

/** The same for who runs the product: named by its address, with nobody signed in. @throws Failure NOT_FOUND */
export async function moveTenantAsOperator(ctx: Ctx, slug: string, wanted: Wanted): Promise<Tenant> {
  const found = await platformDb("let the operator move a tenant").of(TenantModel).findOne({ slug });
  if (!found) fail("NOT_FOUND");
  return moveTenant(inTenant(ctx, { ...openTenantOf(found), plugins: [] }), wanted);
}
