import type { ItemView } from "@raati/core/meetings/schema";

/** What a reader may open a form for about an item. */
export const ITEM_DEEDS = ["change", "accept", "decline", "material", "heated", "continue"] as const;
export type ItemDeed = (typeof ITEM_DEEDS)[number];

const ABILITY = {
  change: "change", accept: "accept", decline: "decline", material: "addMaterial", heated: "markHeated", continue: "finish",
} as const satisfies Record<ItemDeed, keyof ItemView["abilities"]>;

/** What is done with an item only in the meeting itself. */
const IN_MEETING: readonly ItemDeed[] = ["heated", "continue"];

/** True when the reader may do this with the item now. The server asks again when it is sent. */
export const mayDoWith = ({ abilities }: Pick<ItemView, "abilities">, deed: ItemDeed, begun: boolean): boolean =>
  abilities[ABILITY[deed]] && (begun || !IN_MEETING.includes(deed));
