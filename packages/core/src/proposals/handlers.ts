import { matterMoved } from "../handling/index.ts";
import { defineHandler, type EventHandler } from "../kernel/index.ts";
import { personErased } from "../people/index.ts";
import { removeDraftsOfNobody } from "./drafts/forget-person.ts";
import { followHandling } from "./sendings/follow-handling.ts";

/** What follows for proposals from what happens on their way, and from the erasure of a person. */
export const proposalsHandlers: readonly EventHandler[] = [
  defineHandler({
    name: "proposals.follow-handling", kind: "database",
    on: matterMoved,
    handle: (_ctx, { data }, { tx }) => followHandling(tx, data.handlingId),
  }),
  defineHandler({
    name: "proposals.remove-drafts-of-nobody", on: [personErased], kind: "database", lane: "tenant",
    handle: (_ctx, _event, { tx }) => removeDraftsOfNobody(tx),
  }),
];
