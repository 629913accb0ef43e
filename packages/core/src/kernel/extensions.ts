import type { LocaleTexts } from "@raati/i18n";
import type { z } from "zod";

declare const valueOf: unique symbol;

/** A place where plugins may add something. The slice that owns the place defines it in its `extension.ts`. */
export interface ExtensionPoint<Value> {
  readonly id: string;
  /** What a contribution must look like; checked when it is made. */
  readonly schema: z.ZodType<Value> | undefined;
  /** Only for the compiler: what a contribution to this place looks like. */
  readonly [valueOf]?: Value;
}

/** A bundler may load this module twice; both copies must know all places. */
const points: Map<string, ExtensionPoint<unknown>> = (
  (globalThis as Record<symbol, unknown>)[Symbol.for("raati.extension-points")] ??= new Map()
) as Map<string, ExtensionPoint<unknown>>;

/** What one plugin adds in one place. */
export interface Contribution {
  readonly point: string;
  readonly value: unknown;
}

/** A contribution together with the plugin it came from. */
export interface Contributed<Value> {
  readonly plugin: string;
  readonly value: Value;
  /** What the tenant has set for that plugin. */
  readonly stored?: StoredSettings | undefined;
}

/**
 * @param id `slice.what-is-added`, for example `panels.panel-types`
 * @param schema what a contribution must look like; left out where the compiler says it all
 */
export function defineExtensionPoint<Value>(id: string, schema?: z.ZodType<Value>): ExtensionPoint<Value> {
  const point = { id, schema };
  points.set(id, point);
  return point;
}

/**
 * A place that a slice has opened, by its id, for a reader of what was added there.
 *
 * @throws Error when nobody has opened it
 */
export function extensionPoint<Value>(id: string): ExtensionPoint<Value> {
  const point = points.get(id);
  if (!point) throw new Error(`There is no place ${id} to add to.`);
  return point as ExtensionPoint<Value>;
}

/** Every place that the loaded slices have opened. */
export function allExtensionPoints(): readonly ExtensionPoint<unknown>[] {
  return [...points.values()];
}

/** @throws ZodError when the value is not what the place takes: the plugin then fails to load, before anybody uses it */
export function contribute<Value>(point: ExtensionPoint<Value>, value: Value): Contribution {
  return { point: point.id, value: point.schema ? point.schema.parse(value) : value };
}

/** What a tenant has set for a plugin, as it is stored: without the defaults. */
export interface StoredSettings {
  readonly settings: Readonly<Record<string, unknown>>;
  /** Where one panel type differs, by the type's id. */
  readonly typeSettings: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What plugins have added, as a request sees it: in a tenant only what the tenant has enabled. */
export interface InstalledPlugin {
  readonly id: string;
  readonly contributions: readonly Contribution[];
  /** Its texts, for what core puts into words where no page is: files and letters. */
  readonly texts?: LocaleTexts | undefined;
  /** In a tenant: what the tenant has set. */
  readonly stored?: StoredSettings | undefined;
}

/** Everything that these plugins add in one place, in the order in which the plugins are installed. */
export function contributionsTo<Value>(
  plugins: readonly InstalledPlugin[], point: ExtensionPoint<Value>
): Contributed<Value>[] {
  return plugins.flatMap((plugin) =>
    plugin.contributions.filter((one) => one.point === point.id).map((one) => ({
      plugin: plugin.id, value: one.value as Value, stored: plugin.stored
    })));
}
