import { z } from "zod";
import { router, signedInProcedure, staffProcedure, tenantPublicProcedure } from "../kernel/index.ts";
import { publicNews } from "./feeds/public-news.ts";
import { listNotes, markRead, openNote } from "./notes/list-notes.ts";
import { savePreferences, showOff, showPreferences, turnOff } from "./preferences/preferences.ts";
import {
  listNotesInput, listTroublesInput, markReadInput, newsInput, newsView, notesView, offKeyInput, offView, openNoteInput,
  openNoteView, preferencesView, savePreferencesInput, searchInput, searchView, subscribeInput, subscribeView,
  subscriptionKeyInput, subscriptionView, troubleInput, troublesView,
} from "./schema.ts";
import { search } from "./search/search.ts";
import {
  confirmSubscription, showSubscription, showUnsubscribe, subscribe, unsubscribe,
} from "./subscriptions/subscribe.ts";
import { listTroubles, noteMailBounce, tryMailAgain } from "./troubles/list-troubles.ts";

const done = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;
/** To end a mail is everybody's right, in an organisation that is paused as well. */
const always = { whilePaused: true } as const;
const byKey = tenantPublicProcedure.input(subscriptionKeyInput).output(subscriptionView);
const office = staffProcedure("admin", "coordinator");

/** The reader's own news and how they come. */
const mine = router({
  list: signedInProcedure.input(listNotesInput).output(notesView).query(({ ctx, input }) => listNotes(ctx, input)),
  markRead: signedInProcedure.input(markReadInput).output(done).mutation(async ({ ctx, input }) => {
    await markRead(ctx, input);
    return DONE;
  }),
  open: signedInProcedure.input(openNoteInput).output(openNoteView).mutation(({ ctx, input }) => openNote(ctx, input)),
  preferences: signedInProcedure.output(preferencesView).query(({ ctx }) => showPreferences(ctx)),
  savePreferences: signedInProcedure.input(savePreferencesInput).output(preferencesView).mutation(
    ({ ctx, input }) => savePreferences(ctx, input)
  ),
});

/** News of the next call, for people without an account. */
const news = router({
  subscribe: tenantPublicProcedure.input(subscribeInput).output(subscribeView)
    .mutation(({ ctx, input }) => subscribe(ctx, input)),
  byKey: byKey.query(({ ctx, input }) => showSubscription(ctx, input)),
  confirm: byKey.mutation(({ ctx, input }) => confirmSubscription(ctx, input)),
  byOffKey: byKey.query(({ ctx, input }) => showUnsubscribe(ctx, input)),
  end: byKey.meta(always).mutation(({ ctx, input }) => unsubscribe(ctx, input)),
});

/** Whose mails do not arrive. */
const troubles = router({
  list: office.input(listTroublesInput).output(troublesView).query(({ ctx, input }) => listTroubles(ctx, input)),
  noteBounce: office.input(troubleInput).output(done).mutation(async ({ ctx, input }) => {
    await noteMailBounce(ctx, input);
    return DONE;
  }),
  tryAgain: office.input(troubleInput).output(done).mutation(async ({ ctx, input }) => {
    await tryMailAgain(ctx, input);
    return DONE;
  }),
});

export const notificationsRouter = router({
  mine, news, troubles,
  off: tenantPublicProcedure.input(offKeyInput).output(offView).query(({ ctx, input }) => showOff(ctx, input)),
  turnOff: tenantPublicProcedure.meta(always).input(offKeyInput).output(offView)
    .mutation(({ ctx, input }) => turnOff(ctx, input)),
  search: tenantPublicProcedure.input(searchInput).output(searchView).query(({ ctx, input }) => search(ctx, input)),
  publicNews: tenantPublicProcedure.input(newsInput).output(newsView).query(({ ctx, input }) => publicNews(ctx, input)),
});
