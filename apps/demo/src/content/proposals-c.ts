import type { ProposalContent } from "./proposals.ts";

const relatives = { fi: "Läheiset mukaan", sv: "Anhöriga med", en: "Relatives on board" };
const waiting = { fi: "Odotusaika", sv: "Väntetiden", en: "Waiting time" };

/** C-E1 to C-E8 of domain.md §5.2. C-E8 is overdue, so that its reminder and escalation can be seen. */
export const proposalsC: readonly ProposalContent[] = [
  {
    key: "C-E1", panel: "C1", unit: "hameenlinna", theme: relatives, adopted: "2025-11-12",
    title: { fi: "Läheinen puheeksi alussa", sv: "Fråga om anhöriga i början", en: "Ask about relatives at start" },
    text: { fi: "Ensikäynnillä kysytään aina läheisistä ja luvasta." },
    answer: {
      on: "2026-01-08", outcome: "accepted", reasons: { fi: "Kysymys lisätään ensikäynnin lomakkeelle." },
      measure: {
        text: { fi: "Kysymys läheisistä ja luvasta" }, by: "2026-02-28",
        done: { on: "2026-02-02", evidence: { fi: "Kysymys on ensikäynnin lomakkeella." } },
      },
      told: { on: "2026-02-11", text: { fi: "Ensikäynnillä kysytään nyt aina läheisistä ja luvasta." } },
    },
  },
  {
    key: "C-E2", panel: "C2", unit: "salo", theme: waiting, adopted: "2025-11-20",
    title: { fi: "Tukisoitto odotusaikana", sv: "Stödsamtal under väntetiden", en: "Support call while waiting" },
    text: { fi: "Jonossa oleva saa soiton kahden viikon välein." },
    answer: {
      on: "2026-01-15", outcome: "partly", reasons: { fi: "Kokeilu 20 asiakkaalla." },
      measure: { text: { fi: "Tukisoiton kokeilu 20 asiakkaalla" }, by: "2026-06-30", percent: 70 },
    },
  },
  {
    key: "C-E3", panel: "C3", unit: "pori", adopted: "2026-01-27",
    title: { fi: "Vertaistoimija aulaan", sv: "Kamratstödjare i entrén", en: "Peer worker in lobby" },
    text: { fi: "Vertaistoimija on paikalla kerran viikossa." },
    answer: {
      on: "2026-03-24", outcome: "accepted", reasons: { fi: "Toiminta alkaa tiistaisin 1.6.2026." },
      measure: { text: { fi: "Vertaistoimija aulassa tiistaisin" }, by: "2026-06-01", percent: 80 },
    },
  },
  {
    key: "C-E4", panel: "C1", unit: "hameenlinna", adopted: "2026-01-21",
    title: { fi: "Yhteinen yhteystietokortti", sv: "Gemensamt kontaktkort", en: "Shared contact card" },
    text: { fi: "Yksi kortti, jossa päihde- ja mielenterveyspalvelut." },
    answer: {
      on: "2026-02-18", outcome: "accepted", reasons: { fi: "Kortti tehdään keväällä." },
      measure: {
        text: { fi: "Yhteinen kortti vastaanotoille" }, by: "2026-03-31",
        done: { on: "2026-03-16", evidence: { fi: "Kortti on jaossa vastaanotoilla ja apteekeissa." } },
      },
      told: { on: "2026-03-18", text: { fi: "Yhteinen kortti on jaossa vastaanotoilla ja apteekeissa." } },
    },
  },
  {
    key: "C-E5", panel: "C2", unit: "salo", theme: waiting, adopted: "2026-01-29",
    title: { fi: "Kriisisuunnitelma mukaan", sv: "Krisplan med hem", en: "Crisis plan to take home" },
    text: { fi: "Jokainen saa oman suunnitelman paperilla." },
    answer: {
      on: "2026-03-17", outcome: "already-done",
      reasons: { fi: "Suunnitelma tehdään jo, jatkossa se annetaan aina myös paperilla." },
      told: { on: "2026-03-19", text: { fi: "Kriisisuunnitelman saa aina myös paperilla." } },
    },
  },
  {
    key: "C-E6", panel: "C3", unit: "pori", theme: relatives, adopted: "2025-11-18",
    title: { fi: "Iltaryhmä läheisille", sv: "Kvällsgrupp för anhöriga", en: "Evening group for relatives" },
    text: { fi: "Ryhmä kello 17 jälkeen." },
    answer: {
      on: "2026-01-12", outcome: "not-accepted", reasons: { fi: "Henkilöstöä ei ole; järjestö aloittaa ryhmän." },
      told: { on: "2026-01-27", text: { fi: "Kaupunki ei aloita ryhmää. Järjestön ryhmä alkaa." } },
    },
  },
  {
    key: "C-E7", panel: "C2", unit: "salo", adopted: "2026-03-19",
    title: { fi: "Palautepuu odotustilaan", sv: "Responsträd i väntrummet", en: "Feedback tree" },
    text: { fi: "Nimetön palaute helposti paperilla." },
    answer: {
      on: "2026-05-07", outcome: "accepted", reasons: { fi: "Kokeilu alkaa elokuussa 2026." },
      measure: { text: { fi: "Palautepuu odotustilaan" }, by: "2026-08-31", percent: 10 },
    },
  },
  {
    key: "C-E8", panel: "C1", unit: "hameenlinna", adopted: "2026-02-28",
    title: {
      fi: "Kokemusasiantuntija perehdytykseen", sv: "Erfarenhetsexpert i introduktionen",
      en: "Expert by experience in staff induction",
    },
    text: { fi: "Uusi työntekijä kuulee kokemuspuheenvuoron." },
  },
];
