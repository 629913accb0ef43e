import type { Day, Locale, LocalizedText } from "@raati/i18n";

/**
 * What the demo tenants hold, as data. Days are those of the demo day 15 May 2026; the seed moves all of them by whole
 * weeks.
 */
export interface TenantContent {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly kind: "county" | "municipality" | "association";
  readonly businessId: string;
  readonly languages: readonly Locale[];
  /** When others are equal than a sign-up makes them. */
  readonly equalLanguages?: readonly Locale[];
  /** Staff work only after a second factor. The people of the demo's sign-in page count as having given it. */
  readonly demandsSecondFactor?: true;
  readonly theme: { readonly accentLight: string; readonly accentDark: string };
  readonly areas: readonly LocalizedText[];
  readonly units: readonly { readonly key: string; readonly name: LocalizedText; readonly owner?: string }[];
  readonly bodies: readonly BodyContent[];
  /** Keys of units and bodies in the order in which a statement passes them. A proposal goes to the first unit before. */
  readonly route: { readonly name: LocalizedText; readonly steps: readonly string[] };
  readonly plugins: readonly string[];
  readonly people: readonly PersonContent[];
  readonly panelTypes: readonly PanelTypeContent[];
  readonly panels: readonly PanelContent[];
  readonly groundRules: { readonly text: LocalizedText; readonly easyText: LocalizedText };
}

export interface BodyContent {
  readonly key: string;
  readonly name: LocalizedText;
  readonly level: "working-group" | "management-group" | "board" | "executive" | "council";
  readonly meetings: readonly Day[];
  readonly secretary?: string;
}

export interface PersonContent {
  readonly key: string;
  readonly name: string;
  readonly language: Locale;
  readonly roles: readonly ("admin" | "coordinator" | "owner" | "secretary" | "payroll" | "privacy" | "analyst")[];
  /** Shown on the demo's sign-in page with this sentence's key. */
  readonly shown?: boolean;
}

export interface PanelTypeContent {
  readonly key: string;
  /** A template of a plugin, or one of the tenant's own. */
  readonly template?: { readonly plugin: string; readonly template: string };
  readonly own?: {
    readonly name: LocalizedText; readonly seats: readonly SeatContent[]; readonly size: readonly [number, number];
    readonly termMonths: number;
    readonly meetings: readonly [count: number, minutes: number]; readonly feeCents: number | null;
    /** Names of members below this age are published only with a guardian's consent, too. */
    readonly guardianBelow?: number;
    /** Plugins that are at work in its panels. */
    readonly plugins?: readonly string[];
  };
}

export interface SeatContent {
  readonly id: string;
  readonly name: LocalizedText;
  readonly side: "client" | "professional" | "board";
  readonly min: number;
  readonly max: number;
}

export interface PanelContent {
  readonly key: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly type: string;
  readonly parent?: string;
  readonly clientGroup?: LocalizedText;
  readonly task: LocalizedText;
  readonly coordinator: string;
  readonly unit: string;
  readonly founded: { readonly by: LocalizedText; readonly reference: string; readonly day: Day };
  readonly terms: readonly {
    readonly start: Day; readonly end: Day; readonly seats: number; readonly state: "active" | "ended";
  }[];
  /** How many sit on each seat type in the running term. */
  readonly seated: Readonly<Record<string, number>>;
  /** People with a part to play, by their key; all other seats are taken by made-up members. */
  readonly named: readonly {
    readonly person: string; readonly seat: string; readonly roles: readonly string[]; readonly namePublic: boolean;
  }[];
  /** Handed over to a local organisation on this day. */
  readonly handover?: { readonly day: Day; readonly to: string };
}
