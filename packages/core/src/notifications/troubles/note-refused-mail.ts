import { defineHandler } from "../../kernel/index.ts";
import { invitationBounced, invitationRefused } from "../../meetings/index.ts";
import { seatMailRefused } from "../../panels/index.ts";
import { PersonModel } from "../../people/index.ts";
import { noteTrouble } from "./send-to-person.ts";

/** An invitation that came back or was refused is a trouble like any other: it stands where all of them stand. */
export const noteRefusedMail = defineHandler({
  name: "notifications.note-refused-mail", on: [invitationBounced, invitationRefused, seatMailRefused], kind: "database",
  handle: async (ctx, { type, data }, { tx }) => {
    const person = await tx.of(PersonModel).findOne({ id: data.personId });
    const what = type === invitationBounced.name ? "returned" : "refused";
    if (person) await noteTrouble({ db: tx.db, ports: ctx.ports }, person, what);
  },
});
