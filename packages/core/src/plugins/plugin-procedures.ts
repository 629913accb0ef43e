import {
  fail, signedInProcedure, staffProcedure, tenantPublicProcedure, type StaffRole, type TenantCtx,
} from "../kernel/index.ts";
import {
  isMember, panelProcedure, panelPublicProcedure, panelStaffProcedure, placeHolders, sightsIn, type PlacedCtx,
} from "../panels/index.ts";
import type { PluginDefinition } from "./define-plugin.ts";
import { pluginContext } from "./plugin-context.ts";
import { settingsInForce } from "./plugin-settings.ts";

/** A panel as far as the gate needs to know it. */
interface GatedPanel { readonly typeId: string; readonly pluginIds: readonly string[] }

/**
 * The procedures that a plugin is handed. The gate stands before the plugin's own input: where the plugin is not enabled for
 * the tenant, or for the type of the panel, even bad input is answered with NOT_FOUND.
 */
export function pluginProcedures(plugin: PluginDefinition) {
  const enabledIn = ({ tenant }: TenantCtx) => {
    if (!tenant.plugins.includes(plugin.id)) fail("NOT_FOUND");
  };
  const enabledFor = (ctx: TenantCtx, panel: GatedPanel) => {
    enabledIn(ctx);
    if (!panel.pluginIds.includes(plugin.id)) fail("NOT_FOUND");
  };
  const inside = (ctx: PlacedCtx) => ({
    viewer: ctx.viewer, panelId: ctx.panel.id, part: ctx.part, isMember: (personId: string) => isMember(ctx, personId),
    guardianSights: sightsIn(ctx.panel),
  });
  const narrowed = async (ctx: TenantCtx, panel?: GatedPanel) =>
    pluginContext(plugin.id, ctx, await settingsInForce(ctx, plugin, panel?.typeId));
  return {
    /** For everybody who looks at the tenant. */
    tenantPublic: tenantPublicProcedure.use(async ({ ctx, next }) => {
      enabledIn(ctx);
      return next({ ctx: { ...closed, ...await narrowed(ctx) } });
    }),
    /** For those who have signed in to the tenant. */
    signedIn: signedInProcedure.use(async ({ ctx, next }) => {
      enabledIn(ctx);
      return next({ ctx: { ...closed, ...await narrowed(ctx), viewer: ctx.viewer } });
    }),
    /** For staff with one of the roles. */
    staff: (...roles: readonly [StaffRole, ...StaffRole[]]) => staffProcedure(...roles).use(async ({ ctx, next }) => {
      enabledIn(ctx);
      return next({ ctx: { ...closed, ...await narrowed(ctx), viewer: ctx.viewer } });
    }),
    /** For everybody who looks at a panel of a type that uses the plugin. */
    panelPublic: panelPublicProcedure.use(async ({ ctx, next }) => {
      enabledFor(ctx, ctx.panel);
      return next({ ctx: { ...closed, ...await narrowed(ctx, ctx.panel), panelId: ctx.panel.id, part: ctx.part } });
    }),
    /** For those who have a place in such a panel. */
    panel: panelProcedure.use(async ({ ctx, next }) => {
      enabledFor(ctx, ctx.panel);
      return next({ ctx: { ...closed, ...await narrowed(ctx, ctx.panel), ...inside(ctx) } });
    }),
    /** For the staff of such a panel, with a second factor where the tenant demands one. */
    panelStaff: panelStaffProcedure.use(async ({ ctx, next }) => {
      enabledFor(ctx, ctx.panel);
      const members = () => placeHolders(ctx);
      return next({ ctx: { ...closed, ...await narrowed(ctx, ctx.panel), ...inside(ctx), members } });
    }),
  };
}

/** What a request carries and a plugin is not handed: the database, the way into other tenants, core's own documents. */
const closed = { db: undefined, gates: undefined, handlers: undefined, plugins: undefined, panel: undefined };

export type PluginProcedures = ReturnType<typeof pluginProcedures>;
