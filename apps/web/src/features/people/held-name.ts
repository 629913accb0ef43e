import type { Translator } from "@raati/i18n";

/** Collections of core that hold data of persons, by the names of the database. */
const KNOWN = new Set([
  "people", "sessions", "signIns", "invitations", "events", "backups", "memberships", "rulesAcceptances",
  "trainingRecords", "handovers", "panels", "units", "decisionBodies", "pluginEnablements", "tenantSignUps", "applications",
  "specialAnswers", "applicationOpenings", "assessments", "drawEntries", "seatOffers", "applicationImportRows",
  "feeClaims", "meetingInvitations", "agendaItems", "attendances", "minuteTasks", "minuteComments",
  "bulletinSharings", "calendarFeeds", "priorityVotes", "serviceMappingMarks", "handlings", "answerDrafts",
  "handlingRatings", "proposalComments", "proposalSupports", "panelRequests", "proposals",
  "statements", "statementComments", "statementSuggestions", "statementDissents", "statementPresences",
  "fileEntries", "accessibilityBarriers", "newEmails", "nameConsents", "notePreferences", "notes", "mailTroubles",
  "newsSubscriptions",
]);

/** What a collection is called where people read what is held on them. A plugin's own is told by the plugin's name. */
export function heldName(t: Translator["t"], collection: string): string {
  return KNOWN.has(collection) ? t(`peoplePages:held.${collection}`) : t("peoplePages:held.plugin", { name: collection });
}
