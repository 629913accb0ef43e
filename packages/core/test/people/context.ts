import { newId } from "@raati/db";
import { PlatformDb } from "@raati/db/platform";
import { Events, inTenant, type Ctx, type SignedInCtx, type TenantCtx, type Viewer } from "../../src/kernel/index.ts";
import { peopleHandlers, viewerOf, type Person } from "../../src/people/index.ts";
import { aPerson, signedInAs } from "../../src/people/factory.ts";
import { changeSignIn, openTenantOf, TenantModel, tenantsHandlers } from "../../src/tenants/index.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { testPorts, type TestPorts } from "../../src/testing/test-ports.ts";
import { deliverAs } from "../tenant-ground.ts";

export interface House {
  readonly ports: TestPorts;
  /** The tenant as a visitor and as the system see it. */
  readonly ctx: TenantCtx;
  /** Runs the handlers of everything that was emitted. @returns how many deliveries failed */
  deliver(): Promise<number>;
  /** Who a session's token stands for here. */
  viewer(token: string | undefined): Promise<Viewer | undefined>;
  /** The tenant as this session's reader sees it. @throws when the token is worth nothing */
  as(token: string): Promise<SignedInCtx>;
  eventTypes(): Promise<string[]>;
}

const handlers = [...tenantsHandlers, ...peopleHandlers];

/** A tenant of the test's own. Houses that share `ports` share a clock and a post office. */
export async function aHouse(settings: Parameters<typeof aTenant>[1] = {}, ports = testPorts()): Promise<House> {
  const base: Ctx = { requestId: "test", locale: "fi", ports, handlers, plugins: [] };
  const ctx = await aTenant(base, settings);
  return {
    ports, ctx,
    deliver: () => deliverAs(base, async (id) => inTenant(base, {
      ...openTenantOf(await new PlatformDb().tenant(id).of(TenantModel).get(id)), plugins: [],
    })),
    viewer: async (token) => (token === undefined ? undefined : viewerOf(ports, ctx.tenant, token)),
    async as(token) {
      const viewer = await viewerOf(ports, ctx.tenant, token);
      if (!viewer) throw new Error("This session is worth nothing here.");
      return { ...inTenant(base, ctx.tenant, viewer), viewer };
    },
    eventTypes: async () => (await ctx.db.of(Events).find({}, { sort: { id: 1 } })).map(({ type }) => type),
  };
}

/** Accounts belong to no tenant, so a test that changes one needs an address of its own. */
export const anEmail = () => `somebody-${newId()}@people.example`;

export const ELSA = "elsa@people.example";

/** Elsa, a Swedish-speaking member. */
export function elsa(house: House, overrides: Parameters<typeof aPerson>[1] = {}): Promise<Person> {
  return aPerson(house.ctx, { name: "Elsa Björkhagen", email: ELSA, language: "sv", ...overrides });
}

/** The key in the last mail to an address. */
export function keyInMail(house: House, to: string): string {
  const mail = house.ports.mails.findLast((one) => one.to === to);
  const key = /[?&]token=([\w-]{43})/.exec(mail?.text ?? "")?.[1];
  if (!key) throw new Error(`No mail with a key went to ${to}.`);
  return key;
}

export const DEVICE = { browser: "Firefox", system: "Linux" };

export const ISSUER = "https://id.kustens.example";

/** Connects the tenant's own sign-in. */
export async function connectIdentityProvider(
  { ctx }: House, { issuer = ISSUER, magicLink = true, admitsStrangers = false }: {
    issuer?: string; magicLink?: boolean; admitsStrangers?: boolean,
  } = {},
): Promise<void> {
  const admin = await signedInAs(ctx, { roles: ["admin"] });
  const { revision, demandsSecondFactor } = await ctx.db.of(TenantModel).get(ctx.tenant.id);
  const oidc = { issuer, clientId: "raati", clientSecret: "known to the two", label: "Kustens konto", admitsStrangers };
  await changeSignIn(admin, { revision, demandsSecondFactor, magicLink, oidc });
}
