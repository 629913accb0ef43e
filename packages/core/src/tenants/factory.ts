import { newId } from "@raati/db";
import { inTenant, type Ctx, type TenantCtx } from "../kernel/index.ts";
import { checkDigit } from "./business-id.ts";
import { usualEqualLanguages } from "./languages.ts";
import { TenantModel, type Tenant } from "./model.ts";
import { openTenantOf } from "./open-tenant.ts";

type NewTenant = Omit<Tenant, "id" | "revision">;

/** Each process begins somewhere else, so that two of them on one database hardly meet. */
let lastNumber = Math.floor(1_000_000 + Math.random() * 8_000_000);

/** A business ID with the right check digit, another one at each call. */
export function aBusinessId(): string {
  for (;;) {
    lastNumber += 1;
    const digits = String(lastNumber);
    const check = checkDigit(digits);
    if (check !== undefined) return `${digits}-${check}`;
  }
}

/** A county in use, opened as the system itself. */
export async function aTenant(ctx: Ctx, overrides: Partial<NewTenant> = {}): Promise<TenantCtx> {
  const id = newId<"tenants">();
  const slug = `alue-${id.slice(-12)}`;
  const businessId = aBusinessId();
  const draft = inTenant(
    ctx, {
      id, slug, kind: "county", name: {}, languages: ["fi"], equalLanguages: ["fi"], state: "active", plugins: [],
      demandsSecondFactor: false,
    },
  );
  const tenant = await draft.db.of(TenantModel).insert({
    slug, kind: "county", name: { fi: "Koivurannan hyvinvointialue", sv: "Björkstrands välfärdsområde" }, businessId,
    registeredBusinessId: businessId, languages: ["fi", "sv", "en", "fi-plain"], state: "active",
    equalLanguages: usualEqualLanguages(overrides.kind ?? "county", overrides.languages ?? ["fi", "sv"]),
    stateSince: ctx.ports.clock.now(), verifiedAt: ctx.ports.clock.now(), ...overrides,
  }, id);
  return inTenant(ctx, { ...openTenantOf(tenant), plugins: [] });
}
