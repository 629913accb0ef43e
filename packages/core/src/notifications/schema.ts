/** The shapes of what goes in and out; runs in the browser too. */
export { kindOf, KIND_GROUPS, NOTE_KINDS, type NoteKind } from "./kinds/schema.ts";
export * from "./feeds/schema.ts";
export {
  listNotesInput, markReadInput, noteView, notesView, openNoteInput, openNoteView, type NotesView, type NoteView,
} from "./notes/schema.ts";
export {
  DIGESTS, offKeyInput, offTarget, offView, preferencesView, savePreferencesInput, type Digest, type PreferencesView,
} from "./preferences/schema.ts";
export { SEARCH_KINDS, searchInput, searchView, type SearchKind, type SearchView } from "./search/schema.ts";
export { subscribeInput, subscribeView, subscriptionKeyInput, subscriptionView } from "./subscriptions/schema.ts";
export { listTroublesInput, troubleInput, troublesView, troubleView, type TroublesView } from "./troubles/schema.ts";
