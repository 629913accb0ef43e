import type { StepState, TrackStep, TrackView } from "../src/index.ts";

export const step = (
  title: string,
  state: StepState,
  more: Partial<TrackStep> = {},
): TrackStep => ({ title, state, ...more });

/** A statement that waits for the council, with a late step, a half-done one and a link. */
export const statement: TrackView = {
  lang: "fi",
  holder: "Nyt aluevaltuustolla",
  next: "Valtuusto käsittelee kannanoton 9.6.2026.",
  onTime: { kind: "good", text: "Aikataulussa" },
  steps: [
    step("Kuultu", "done", { date: "14.9.2025", dateTime: "2025-09-14", note: "312 vastausta", phase: "Raadissa" }),
    step("Hyväksytty", "done", { date: "25.9.2025", phase: "Raadissa" }),
    step("Julkaistu", "done", { date: "6.11.2025", late: "28 päivää myöhässä", phase: "Käsittelyssä" }),
    step(
      "Palvelu\u00ADlautakunta",
      "done",
      { date: "21.4.2026", link: { href: "https://example.fi/44", text: "§ 44" }, phase: "Käsittelyssä" },
    ),
    step("Alue\u00ADvaltuusto", "now", { date: "9.6.2026", phase: "Käsittelyssä" }),
    step("Toteutus", "part", { date: "2/4 valmiina", phase: "Tehdään ja kerrotaan" }),
    step("Kerrotaan raadille", "todo", { date: "10.9.2026", phase: "Tehdään ja kerrotaan" }),
  ],
};

/** A track of so many done steps, one that is held, and so many to come. */
export const trackOf = (done: number, todo: number): TrackView => ({
  lang: "fi",
  holder: "Nyt Viestinnällä",
  next: "Viestintä vastaa 6.7. mennessä.",
  steps: [
    ...Array.from({ length: done }, (_, index) => step(`Tehty ${index + 1}`, "done", { phase: "Raadissa" })),
    step("Vastataan", "now", { phase: "Käsittelyssä" }),
    ...Array.from({ length: todo }, (_, index) => step(`Tulossa ${index + 1}`, "todo", { phase: "Käsittelyssä" })),
  ],
});
