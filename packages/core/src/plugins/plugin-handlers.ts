import {
  defineHandler, type DomainEvent, type EventHandler, type EventOf, type EventType, type OutsideDelivery, type TenantCtx,
} from "../kernel/index.ts";
import type { PluginDefinition } from "./define-plugin.ts";
import { pluginContext, pluginTx, type PluginCtx, type PluginTx } from "./plugin-context.ts";
import { settingsInForce } from "./plugin-settings.ts";

interface PluginDatabaseDelivery {
  readonly deliveryId: string;
  /** The transaction in which the delivery is removed, for the plugin's own collections and events. */
  readonly tx: PluginTx;
}

interface Options {
  /** `<plugin>.<verb>`. Rows in the database carry it, so renaming one is a migration. */
  readonly name: string;
  readonly lane?: "matter" | "tenant";
  readonly maxAttempts?: number;
  readonly onPoison?: "block" | "skip";
}

type DatabaseHandler<Event> = Options & {
  readonly kind: "database";
  handle(ctx: PluginCtx, event: Event, delivery: PluginDatabaseDelivery): Promise<void>;
};
type OutsideHandler<Event> = Options & {
  readonly kind: "outside";
  handle(ctx: PluginCtx, event: Event, delivery: OutsideDelivery): Promise<void>;
};

/** A plugin's handler, before the composition has bound it to its plugin. */
export type PluginHandler =
  (DatabaseHandler<DomainEvent> | OutsideHandler<DomainEvent>) & { readonly on: readonly EventType[] };

/**
 * Defines what a plugin does when something has happened. It is called only in tenants that have the plugin enabled, with
 * the same narrow context that the plugin's procedures get.
 *
 * @param options as for `defineHandler`; `on` names kinds of event
 */
export function definePluginHandler<const Types extends readonly EventType[]>(
  options: { readonly on: Types } & (DatabaseHandler<EventOf<Types[number]>> | OutsideHandler<EventOf<Types[number]>>),
): PluginHandler {
  // The handler is only ever called with the events that it names.
  return options;
}

/** A plugin's handler as the worker runs it: the gate and the narrow context around it. */
export function boundHandler(plugin: PluginDefinition, handler: PluginHandler): EventHandler {
  if (!handler.name.startsWith(`${plugin.id}.`)) throw new Error(
    `The handler ${handler.name} needs a name that begins with ${plugin.id}.`
  );
  const narrow = async (ctx: TenantCtx) => pluginContext(plugin.id, ctx, await settingsInForce(ctx, plugin));
  const isOff = ({ tenant }: TenantCtx) => !tenant.plugins.includes(plugin.id);
  const { name, lane, maxAttempts, onPoison, on } = handler;
  const options = { name, on, ...(lane && { lane }), ...(maxAttempts && { maxAttempts }), ...(onPoison && { onPoison }) };
  if (handler.kind === "outside") {
    return defineHandler({
      ...options, kind: "outside",
      handle: async (ctx, event, delivery) => (isOff(ctx) ? undefined : handler.handle(await narrow(ctx), event, delivery)),
    });
  }
  return defineHandler({
    ...options, kind: "database",
    handle: async (ctx, event, { deliveryId, tx }) => {
      if (!isOff(ctx)) await handler.handle(await narrow(ctx), event, { deliveryId, tx: pluginTx(plugin.id, tx) });
    },
  });
}
