import { z } from "zod";

/** Everything that the tenant holds on one person, by collection. */
export const personalDataView = z.object({
  madeAt: z.date(),
  account: z.object({ email: z.string(), locale: z.string(), secondFactorSince: z.date().optional() }).optional(),
  collections: z.array(z.object({
    /** The collection's name; the text for people is `<slice>:personalData.<name>`. */
    name: z.string(), documents: z.array(z.record(z.string(), z.unknown())),
  })),
});

export const erasurePreviewView = z.object({
  personId: z.string(), revision: z.number(),
  rows: z.array(z.object({
    name: z.string(), count: z.number(), what: z.enum(["erased", "blanked", "kept"]),
    /** Why it is blanked or kept: a key of the locale files. */
    why: z.string().optional(),
  })),
  /** What stands against erasing now, as keys of the locale files; empty when nothing does. */
  obstacles: z.array(z.string()),
});

export const erasureInput = z.object({ personId: z.uuidv7(), revision: z.number().int().positive() });
