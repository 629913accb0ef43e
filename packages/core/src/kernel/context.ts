import { TenantDb, type Id, type Reads } from "@raati/db";
import type { Locale, LocalizedText } from "@raati/i18n";
import { runTransaction, type EventHandler, type Tx } from "./events/index.ts";
import type { InstalledPlugin, StoredSettings } from "./extensions.ts";
import type { Ports } from "./ports.ts";
import type { StaffRole } from "./staff-roles.ts";

/** The tenant that a request is about, as far as all slices need to know it. The slice `tenants` knows the rest. */
export interface OpenTenant {
  readonly id: Id<"tenants">;
  readonly slug: string;
  readonly kind: string;
  readonly state: "draft" | "active" | "suspended" | "closing" | "closed";
  readonly name: LocalizedText;
  /** The languages that the tenant works in, the main one first. */
  readonly languages: readonly Locale[];
  /** Those of them that stand side by side: a text that binds the tenant is published in each or not at all. */
  readonly equalLanguages: readonly Locale[];
  /** Ids of the plugins that are enabled for the tenant. */
  readonly plugins: readonly string[];
  /** What the tenant has set for them, by their ids. */
  readonly pluginSettings?: Readonly<Record<string, StoredSettings>>;
  /** Staff work only after a second factor. */
  readonly demandsSecondFactor: boolean;
}

/** Who asks, in this tenant. Staff act in their own name, never as a member. */
export interface Viewer {
  readonly personId: Id<"people">;
  readonly accountId: Id<"accounts">;
  readonly sessionId: Id<"sessions">;
  readonly roles: readonly StaffRole[];
  /** True when this session has passed a second factor. */
  readonly secondFactor: boolean;
  /** The account is protected by a second factor, and this session has not given it yet. */
  readonly owesFactor?: boolean;
}

export interface Ctx {
  readonly requestId: string;
  readonly locale: Locale;
  /** Where the request comes from, as far as limits count by it; undefined where nobody knows, and for the system. */
  readonly source?: string | undefined;
  readonly ports: Ports;
  /** Everybody who listens to events, core and plugins. An event is written with one delivery for each. */
  readonly handlers: readonly EventHandler[];
  /** What plugins add: all that are installed; in a tenant only the enabled ones. */
  readonly plugins: readonly InstalledPlugin[];
  /** What was read already for the page that is being answered; undefined where every question is asked anew. */
  readonly reads?: Reads | undefined;
}

/** How a request finds its tenant and its reader. The slices `tenants` and `people` know how; the kernel only asks. */
export interface Gates {
  tenant(slug: string): Promise<OpenTenant | undefined>;
  viewer(tenant: OpenTenant): Promise<Viewer | undefined>;
}

export interface RequestCtx extends Ctx {
  readonly gates: Gates;
  /** A text in the reader's language, by its key. For what leaves with an error. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
}

/** What a command or a query in a tenant needs, and all that it needs. */
export interface TenantCtx extends Ctx {
  readonly tenant: OpenTenant;
  readonly db: TenantDb;
  readonly viewer: Viewer | undefined;
  /**
   * One transaction; events can be emitted nowhere else. The work may run again after a conflict, so it only reads and
   * writes.
   */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
}

export interface SignedInCtx extends TenantCtx {
  readonly viewer: Viewer;
}

/**
 * Opens a tenant for a reader, or for the system itself when there is none (worker, demo content).
 *
 * @param viewer who asks; undefined for a visitor and for the system
 */
export function inTenant(ctx: Ctx, tenant: OpenTenant, viewer?: Viewer): TenantCtx {
  const { requestId, locale, source, ports, handlers } = ctx;
  const opened: TenantCtx = {
    requestId, locale, source, ports, handlers, tenant, viewer,
    plugins: ctx.plugins.filter(({ id }) => tenant.plugins.includes(id))
      .map((plugin) => ({ ...plugin, stored: tenant.pluginSettings?.[plugin.id] })),
    db: new TenantDb(tenant.id, null, ctx.reads),
    transaction: (work) => runTransaction(opened, work),
  };
  return opened;
}
