import { fail, type SignedInCtx } from "../kernel/index.ts";
import { installed } from "./enable-plugin.ts";
import type { PluginRegistry } from "./registry.ts";

const PAGE = 500;

/**
 * Everything that a plugin has stored for the tenant, by collection. It works for a disabled plugin too: data outlive the
 * modules that made them.
 */
export async function exportPluginData(
  ctx: SignedInCtx, registry: PluginRegistry, pluginId: string,
): Promise<Record<string, object[]>> {
  if (!ctx.viewer.roles.includes("admin")) fail("NOT_FOUND");
  const collections: Record<string, object[]> = {};
  for (const model of installed(registry, pluginId).models ?? []) {
    const rows: object[] = [];
    let after: string | undefined;
    do {
      const page = await ctx.db.of<string, object, object>(model).page({}, { size: PAGE, after, oldestFirst: true });
      rows.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    collections[model.name] = rows;
  }
  return collections;
}
