import type { OutlineId } from "@raati/core/reports/schema";
import type { Day, Locale, LocalizedText } from "@raati/i18n";

/** A yearly report of a demo tenant and how far it has come (domain.md §5.5). */
export interface ReportContent {
  readonly title: LocalizedText;
  readonly outline: OutlineId;
  readonly year: number;
  readonly period: readonly [from: Day, to: Day];
  readonly panels: readonly string[];
  readonly languages: readonly Locale[];
  readonly drafted: Day;
  readonly collected: Day;
  /** What the coordinator has written, by the place of the chapter in the outline. */
  readonly chapters: Readonly<Record<number, LocalizedText>>;
  /** The day on which the panels approved it in writing, and what follows from that. */
  readonly approved?: Day;
  readonly sent?: { readonly on: Day; readonly route: LocalizedText; readonly steps: readonly string[] };
  readonly published?: Day;
  readonly handled?: readonly {
    readonly step: number; readonly on: Day; readonly by?: string; readonly section?: string;
    readonly outcome: LocalizedText;
  }[];
}

const noted: LocalizedText = {
  fi: "Merkittiin tiedoksi. Kehittämiskohteet otetaan huomioon talousarviossa.",
  sv: "Antecknades för kännedom. Utvecklingsobjekten beaktas i budgeten.",
  en: "Noted. What is to be developed is taken into account in the budget.",
};

