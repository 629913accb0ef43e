import type { ProposalContent } from "./proposals.ts";

const contact = { fi: "Yhteys palveluihin", sv: "Kontakt till tjänsterna", en: "Getting in touch" };
const athome = { fi: "Ikäihmisen arki kotona", sv: "Äldres vardag hemma", en: "Older people's life at home" };
const mobility = { fi: "Liikkuminen ja apu", sv: "Förflyttning och assistans", en: "Mobility and assistance" };

/** A-E1 to A-E8 of domain.md §5.2, in both languages of the tenant. */
export const proposalsA: readonly ProposalContent[] = [
  {
    key: "A-E1", panel: "A2", unit: "working-age", theme: contact, adopted: "2025-10-21",
    title: { fi: "Takaisinsoittoon arvioitu aika", sv: "Beräknad tid för återuppringning", en: "Estimated call-back time" },
    text: {
      fi: "Ehdotamme, että takaisinsoitosta kerrotaan arvioitu aika kahden tunnin tarkkuudella. Moni odottaa soittoa koko työpäivän.",
      sv: "Vi föreslår att den beräknade tiden för återuppringning anges med två timmars noggrannhet. Många väntar på samtalet en hel arbetsdag.",
    },
    answer: {
      on: "2025-12-15", outcome: "partly",
      reasons: {
        fi: "Käyttöön kahdella asemalla 1.2.2026. Tekstiviesti lisätään syksyllä.",
        sv: "Tas i bruk vid två stationer 1.2.2026. Textmeddelande läggs till på hösten.",
      },
      measure: {
        text: {
          fi: "Arvioitu soittoaika kahdella terveysasemalla, sen jälkeen muilla",
          sv: "Beräknad samtalstid vid två hälsostationer, därefter vid de andra",
        },
        by: "2026-09-30", percent: 50,
      },
    },
  },
  {
    key: "A-E2", panel: "A2", unit: "working-age", theme: contact, adopted: "2025-10-21",
    title: { fi: "Ruotsinkieliset ajat näkyviin", sv: "Svenskspråkiga tider synliga", en: "Show Swedish-language times" },
    text: {
      fi: "Ajanvarauksessa pitää näkyä, mitkä ajat ovat ruotsiksi.",
      sv: "I tidsbokningen ska det synas vilka tider som är på svenska.",
    },
    answer: {
      on: "2025-12-11", outcome: "accepted",
      reasons: { fi: "Kielimerkintä lisätään ajanvaraukseen.", sv: "En språkmärkning läggs till i tidsbokningen." },
      measure: {
        text: { fi: "Kielimerkintä ajanvaraukseen", sv: "Språkmärkning i tidsbokningen" }, by: "2026-04-15",
        done: {
          on: "2026-04-01",
          evidence: { fi: "Kielimerkintä on ajanvarauksessa.", sv: "Språkmärkningen finns i tidsbokningen." },
        },
      },
      told: { on: "2026-04-08", text: {
        fi: "Ajanvarauksessa näkyy nyt, mitkä ajat ovat ruotsiksi.",
        sv: "I tidsbokningen syns nu vilka tider som är på svenska.",
      } },
    },
  },
  {
    key: "A-E3", panel: "A3", unit: "older", theme: athome, adopted: "2025-12-09",
    title: { fi: "Selkokielinen kutsukirje", sv: "Kallelse på lätt språk", en: "Easy-language invitation" },
    text: {
      fi: "Kutsukirje on liian pitkä. Ehdotamme yhden sivun selkokielistä kirjettä.",
      sv: "Kallelsen är för lång. Vi föreslår ett brev på en sida på lätt språk.",
    },
    answer: {
      on: "2026-02-03", outcome: "accepted",
      reasons: {
        fi: "Kirje kirjoitetaan uudelleen. Raati testaa luonnoksen 9.6.2026.",
        sv: "Brevet skrivs om. Rådet testar utkastet 9.6.2026.",
      },
      measure: {
        text: { fi: "Yhden sivun kutsukirje selkokielellä", sv: "Kallelse på en sida på lätt språk" }, by: "2026-08-31",
        percent: 40,
      },
    },
  },
  {
    key: "A-E4", panel: "A1", unit: "families", adopted: "2026-04-30", acknowledged: "2026-05-08",
    title: { fi: "Ilta-aika perhekeskukseen", sv: "Kvällstid på familjecentret", en: "Evening time at family centre" },
    text: {
      fi: "Vuorotyötä tekevät eivät pääse päivällä. Yksi ilta viikossa auttaisi.",
      sv: "De som arbetar skift kan inte komma på dagen. En kväll i veckan skulle hjälpa.",
    },
  },
  {
    key: "A-E5", panel: "A4", unit: "disability", theme: mobility, adopted: "2026-02-17",
    title: { fi: "Kyydin myöhästymisestä viesti", sv: "Meddelande om försenad skjuts", en: "Alert for late transport" },
    text: {
      fi: "Kuljetuksen myöhästyessä asiakkaalle lähetetään viesti ja uusi aika.",
      sv: "När skjutsen är försenad får klienten ett meddelande och en ny tid.",
    },
    answer: {
      on: "2026-04-09", outcome: "forwarded",
      reasons: {
        fi: "Siirretty kuljetusten kilpailutuksen vaatimuksiin.",
        sv: "Har tagits med i kraven för upphandlingen av transporter.",
      },
      forwardedTo: { fi: "Kuljetusten kilpailutus", sv: "Upphandlingen av transporter" },
    },
  },
  {
    key: "A-E6", panel: "A4", unit: "disability", theme: mobility, adopted: "2025-10-07",
    title: {
      fi: "Opas avustajan perehdytykseen", sv: "Guide för introduktion av assistent", en: "Guide to inducting an assistant",
    },
    text: {
      fi: "Tehdään yhdessä opas, jolla uusi avustaja perehdytetään.",
      sv: "Vi gör tillsammans en guide för att introducera en ny assistent.",
    },
    answer: {
      on: "2025-11-20", outcome: "accepted",
      reasons: { fi: "Opas tehdään raadin kanssa.", sv: "Guiden görs tillsammans med rådet." },
      measure: {
        text: { fi: "Opas kahdella kielellä", sv: "En guide på två språk" }, by: "2026-03-31",
        done: {
          on: "2026-03-03",
          evidence: { fi: "Opas julkaistiin 3.3.2026 kahdella kielellä.", sv: "Guiden publicerades 3.3.2026 på två språk." },
        },
      },
      told: { on: "2026-03-10", text: {
        fi: "Opas on valmis, ja jokainen uusi avustaja saa sen.", sv: "Guiden är klar och varje ny assistent får den.",
      } },
    },
  },
  {
    key: "A-E7", panel: "A3", unit: "older", adopted: "2026-02-10",
    title: { fi: "Hiljainen paikka odotustilaan", sv: "Lugn plats i väntrummet", en: "Quiet place in waiting room" },
    text: { fi: "Odotustilaan hiljainen nurkka ja induktiosilmukka.", sv: "En lugn hörna och en hörslinga i väntrummet." },
    answer: {
      on: "2026-03-26", outcome: "already-done",
      reasons: {
        fi: "Silmukka on käytössä, opasteet lisätään kesäkuussa.", sv: "Slingan finns redan, skyltar sätts upp i juni.",
      },
      measure: { text: { fi: "Opasteet silmukalle", sv: "Skyltar för slingan" }, by: "2026-06-30" },
    },
  },
  {
    key: "A-E8", panel: "A3", unit: "older", theme: athome, adopted: "2025-12-09",
    title: { fi: "Kotihoidon viikkolista", sv: "Veckolista för hemvården", en: "Weekly list for home care" },
    text: {
      fi: "Asiakas saa maanantaina listan, kuka tulee ja milloin.",
      sv: "På måndag får klienten en lista över vem som kommer och när.",
    },
    answer: {
      on: "2026-02-05", outcome: "not-accepted",
      reasons: {
        fi: "Vuorot muuttuvat päivittäin. Sen sijaan kokeillaan seuraavan päivän viestiä 9/2026.",
        sv: "Turerna ändras dagligen. I stället prövas ett meddelande om följande dag 9/2026.",
      },
      told: { on: "2026-02-24", text: {
        fi: "Viikkolistaa ei oteta käyttöön. Seuraavan päivän viestiä kokeillaan syyskuussa.",
        sv: "Veckolistan tas inte i bruk. Ett meddelande om följande dag prövas i september.",
      } },
    },
  },
];
