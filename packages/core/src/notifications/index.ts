export * from "./events.ts";
export { publicNews } from "./feeds/public-news.ts";
export { notificationsHandlers } from "./handlers.ts";
export { locales } from "./locales/index.ts";
export { listNotes, markRead, openNote } from "./notes/list-notes.ts";
export { NoteModel, type Note } from "./notes/model.ts";
export { PreferenceModel } from "./preferences/model.ts";
export { offKey } from "./preferences/off-keys.ts";
export { savePreferences, showOff, showPreferences, turnOff } from "./preferences/preferences.ts";
export { notificationsRouter } from "./router.ts";
export { rebuildSearch } from "./search/index-things.ts";
export { SearchEntryModel } from "./search/model.ts";
export { search } from "./search/search.ts";
export { SubscriptionModel } from "./subscriptions/model.ts";
export {
  confirmSubscription, showSubscription, showUnsubscribe, subscribe, unsubscribe,
} from "./subscriptions/subscribe.ts";
export { listTroubles, noteMailBounce, tryMailAgain } from "./troubles/list-troubles.ts";
export { MailTroubleModel } from "./troubles/model.ts";