/** By tenant: one approved and on its way, one published, one still being written. */
export const reports: Readonly<Record<string, readonly ReportContent[]>> = {
  rannikko: [{
    title: {
      fi: "Asiakasraatien vuosiraportti 2025", sv: "Klientrådens årsrapport 2025",
        en: "Annual report of the client panels 2025",
    },
    outline: "panels", year: 2025, period: ["2025-01-01", "2025-12-31"], panels: ["A1", "A2", "A3", "A4"],
    languages: ["fi", "sv", "en"], drafted: "2026-03-30", collected: "2026-04-07",
    chapters: {
      0: {
        fi: "Ensimmäinen vuosi on takana. Neljä raatia aloitti kesäkuussa 2025 yhteisellä perehdytyspäivällä Kokkolassa.\n\n"
          + "Opimme, että yhteydenotto on palvelun ensimmäinen osa. Siksi ensimmäiset ehdotuksemme koskivat takaisinsoittoa ja omaa kieltä.",
        sv: "Det första året är bakom oss. Fyra råd började i juni 2025 med en gemensam introduktionsdag i Karleby.\n\n"
          + "Vi lärde oss att kontakten är den första delen av servicen. Därför gällde våra första förslag återuppringning och det egna språket.",
        en: "The first year is behind us. Four panels began in June 2025 with a joint orientation day in Kokkola.\n\n"
          + "We learned that getting in touch is the first part of a service. That is why our first proposals were about calling back and about one's own language.",
      },
      6: {
        fi: "Muutos näkyy hitaasti. Siksi kerromme jokaisesta lupauksesta, missä se nyt on.",
        sv: "Förändringen syns långsamt. Därför berättar vi om varje löfte var det är nu.",
        en: "Change shows slowly. That is why we tell of each promise where it is now.",
      },
      9: {
        fi: "Nuoret jäsenet toivoivat, että kokoukset alkavat vasta koulupäivän jälkeen ja että asiat sanotaan lyhyesti. Näin on tehty syksystä 2025 alkaen.",
        sv: "De unga medlemmarna önskade att mötena börjar först efter skoldagen och att saker sägs kort. Så har vi gjort sedan hösten 2025.",
        en: "The young members wished that meetings begin only after the school day and that things are said briefly. That is how we have done since autumn 2025.",
      },
      10: {
        fi: "Vuonna 2026 raadit jatkavat kolmesta teemasta: yhteys palveluihin, ikäihmisen arki kotona sekä liikkuminen ja apu.",
        sv: "År 2026 fortsätter råden med tre teman: kontakt till tjänsterna, äldres vardag hemma samt förflyttning och assistans.",
        en: "In 2026 the panels go on with three themes: getting in touch, older people's life at home, and mobility and assistance.",
      },
    },
    approved: "2026-04-21",
    sent: {
      on: "2026-04-24", steps: ["executive"],
      route: { fi: "Vuosiraportin kulku", sv: "Så går årsrapporten vidare", en: "How the annual report travels" },
    },
  }],
  keskijarvi: [{
    title: { fi: "Asiakkuuskertomus 2025", sv: "Klientberättelse 2025", en: "Client report 2025" },
    outline: "client-report", year: 2025, period: ["2025-01-01", "2025-12-31"], panels: ["B0"],
    languages: ["fi", "sv", "en", "fi-plain"], drafted: "2026-02-09", collected: "2026-02-16",
    chapters: {
      0: {
        fi: "Asiakasraati kokoontui vuonna 2025 ja lähetti seitsemän ehdotusta. Useimmat koskivat turvallisuutta ja sitä, että palautteesta kerrotaan.\n\n"
          + "Tärkein muutos: kun asema sulkeutuu, siitä kerrotaan kirjeellä neljä viikkoa ennen.",
        sv: "Klientrådet samlades år 2025 och skickade sju förslag. De flesta gällde trygghet och att man berättar vad responsen ledde till.\n\n"
          + "Den viktigaste ändringen: när en station stängs får invånarna ett brev fyra veckor i förväg.",
        en: "The client panel met in 2025 and sent seven proposals. Most were about safety, and about telling what feedback led to.\n\n"
          + "The most important change: when a station closes, people get a letter four weeks before.",
        "fi-plain": "Asiakasraati teki vuonna 2025 seitsemän ehdotusta.\n\nTärkein muutos on tämä: jos terveysasema suljetaan, saat siitä kirjeen kotiin.",
      },
      1: {
        fi: "Palautetta tuli tekstiviestillä, verkkolomakkeella, paperilla ja puhelimessa. Kanavien luvut julkaistaan neljännesvuosittain vuodesta 2026 alkaen.",
        sv: "Respons kom per textmeddelande, på webblankett, på papper och per telefon. Talen för kanalerna publiceras kvartalsvis från och med 2026.",
        en: "Feedback came by text message, web form, paper and phone. Figures by channel are published quarterly from 2026 on.",
        "fi-plain": "Palautetta tuli puhelimella, verkossa ja paperilla.",
      },
      2: {
        fi: "Muistutukset ja asiavastaavien selvitykset käsitellään erikseen. Raati ei käsittele kenenkään omaa asiaa.",
        sv: "Anmärkningar och ombudens utredningar behandlas för sig. Rådet behandlar ingens eget ärende.",
        en: "Reminders and the ombudspersons' reports are handled on their own. The panel handles nobody's own case.",
        "fi-plain": "Raati ei käsittele kenenkään omaa asiaa.",
      },
      3: {
        fi: "Raati antoi vuonna 2025 kannanotot arjen turvallisuudesta ja liikkuvasta arjesta.",
        sv: "Rådet gav år 2025 ställningstaganden om en trygg vardag och en aktiv vardag.",
        en: "In 2025 the panel made statements on a safe everyday life and on an active everyday life.",
        "fi-plain": "Raati kertoi mielipiteensä turvallisuudesta ja liikunnasta.",
      },
      6: {
        fi: "Vuonna 2026 seuraamme odotusaikojen julkaisemista ja sitä, että jokaisesta palautteesta kerrotaan, mihin se johti.",
        sv: "År 2026 följer vi publiceringen av väntetiderna och att det berättas vad responsen ledde till.",
        en: "In 2026 we follow the publishing of waiting times, and that people are told what feedback led to.",
        "fi-plain": "Vuonna 2026 katsomme, miten odotusajoista kerrotaan.",
      },
    },
    approved: "2026-03-02",
    sent: {
      on: "2026-03-03", steps: ["management", "service-board", "council"],
      route: { fi: "Asiakkuuskertomuksen kulku", sv: "Så går klientberättelsen vidare",
        en: "How the client report travels" },
    },
    handled: [
      { step: 0, on: "2026-03-17", outcome: noted },
      { step: 1, on: "2026-04-21", by: "sirkka", section: "§ 45", outcome: noted },
    ],
    published: "2026-04-24",
  }],
  "laheiset-ja-toipujat": [{
    title: {
      fi: "Raativerkoston vuosikatsaus 2025–26", sv: "Rådsnätverkets årsöversikt 2025–26",
      en: "The panel network's yearly overview 2025–26",
    },
    outline: "network", year: 2026, period: ["2025-09-01", "2026-08-31"], panels: ["C1", "C2", "C3"], languages: ["fi",
      "sv", "en"],
    drafted: "2026-05-07", collected: "2026-05-11",
    chapters: {
      1: {
        fi: "Kolme raatia aloitti syksyllä 2025. Salon raati siirtyi 1.3.2026 paikallisen yhdistyksen vastuulle.",
        sv: "Tre råd började hösten 2025. Rådet i Salo övergick 1.3.2026 på en lokal förenings ansvar.",
      },
      4: { fi: "Tukisoitto odotusaikana toimii, kun soittaja on sama ihminen joka kerta." },
    },
  }],
};
