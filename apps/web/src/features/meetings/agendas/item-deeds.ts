import type { ItemView } from "@raati/core/meetings/schema";

/** What a reader may open a form for about an item. */
export const ITEM_DEEDS = ["change", "accept", "decline", "material", "heated", "continue"] as const;
export type ItemDeed = (typeof ITEM_DEEDS)[number];

const ABILITY = {
  change: "change", accept: "accept", decline: "decline", material: "addMaterial", heated: "markHeated", continue: "finish",
} as const satisfies Record<ItemDeed, keyof ItemView["abilities"]>;

/** True when the reader may do this with the item now. The server asks again when it is sent. */
export const mayDoWith = ({ abilities }: Pick<ItemView, "abilities">, deed: ItemDeed): boolean => abilities[ABILITY[deed]];
