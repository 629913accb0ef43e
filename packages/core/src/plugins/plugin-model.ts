import { defineModel, type ModelToken } from "@raati/db";
import type { z } from "zod";
import { collectionPrefix } from "../kernel/index.ts";

type Options<Shape extends z.ZodRawShape> = Parameters<typeof defineModel<string, Shape>>[1];

/**
 * Defines a collection of a plugin's own. It is tenant-scoped as all others, and its name tells whose it is: a plugin's
 * storage opens no other.
 */
export function definePluginModel<Shape extends z.ZodRawShape>(
  pluginId: string, name: string, options: Omit<Options<Shape>, "scope">,
): ModelToken<string, z.output<z.ZodObject<Shape>>, z.input<z.ZodObject<Shape>>> {
  return defineModel(`${collectionPrefix(pluginId)}${name}`, { ...options, scope: "tenant" });
}
