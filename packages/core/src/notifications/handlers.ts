import type { EventHandler } from "../kernel/index.ts";
import { noteEvent } from "./notes/note-event.ts";
import { sendDigest } from "./notes/send-digest.ts";
import { sendNotes, textNote } from "./notes/send-note.ts";
import { indexThings } from "./search/index-things.ts";
import { mailConfirmation, mailNews, tellSubscribers } from "./subscriptions/mail-news.ts";
import { noteRefusedMail } from "./troubles/note-refused-mail.ts";

/** What follows here from what happens elsewhere. */
export const notificationsHandlers: readonly EventHandler[] = [
  noteEvent, sendNotes, textNote, sendDigest, indexThings, mailConfirmation, tellSubscribers, mailNews,
  noteRefusedMail,
];
