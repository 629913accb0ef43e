import type { Handle, ModelToken, TenantDb } from "@raati/db";

/** A plugin's road to its own collections, in one tenant. */
export interface PluginStorage {
  of<Name extends string, Value extends object, Input extends object>(
    token: ModelToken<Name, Value, Input>,
  ): Handle<Value, Name, Input>;
}

/** The start of the names of a plugin's collections. Two signs end the id, so that no id is the beginning of another. */
export function collectionPrefix(pluginId: string): string {
  return `x_${pluginId.replaceAll("-", "_")}__`;
}

/**
 * What a plugin may reach of a tenant's data: its own collections and no other.
 *
 * @param source the tenant's handle, or a transaction in it
 */
export function pluginStorage(pluginId: string, source: Pick<TenantDb, "of">): PluginStorage {
  const prefix = collectionPrefix(pluginId);
  return {
    of: (token) => {
      if (!token.name.startsWith(prefix)) throw new Error(`The plugin ${pluginId} has no collection ${token.name}.`);
      return source.of(token);
    },
  };
}
