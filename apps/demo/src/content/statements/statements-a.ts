import type { StatementContent } from "./content.ts";

/** A-K1 and A-K2 of domain.md §5.3, in both languages of the tenant. */
export const statementsA: readonly StatementContent[] = [
  {
    key: "A-K1", panel: "A2", base: "survey",
    theme: { fi: "Yhteys palveluihin", sv: "Kontakt till tjänsterna", en: "Getting in touch" },
    title: {
      fi: "Yhteys palveluihin kahdella kielellä", sv: "Kontakt till tjänsterna på två språk",
      en: "Getting in touch in two languages",
    },
    paragraphs: [
      {
        fi: "Raati katsoo, että yhteydenotto on palvelun ensimmäinen osa.",
        sv: "Rådet anser att kontakten är den första delen av servicen.",
      },
      {
        fi: "Kyselyssä 41 prosenttia vastaajista ei tiennyt, milloin heille soitetaan. Ruotsinkieliset vastaajat saivat harvemmin palvelua omalla kielellään.",
        sv: "I enkäten visste 41 procent av dem som svarade inte när de blir uppringda. De svenskspråkiga fick mer sällan service på sitt eget språk.",
      },
    ],
    recommendations: [
      { fi: "Arvioitu soittoaika kaikille asemille.", sv: "En beräknad samtalstid för alla stationer." },
      { fi: "Kielitieto ajanvaraukseen.", sv: "Uppgift om språk i tidsbokningen." },
      {
        fi: "Puhelin- ja käyntiasiointi säilyy digitaalisen rinnalla.",
        sv: "Telefon och besök finns kvar vid sidan av det digitala.",
      },
      { fi: "Tuloksista kerrotaan puolivuosittain.", sv: "Om resultaten berättas varje halvår." },
    ],
    easy: "Yhteyden saaminen on tärkeä osa palvelua. Moni ei tiennyt, milloin heille soitetaan. Ruotsia puhuvat saivat harvoin palvelua ruotsiksi. Raati suosittelee: kerrotaan, milloin soitetaan. Varauksessa näkyy kieli. Myös puhelimella ja käymällä saa asioida.",
    comment: "Kielitieto pitää näkyä jo ennen kuin ajan valitsee.",
    adopted: "2026-04-21", votes: { for: 11, against: 0, abstained: 0, absent: 1 },
    sent: "2026-04-23", published: "2026-05-05",
    steps: [
      { body: "management", handled: {
        on: "2026-05-05", outcome: { fi: "Käsitelty. Viedään lautakuntaan.", sv: "Behandlat. Förs till nämnden." },
      } },
      { body: "service-board", dueOn: "2026-05-26" }, { body: "executive", dueOn: "2026-06-15" },
    ],
  },
  {
    key: "A-K2", panel: "A3", base: "discussion",
    theme: { fi: "Ikäihmisen arki kotona", sv: "Äldres vardag hemma", en: "Older people's life at home" },
    title: {
      fi: "Ikäihmisen arjen tuki kotona", sv: "Stöd för äldre i vardagen hemma", en: "Support for older people at home",
    },
    paragraphs: [{
      fi: "Raadin mielestä kotona asuminen on hyvä tavoite vain, jos apu on ennakoitavaa. Tärkeintä on tietää, kuka tulee ja milloin, ja saada vastaus puhelimeen.",
      sv: "Enligt rådet är det ett gott mål att bo hemma bara om hjälpen går att förutse. Det viktigaste är att veta vem som kommer och när, och att någon svarar i telefonen.",
    }],
    recommendations: [
      { fi: "Seuraavan päivän viesti.", sv: "Ett meddelande om följande dag." },
      { fi: "Omaisen yhteyspäivä kerran kuussa.", sv: "En kontaktdag för anhöriga en gång i månaden." },
      { fi: "Selkokielinen kutsu terveystarkastukseen.", sv: "En kallelse till hälsokontroll på lätt språk." },
    ],
    easy: "Kotona on hyvä asua, jos apu tulee ajallaan. Ihminen haluaa tietää, kuka tulee ja milloin. Raati suosittelee viestiä seuraavasta päivästä. Omaisille on yksi yhteyspäivä kuukaudessa.",
    adopted: "2026-02-10", votes: { for: 10, against: 2, abstained: 0, absent: 0 },
    dissent: { text: "Viikkolista pitäisi ottaa käyttöön heti.", members: 2 },
    sent: "2026-02-12", published: "2026-02-24",
    steps: [
      {
        name: { fi: "Toimialan johto", sv: "Sektorns ledning", en: "Head of the division" },
        handled: { on: "2026-03-03", outcome: { fi: "Käsitelty toimialalla.", sv: "Behandlat inom sektorn." } },
      },
      {
        body: "service-board",
        handled: { on: "2026-03-24", section: "§ 31", outcome: {
          fi: "Merkittiin tiedoksi, toimenpiteet annettiin tehtäväksi.",
          sv: "Antecknades för kännedom, åtgärder gavs i uppdrag.",
        } },
      },
    ],
  },
];
