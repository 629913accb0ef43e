import type { Track } from "@raati/core/handling/schema";

const reception = { fi: "Vastaanottopalvelut", sv: "Mottagningstjänster" };
const panel = { fi: "Asiakasraati" };

/**
 * The track of a proposal whose answer is late, with one step that was left out and one body that handles it in Swedish
 * only.
 */
export const aLateTrack: Track = {
  steps: [
    { key: "heard", state: "done", on: "2026-02-01", holder: panel },
    { key: "adopted", state: "done", on: "2026-02-10", holder: panel },
    { key: "sent", state: "done", on: "2026-02-12", holder: panel },
    { key: "step", state: "skipped", holder: { fi: "Viestintä" } },
    { key: "step", state: "done", on: "2026-03-10", dueOn: "2026-03-01", daysLate: 9, holder: reception, section: "§ 44",
      link: "https://example.fi/44" },
    { key: "answered", state: "late", dueOn: "2026-04-14", daysLate: 31, holder: reception },
    { key: "step", state: "coming", dueOn: "2026-06-02", holder: { sv: "Servicenämnden" } },
    { key: "done", state: "coming" },
    { key: "told-back", state: "coming", holder: panel },
  ],
  holder: reception, next: { key: "handling:next.answerLate", holder: reception, day: "2026-04-14", days: 31 },
  late: true, finished: false,
};
