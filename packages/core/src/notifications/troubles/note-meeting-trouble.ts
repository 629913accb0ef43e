import { defineHandler } from "../../kernel/index.ts";
import { invitationBounced, invitationRefused } from "../../meetings/index.ts";
import { PersonModel } from "../../people/index.ts";
import { noteTrouble } from "./send-to-person.ts";

/** A mail about a meeting that came back or was refused is a trouble like any other: it stands where all of them stand. */
export const noteMeetingTrouble = defineHandler({
  name: "notifications.note-meeting-trouble", on: [invitationBounced, invitationRefused], kind: "database",
  handle: async (ctx, { type, data }, { tx }) => {
    const person = await tx.of(PersonModel).findOne({ id: data.personId });
    const what = type === invitationBounced.name ? "returned" : "refused";
    if (person) await noteTrouble({ db: tx.db, ports: ctx.ports }, person, what);
  },
});
