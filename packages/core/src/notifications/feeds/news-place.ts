import { helsinkiInstant } from "@raati/i18n";
import type { TenantCtx } from "../../kernel/index.ts";
import type { Panel } from "../../panels/index.ts";
import type { NewsItem } from "./schema.ts";

/** So many things of each kind are looked at, at most. */
export const OF_EACH = 30;

/** Where news are gathered: all of an organisation, or one of its panels, as a visitor sees it. */
export interface NewsPlace {
  readonly visitor: TenantCtx;
  readonly only: Panel | undefined;
  /** The panels that the public knows of, by id. */
  readonly panels: ReadonlyMap<string, Panel>;
}

/** What a list is narrowed to: for one panel, what is of that panel. */
export const inPlace = ({ only }: NewsPlace): { panelIds?: string } => (only ? { panelIds: only.id } : {});

/** A day as a moment, for what is known by its day only. */
export const noon = (day: string): Date => helsinkiInstant(day, "12:00");

/** The panel that an item is told of, when the public may know of it. */
export function named({ panels, only }: NewsPlace, panelIds: readonly string[]): Pick<NewsItem, "panel"> {
  const panel = only ?? panelIds.map((id) => panels.get(id)).find((one) => one !== undefined);
  return panel ? { panel: { id: panel.id, name: panel.name } } : {};
}
