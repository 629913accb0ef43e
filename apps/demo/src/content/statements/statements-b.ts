import type { StatementContent } from "./content.ts";

const groupHandled = { fi: "Käsitelty asiakaspalveluryhmässä." };

/** B-K1 and B-K2 of domain.md §5.3. The texts are in Finnish only, to show how a missing translation looks. */
export const statementsB: readonly StatementContent[] = [
  {
    key: "B-K2", panel: "B0", base: "survey",
    title: { fi: "Liikkuva arki", sv: "Aktiv vardag", en: "Active everyday life" },
    paragraphs: [{ fi: "Liikunta onnistuu, kun se on lähellä, edullista ja ilman suorittamista (n = 64)." }],
    recommendations: [{ fi: "Maksuttomia lähipaikkoja." }, { fi: "Ohjattua alkua." }, { fi: "Kimppakyytejä kylistä." }],
    easy: "Liikkuminen on helppoa, kun paikka on lähellä. Sen pitää olla halpaa. Raati suosittelee ilmaisia paikkoja, apua alkuun ja yhteisiä kyytejä kylistä.",
    adopted: "2025-04-24", sent: "2025-04-28", published: "2025-08-28",
    steps: [{ body: "client-service-group", handled: { on: "2025-05-15", outcome: groupHandled } }],
    told: { on: "2025-09-10", text: {
      fi: "Asiakaspalveluryhmä käsitteli kannanoton 15.5.2025. Se otetaan mukaan asiakkuuskertomukseen 2025.",
      sv: "Kundservicegruppen behandlade ställningstagandet 15.5.2025. Det tas med i klientberättelsen 2025.",
    } },
  },
  {
    key: "B-K1", panel: "B0", base: "survey",
    title: { fi: "Arjen turvallisuus", sv: "Trygg vardag", en: "Safe everyday life" },
    paragraphs: [
      { fi: "Turvallisuus syntyy siitä, että apua saa ajoissa ja tietää, mistä sitä pyytää." },
      { fi: "Vastaajista 46 prosenttia kertoi turvallisuuden tunteen heikentyneen." },
    ],
    recommendations: [
      { fi: "Yksi neuvontanumero." }, { fi: "Rehellistä tietoa muutoksista ennen niiden voimaantuloa." },
      { fi: "Jonojen näyttäminen." },
      { fi: "Kuntien, järjestöjen ja pelastuslaitoksen yhteisiä kyläiltoja." },
    ],
    easy: "Ihminen on turvassa, kun apua saa ajoissa. Pitää myös tietää, mistä apua pyydetään. Raati suosittelee yhtä numeroa, josta saa neuvoa. Muutoksista kerrotaan ajoissa. Kylissä pidetään yhteisiä iltoja.",
    comment: "Kyläillat on hyvä mainita, niistä puhuttiin paljon.",
    adopted: "2025-09-25", sent: "2025-09-29", published: "2025-11-06",
    steps: [
      { body: "client-service-group", handled: { on: "2025-10-09", outcome: groupHandled } },
      {
        name: { fi: "Asiakkuuskertomus 2025", sv: "Klientberättelsen 2025", en: "Client report 2025" },
        handled: { on: "2025-12-31", outcome: { fi: "Kannanotto on mukana kertomuksessa." } },
      },
      { body: "management", handled: { on: "2026-03-17", outcome: { fi: "Käsitelty johtoryhmässä." } } },
      {
        body: "service-board",
        handled: {
          on: "2026-04-21", section: "§ 44", outcome: { fi: "Merkittiin tiedoksi, toimenpiteet annettiin tehtäväksi." },
          link: "https://keskijarvi.example/palvelulautakunta/2026-04-21",
        },
      },
      { body: "council", dueOn: "2026-06-09" },
    ],
  },
];
