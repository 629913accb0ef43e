import type { LocalizedText, Locale } from "@raati/i18n";
import type { AnyRouter } from "@trpc/server";
import type { z } from "zod";
import type { Contribution } from "../kernel/index.ts";
import type { PluginHandler } from "./plugin-handlers.ts";
import type { PluginProcedures } from "./plugin-procedures.ts";

/** What a plugin may have as its procedures: a flat record, one name a procedure. */
export type PluginRecord = AnyRouter["_def"]["record"];

/**
 * A plugin: one folder that adds to the places which core's slices have opened, and owns its own data and procedures. It is
 * handed everything it may use; it never reaches the database or another plugin.
 */
export interface PluginDefinition<
  Settings extends z.ZodObject = z.ZodObject, Procedures extends PluginRecord = PluginRecord
> {
  /**
   * Lower case with hyphens. It is the namespace of its texts, the prefix of its events and of its collections, and a part
   * of addresses.
   */
  readonly id: string;
  /** The version of this contract that the plugin was written for. */
  readonly contract: 1;
  readonly name: LocalizedText;
  /** One or two sentences for the coordinator who considers it. */
  readonly description: LocalizedText;
  /**
   * What a tenant sets. Each field has a default, so that enabling needs no answers; its label and hint are the texts
   * `settings.<field>.label` and `.hint`. The form is drawn from this schema.
   */
  readonly settings: Settings;
  readonly extends: readonly Contribution[];
  /** Procedures made from the handed ones, which answer NOT_FOUND where the plugin is not enabled. */
  readonly router?: (procedures: PluginProcedures) => Procedures;
  /** What it does when something has happened, each made by `definePluginHandler`. */
  readonly handlers?: readonly PluginHandler[];
  /** The plugin's own collections, made by `definePluginModel`. */
  readonly models?: readonly { readonly name: string }[];
  readonly locales: Readonly<Record<Locale, object>>;
}

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** @throws when the id is not one, or a setting has no default */
export function definePlugin<Settings extends z.ZodObject, Procedures extends PluginRecord>(
  plugin: PluginDefinition<Settings, Procedures>,
): PluginDefinition<Settings, Procedures> {
  if (!ID.test(plugin.id)) throw new Error(`A plugin's id is lower case with hyphens, not "${plugin.id}".`);
  const defaults = plugin.settings.safeParse({});
  if (!defaults.success) {
    const fields = defaults.error.issues.map((issue) => issue.path.join(".")).join(", ");
    throw new Error(`The plugin ${plugin.id} must give a default for: ${fields}.`);
  }
  return plugin;
}
