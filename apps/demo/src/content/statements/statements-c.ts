import type { StatementContent } from "./content.ts";

/** C-K1 and C-K2 of domain.md §5.3. */
export const statementsC: readonly StatementContent[] = [
  {
    key: "C-K1", panel: "C1", base: "discussion",
    title: { fi: "Läheiset mukaan alusta asti", sv: "Anhöriga med från början", en: "Relatives on board from the start" },
    paragraphs: [{ fi: "Läheinen huomaa muutoksen usein ensin. Silti häneltä ei aina kysytä mitään." }],
    recommendations: [
      { fi: "Ensikäynnillä kysytään lupa." }, { fi: "Läheiselle annetaan yhteystieto ja oma tuki." },
      { fi: "Asia kirjataan." },
    ],
    easy: "Läheinen huomaa usein ensin, että jokin on muuttunut. Silti häneltä ei kysytä. Raati suosittelee: kysytään lupa heti alussa. Läheinen saa yhteystiedon ja tukea.",
    adopted: "2025-11-12", sent: "2025-11-14", published: "2025-11-26",
    steps: [
      { body: "services-management", handled: { on: "2025-12-01", outcome: { fi: "Käsitelty palvelujen johdossa." } } },
      { body: "board", handled: { on: "2026-01-27", section: "§ 8", outcome: { fi: "Merkittiin tiedoksi." } } },
    ],
  },
  {
    key: "C-K2", panel: "C3", base: "discussion",
    title: {
      fi: "Odotusaika ei saa olla tyhjää aikaa", sv: "Väntetiden får inte vara tom tid",
      en: "Waiting must not be empty time",
    },
    paragraphs: [{ fi: "Odottaja tarvitsee tiedon, yhden nimen ja keinon pärjätä." }],
    recommendations: [
      { fi: "Tukisoitto." }, { fi: "Kriisikortti." }, { fi: "Vertaisen tapaaminen ennen ensimmäistä aikaa." },
    ],
    easy: "Odottaminen on vaikeaa. Odottaja tarvitsee tietoa, yhden nimen ja keinon pärjätä. Raati suosittelee soittoa, korttia ja tapaamista ennen ensimmäistä aikaa.",
    adopted: "2026-03-17", votes: { for: 13, against: 1, abstained: 2, absent: 2 },
    sent: "2026-03-19", published: "2026-03-31",
    steps: [
      { body: "services-management", handled: { on: "2026-04-20", outcome: { fi: "Käsitelty palvelujen johdossa." } } },
      { body: "board", dueOn: "2026-06-16" },
    ],
  },
];
