import type { Locale } from "@raati/i18n";

interface Shown {
  readonly locale: Locale;
  /** The tenant's languages, the main one first. */
  readonly languages: readonly Locale[];
  /** The tenant by its slug. */
  readonly tenant: string;
  /** The settings in force. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The plugin's texts: `t("help.heading")`. */
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /**
   * Calls one of the plugin's own procedures on the server, with the rights of the reader. Undefined where nothing is
   * found.
   */
  readonly call: <Result>(procedure: string, input?: object) => Promise<Result | undefined>;
}

/** What every page of a plugin is given. Its address is `…/panels/<panel>/x/<plugin>/<path>`. */
export interface PluginPageProps extends Shown {
  readonly panel: string;
  /** The address of the plugin's first page in this panel. */
  readonly address: string;
  readonly path: readonly string[];
}

/** Places in core's pages that a plugin may fill. All are in a panel. */
export const SLOTS = ["panel.public.aside", "panel.member.top", "panel.staff.aside"] as const;
export type SlotId = (typeof SLOTS)[number];

export interface SlotProps extends Shown {
  readonly panel: string;
  readonly address: string;
}

type Loaded<Props> = () => Promise<{ default: (props: Props) => unknown }>;

/** The part of a plugin that the web application shows. Each page and slot is loaded only where it is shown. */
export interface WebPlugin {
  readonly id: string;
  readonly pages: Readonly<Record<string, Loaded<PluginPageProps>>>;
  readonly slots: Readonly<Partial<Record<SlotId, Loaded<SlotProps>>>>;
}

/** Declares what the web application shows of a plugin; the compiler checks its pages and slots. */
export function defineWebPlugin(plugin: WebPlugin): WebPlugin {
  return plugin;
}
