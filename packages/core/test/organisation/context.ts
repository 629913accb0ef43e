import { newId, type Id } from "@raati/db";
import { expect } from "vitest";
import {
  createCallerFactory, Events, inTenant, type Ctx, type SignedInCtx, type StaffRole, type TenantCtx, type Viewer,
} from "../../src/kernel/index.ts";
import { organisationRouter } from "../../src/organisation/index.ts";
import { openTenantBySlug } from "../../src/tenants/index.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { testPorts } from "../../src/testing/test-ports.ts";

/** A tenant of the test's own, as the system sees it. */
export function aHouse(): Promise<TenantCtx> {
  return aTenant({ requestId: "test", locale: "fi", ports: testPorts(), handlers: [], plugins: [] });
}

export function aViewer(roles: readonly StaffRole[] = ["admin"], personId: Id<"people"> = newId()): Viewer {
  return { personId, accountId: newId(), sessionId: newId(), roles, secondFactor: true };
}

/** The tenant as somebody with these roles sees it; by default an administrator. */
export function as(ctx: TenantCtx, roles: readonly StaffRole[] = ["admin"], personId?: Id<"people">): SignedInCtx {
  const viewer = aViewer(roles, personId);
  return { ...inTenant(ctx, ctx.tenant, viewer), viewer };
}

export const eventTypes = async ({ db }: TenantCtx, stream: string) =>
  (await db.of(Events).find({ stream }, { sort: { id: 1 } })).map(({ type }) => type.replace("organisation.", ""));

/** What an INVALID failure says about one field. */
export const field = (path: string, key: string) =>
  ({
    code: "INVALID", fields: expect.arrayContaining([expect.objectContaining({ path, key: `organisation:field.${key}` })]),
  });

/** Calls procedures as somebody who is signed in to the tenants named, and to no other. */
export function caller(ctx: Ctx, viewers: Readonly<Record<Id, Viewer>> = {}) {
  return createCallerFactory(organisationRouter)({
    ...ctx, say: (key) => key,
    gates: {
      tenant: async (slug) => {
        const tenant = await openTenantBySlug(slug);
        return tenant && { ...tenant, plugins: [] };
      },
      viewer: async (tenant) => viewers[tenant.id],
    },
  });
}
