import type { LocalizedText } from "@raati/i18n";
import { z } from "zod";
import {
  contributionsTo, defineExtensionPoint, type Contributed, type ExtensionPoint, type InstalledPlugin, type PluginStorage,
} from "../kernel/index.ts";
import { key, localeKey } from "../kernel/schema.ts";

/** Something that a claim can rest on. @property ref how its owner finds it again */
export interface EvidenceItem {
  readonly ref: string;
  readonly title: LocalizedText;
  /** What tells it from others with the same title: a day, a figure. */
  readonly note?: string | undefined;
}

interface Place { readonly storage: PluginStorage; readonly panelId: string }

/** A kind of evidence that a plugin offers: cells of a survey, topics of feedback (E5). It reads the plugin's own data. */
export interface EvidenceKind {
  /** Unique in the plugin. */
  readonly id: string;
  /** Its name, a text of the plugin. */
  readonly key: string;
  /** What a panel's members may cite now, the newest first, at most a hundred. */
  readonly offer: (place: Place) => Promise<readonly EvidenceItem[]>;
  /** Of these, those that the public may read: figures of small groups are not among them. */
  readonly publicOf: (place: Place, refs: readonly string[]) => Promise<readonly string[]>;
}

const evidenceKind = z.custom<EvidenceKind>((value) => {
  const { id, key: name, offer, publicOf } = (value ?? {}) as Partial<EvidenceKind>;
  return key.safeParse(id).success && localeKey.safeParse(name).success
    && typeof offer === "function" && typeof publicOf === "function";
});

export const evidenceKinds: ExtensionPoint<EvidenceKind> = defineExtensionPoint("statements.evidence-kinds", evidenceKind);

/** The kinds of evidence that the installed plugins know. */
export const contributedKinds = (plugins: readonly InstalledPlugin[]): Contributed<EvidenceKind>[] =>
  contributionsTo(plugins, evidenceKinds);
