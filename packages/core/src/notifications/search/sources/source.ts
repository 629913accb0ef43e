import type { LocalizedText } from "@raati/i18n";
import type { DomainEvent, EventType, TenantCtx } from "../../../kernel/index.ts";
import type { SearchKind } from "../schema.ts";

/** A public text to be found. */
export interface Found {
  readonly title: LocalizedText;
  /** Everything that the public page says, by language. */
  readonly texts: readonly (LocalizedText | undefined)[];
  readonly panelIds: readonly string[];
  readonly address: string;
  readonly at: Date;
}

/** Where texts of one kind come from. A slice before this one is found by adding its source to `sources.ts`. */
export interface SearchSource {
  readonly kind: SearchKind;
  /** After which events a thing is looked at anew. */
  readonly on: readonly EventType[];
  /** The things that an event is about. */
  readonly idsOf: (event: DomainEvent) => readonly string[];
  /**
   * A thing as every visitor reads it.
   * @returns undefined for what is not public.
   * @param visitor the tenant without a viewer
   */
  readonly load: (visitor: TenantCtx, id: string) => Promise<Found | undefined>;
  /** Of these things, those that are public at this moment: asked whenever they are shown. */
  readonly publicAmong: (visitor: TenantCtx, ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** All things of the kind, some at a time, oldest first, for building the index anew. */
  readonly page: (visitor: TenantCtx, after: string | undefined) =>
    Promise<{ readonly ids: readonly string[]; readonly next: string | undefined }>;
}

/** The id that an event tells under one of these names. */
export function idIn(event: DomainEvent, ...names: readonly string[]): string[] {
  return names.flatMap((name) => (typeof event.data[name] === "string" ? [event.data[name]] : []));
}

/** What a public query answers, or nothing where it says that there is nothing for the public. */
export async function unlessHidden<Result>(answer: Promise<Result>): Promise<Result | undefined> {
  try {
    return await answer;
  } catch (error) {
    if ((error as { code?: unknown }).code === "NOT_FOUND") return undefined;
    throw error;
  }
}

export const PAGE = 200;
