import type { SelectionView } from "@raati/core/recruitment/schema";

/** Whether the last seats can be drawn among equals now. Where the whole panel is drawn, its own draw gives every seat. */
export function canDrawEquals(view: Pick<SelectionView, "selection" | "abilities" | "size">): boolean {
  const { selection, abilities, size } = view;
  return selection !== undefined && abilities.draw && selection.method !== "draw" && selection.chosen.length < size;
}
