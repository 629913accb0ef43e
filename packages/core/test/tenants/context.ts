import { newId, type Id } from "@raati/db";
import {
  createCallerFactory, Events, inTenant, type Ctx, type OpenTenant, type RequestCtx,
  type SignedInCtx, type StaffRole, type TenantCtx, type Viewer,
} from "../../src/kernel/index.ts";
import {
  openTenantById, openTenantBySlug, TenantModel, tenantsHandlers, tenantsRouter,
} from "../../src/tenants/index.ts";
import { aBusinessId } from "../../src/tenants/factory.ts";
import { signUpInput } from "../../src/tenants/schema.ts";
import { testPorts, type TestPorts } from "../../src/testing/test-ports.ts";
import { deliverAs } from "../tenant-ground.ts";

export const DAY = 86_400_000;

export function aCtx(ports: TestPorts = testPorts(), locale: Ctx["locale"] = "fi"): Ctx & { readonly ports: TestPorts } {
  return { requestId: "test", locale, ports, handlers: tenantsHandlers, plugins: [] };
}

/** Runs the handlers of everything that is due. @returns how many deliveries failed */
export const deliver = (ctx: Ctx): Promise<number> =>
  deliverAs(ctx, async (id) => inTenant(ctx, { ...(await openTenantById(id))!, plugins: [] }));

/** What the form of a new organisation sends; each time another organisation. */
export function aSignUp(overrides: Record<string, unknown> = {}) {
  return signUpInput.parse({
    id: newId(), name: { fi: "Suvirannan hyvinvointialue", sv: "Sommarstrands välfärdsområde" }, kind: "county",
    businessId: aBusinessId(),
    languages: ["fi", "sv"], administrator: { name: "Linnea Sandvall-Ojala", email: `linnea-${newId()}@suviranta.example` },
    ...overrides,
  });
}

/** The token of the last link that was mailed. */
export function mailedToken({ mails }: TestPorts): string {
  return new URL(/https:\S+/.exec(mails.at(-1)!.text)![0]).searchParams.get("token")!;
}

export const eventTypes = async ({ db }: TenantCtx) =>
  (await db.of(Events).find({}, { sort: { id: 1 } })).map(({ type }) => type);

export const stored = ({ db, tenant }: TenantCtx) => db.of(TenantModel).get(tenant.id);

export function aViewer(roles: readonly StaffRole[] = ["admin"], overrides: Partial<Viewer> = {}): Viewer {
  return { personId: newId(), accountId: newId(), sessionId: newId(), roles, secondFactor: true, ...overrides };
}

/** The tenant as somebody with these roles sees it; by default an administrator. */
export function as(ctx: TenantCtx, roles: readonly StaffRole[] = ["admin"], overrides: Partial<Viewer> = {}): SignedInCtx {
  const viewer = aViewer(roles, overrides);
  return { ...inTenant(ctx, ctx.tenant, viewer), viewer };
}

/** Calls procedures as somebody who is signed in to the tenants named, and to no other. */
export function caller(ctx: Ctx, viewers: Readonly<Record<Id, Viewer>> = {}) {
  const request: RequestCtx = {
    ...ctx, say: (key) => key,
    gates: {
      tenant: async (slug): Promise<OpenTenant | undefined> => {
        const tenant = await openTenantBySlug(slug);
        return tenant && { ...tenant, plugins: [] };
      },
      viewer: async (tenant) => viewers[tenant.id],
    },
  };
  return createCallerFactory(tenantsRouter)(request);
}
