import {
  fail, pluginStorage, type Ctx, type EventType, type OpenTenant, type PluginStorage, type TenantCtx, type Tx, type Viewer,
} from "../kernel/index.ts";
import type { GuardedMember, Part, PlaceHolder } from "../panels/index.ts";

export interface PluginTx extends PluginStorage {
  emit: Tx["emit"];
}

/** What a plugin's procedures get instead of a `TenantCtx`: no way to the collections of core or of other plugins. */
export interface PluginCtx extends Pick<Ctx, "requestId" | "locale" | "ports"> {
  readonly tenant: OpenTenant;
  readonly viewer: Viewer | undefined;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly storage: PluginStorage;
  transaction<Result>(work: (tx: PluginTx) => Promise<Result>): Promise<Result>;
}

/** The same for somebody with a place in the panel that the request is about. */
export interface PluginMemberCtx extends PluginCtx {
  readonly viewer: Viewer;
  readonly panelId: string;
  readonly part: Part;
  /** Whether somebody has a place in the panel now. */
  readonly isMember: (personId: string) => Promise<boolean>;
  /** What of the panel a guardian can be shown at the most. */
  readonly guardianSights: GuardedMember["sees"];
}

/** The same for the panel's staff, who know its people by name. */
export interface PluginStaffCtx extends PluginMemberCtx {
  /** Who has a place in the panel now, by name. For the page that asks, and for nothing that is stored or sent. */
  readonly members: () => Promise<PlaceHolder[]>;
}

/** Narrows a transaction to the plugin's own collections and events. */
export function pluginTx(pluginId: string, tx: Tx): PluginTx {
  return {
    ...pluginStorage(pluginId, tx),
    emit: (async (type: EventType, ...rest: never[]) => {
      if (!type.name.startsWith(`${pluginId}.`)) fail("FORBIDDEN");
      return (tx.emit.bind(tx) as (...all: unknown[]) => unknown)(type, ...rest);
    }) as Tx["emit"],
  };
}

/** Narrows a context to what a plugin may touch. */
export function pluginContext(pluginId: string, ctx: TenantCtx, settings: Readonly<Record<string, unknown>>): PluginCtx {
  const { requestId, locale, ports, tenant, viewer } = ctx;
  return {
    requestId, locale, ports, tenant, viewer, settings,
    storage: pluginStorage(pluginId, ctx.db),
    transaction: (work) => ctx.transaction((tx) => work(pluginTx(pluginId, tx))),
  };
}
