import type { Handle, ModelToken, TenantDb } from "@raati/db";
import { fail, type Ctx, type EventType, type OpenTenant, type TenantCtx, type Tx, type Viewer } from "../kernel/index.ts";
import type { Part } from "../panels/index.ts";
import { collectionPrefix } from "./plugin-model.ts";

/** A plugin's road to its own collections, in one tenant. */
export interface PluginStorage {
  of<Name extends string, Value extends object, Input extends object>(token: ModelToken<Name, Value, Input>): Handle<Value, Name, Input>;
}

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
}

/** Narrows a context to what a plugin may touch. */
export function pluginContext(pluginId: string, ctx: TenantCtx, settings: Readonly<Record<string, unknown>>): PluginCtx {
  const { requestId, locale, ports, tenant, viewer } = ctx;
  return {
    requestId, locale, ports, tenant, viewer, settings,
    storage: storageOf(pluginId, ctx.db),
    transaction: (work) => ctx.transaction((tx) => work({
      ...storageOf(pluginId, tx),
      emit: ((type: EventType, ...rest: never[]) => {
        if (!type.name.startsWith(`${pluginId}.`)) fail("FORBIDDEN");
        return (tx.emit as (...all: unknown[]) => unknown)(type, ...rest);
      }) as Tx["emit"],
    })),
  };
}

function storageOf(pluginId: string, source: Pick<TenantDb | Tx, "of">): PluginStorage {
  const prefix = collectionPrefix(pluginId);
  return {
    of: (token) => {
      if (!token.name.startsWith(prefix)) throw new Error(`The plugin ${pluginId} has no collection ${token.name}.`);
      return source.of(token);
    },
  };
}
