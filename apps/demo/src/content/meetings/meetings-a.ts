import type { MeetingContent } from "./content.ts";

const kokkola = { fi: "Kokkolan kaupunginkirjasto, Areena", sv: "Karleby stadsbibliotek, Arena" };
const accessibility = { fi: "Esteetön sisäänkäynti ja induktiosilmukka.", sv: "Tillgänglig ingång och hörselslinga." };
const start = { day: "2025-08-26", place: kokkola, accessibility, rules: true } as const;
const startTitle = {
  fi: "Ensimmäinen kokous: pelisäännöt ja palvelujen tila", sv: "Första mötet: spelregler och läget i tjänsterna"
};
const choosing = { kind: "info", title: { fi: "Puheenjohtajan valinta", sv: "Val av ordförande" } } as const;

/** Tenant A: an orientation together, first meetings in August, then each panel's own work. */
export const meetingsA: readonly MeetingContent[] = [
  {
    panels: ["A1", "A2", "A3", "A4"], day: "2025-06-14", time: "10:00", minutes: 300, place: kokkola, accessibility,
    notified: 3, missing: 2,
    title: { fi: "Yhteinen perehdytyspäivä", sv: "Gemensam introduktionsdag", en: "Joint orientation day" },
    topics: [
      { kind: "info", title: { fi: "Toimialajohtajien esittelyt", sv: "Sektordirektörerna presenterar sig" }, minutes: 120 },
      { kind: "info", title: {
        fi: "Raadin tehtävä, tietosuoja ja palkkiot", sv: "Rådets uppgift, dataskydd och arvoden"
      }, minutes: 90 },
    ],
  },
  {
    ...start, panels: ["A1"], title: startTitle, notified: 1, missing: 1,
    topics: [choosing, {
      kind: "workshop", raised: true, title: { fi: "Perhekeskuksen aukioloajat", sv: "Familjecentrets öppettider" },
      description: {
        fi: "Vuorotyötä tekevä ei pääse perhekeskukseen päivällä.",
        sv: "Den som arbetar i skift kan inte komma till familjecentret på dagen."
      },
      said: {
        fi: { discussion: "Jäsenet kertoivat, että perhekeskukseen pääsee vain arkisin kello 8–16. Ilta-aika auttaisi vuorotyötä tekeviä ja yksinhuoltajia.", outcome: "Aiheesta kirjoitetaan ehdotus. Riina kokoaa jäsenten kokemukset." },
        sv: { discussion: "Medlemmarna berättade att familjecentret är öppet bara vardagar klockan 8–16. En kvällstid skulle hjälpa skiftarbetare och ensamföräldrar.", outcome: "Ett förslag skrivs om saken. Riina samlar medlemmarnas erfarenheter." },
      },
    }],
    mapping: {
      topics: [{
        fi: "Neuvola", sv: "Rådgivningen"
      }, { fi: "Perhekeskus", sv: "Familjecentret" }, { fi: "Koulukuraattori", sv: "Skolkuratorn" }],
      summary: {
        fi: "Neuvola toimii hyvin. Perhekeskukseen on vaikea päästä työpäivän jälkeen.",
        sv: "Rådgivningen fungerar bra. Det är svårt att komma till familjecentret efter arbetsdagen."
      },
    },
    written: {
      published: true,
      bulletin: { fi: "Raati aloitti työnsä. Neuvola toimii jäsenten mielestä hyvin, mutta perhekeskukseen tarvitaan ilta-aikoja. Kerro meille, miten palvelut toimivat sinun arjessasi.", sv: "Rådet har börjat sitt arbete. Enligt medlemmarna fungerar rådgivningen bra, men familjecentret behöver kvällstider. Berätta för oss hur tjänsterna fungerar i din vardag." },
    },
  },
  { ...start, panels: ["A2"], title: startTitle, missing: 1, topics: [choosing, {
    kind: "workshop", raised: true, title: { fi: "Takaisinsoitto", sv: "Återuppringning" }
  }] },
  { ...start, panels: ["A3"], title: startTitle, notified: 1, topics: [choosing, {
    kind: "workshop", raised: true, title: { fi: "Kotihoidon aikataulut", sv: "Hemvårdens tidtabeller" }
  }] },
  {
    panels: ["A2"], day: "2025-10-21", place: kokkola, accessibility, notified: 1,
    title: { fi: "Yhteys palveluihin", sv: "Kontakt till tjänsterna" },
    topics: [
      {
        kind: "info", title: { fi: "Kyselyn tulokset", sv: "Enkätens resultat" },
        description: { fi: "Kyselyyn vastasi 203 asukasta.", sv: "203 invånare svarade på enkäten." },
        said: {
          fi: { discussion: "Kyselyssä 41 prosenttia vastaajista ei tiennyt, milloin heille soitetaan. Ruotsinkieliset vastaajat saivat harvemmin palvelua omalla kielellään.", outcome: "Tulokset otetaan kannanoton pohjaksi." },
          sv: { discussion: "I enkäten visste 41 procent av dem som svarade inte när de blir uppringda. De svenskspråkiga fick mer sällan service på sitt eget språk.", outcome: "Resultaten tas som grund för ett ställningstagande." },
        },
      },
      {
        kind: "proposal", raised: true, title: { fi: "Ehdotukset takaisinsoitosta", sv: "Förslag om återuppringning" },
        said: {
          fi: { discussion: "Moni odottaa soittoa koko työpäivän. Yksi jäsenistä kertoi odottaneensa leikkauksensa jälkeen kolme päivää. Kahden tunnin tarkkuus riittäisi.", outcome: "Raati ehdottaa arvioitua aikaa takaisinsoittoon ja ruotsinkielisten aikojen näyttämistä ajanvarauksessa." },
          sv: { discussion: "Många väntar på samtalet hela arbetsdagen. Två timmars noggrannhet skulle räcka.", outcome: "Rådet föreslår en beräknad tid för återuppringning och att svenskspråkiga tider syns i tidsbokningen." },
        },
        hide: "Yksi jäsenistä kertoi odottaneensa leikkauksensa jälkeen kolme päivää.",
        task: { what: "Viimeistellään ehdotusten tekstit", due: "2025-10-28" },
      },
      { kind: "comment", title: { fi: "Kommentointipyyntö: kutsukirjeet", sv: "Begäran om kommentarer: kallelsebreven" } },
    ],
    written: {
      published: true, comment: {
        text: "Lisätään, että osa jättää soittamatta kokonaan.", answer: "Otettu mukaan ehdotuksen perusteluihin."
      },
      bulletin: { fi: "Kyselyyn vastasi 203 asukasta. Raati ehdottaa, että takaisinsoitosta kerrotaan arvioitu aika ja että ajanvarauksessa näkyvät ruotsinkieliset ajat.", sv: "203 invånare svarade på enkäten. Rådet föreslår att den beräknade tiden för återuppringning anges och att svenskspråkiga tider syns i tidsbokningen." },
    },
  },
  {
    panels: ["A3"], day: "2025-12-09", place: kokkola, accessibility, missing: 1,
    title: { fi: "Kotona asumisen tuki", sv: "Stöd för att bo hemma" },
    topics: [
      {
        kind: "workshop", raised: true, title: { fi: "Kuka tulee ja milloin", sv: "Vem kommer och när" },
        said: {
          fi: { discussion: "Kotihoidon käyntiajat vaihtelevat, eikä niistä kerrota etukäteen. Omaiset soittavat turhaan. Eräs jäsen kuvasi puolisonsa sairautta ja aamuja ilman apua.", outcome: "Raati ehdottaa viikkolistaa ja selkokielistä kutsukirjettä." },
          sv: {
            discussion: "Hemvårdens besökstider varierar och ingen berättar om dem på förhand. Anhöriga ringer i onödan.",
            outcome: "Rådet föreslår en veckolista och en kallelse på lätt språk."
          },
        },
        hide: "Eräs jäsen kuvasi puolisonsa sairautta ja aamuja ilman apua.",
      },
      {
        kind: "statement", title: {
          fi: "Kannanoton luonnos: ikäihmisen arjen tuki kotona",
          sv: "Utkast till ställningstagande: stöd för äldre i vardagen hemma"
        },
        said: { fi: {
          discussion: "Luonnos luettiin läpi. Tärkeimmäksi nousi avun ennakoitavuus.",
          outcome: "Luonnos jatkuu helmikuun kokoukseen."
        }, sv: {
          discussion: "Utkastet lästes igenom. Viktigast är att hjälpen går att förutse.",
          outcome: "Utkastet fortsätter till mötet i februari."
        } },
      },
    ],
    written: { published: true, comment: {
      text: "Omaisen yhteyspäivä puuttuu muistiosta.", answer: "Lisätty kannanoton luonnokseen."
    } },
  },
  {
    panels: ["A3"], day: "2026-02-10", place: kokkola, accessibility,
    title: { fi: "Kannanotto ikäihmisen arjesta", sv: "Ställningstagande om äldres vardag" },
    topics: [{
      kind: "statement", title: {
        fi: "Kannanoton hyväksyminen ja eriävä mielipide", sv: "Ställningstagandet godkänns, avvikande åsikt"
      }, minutes: 60,
      said: {
        fi: {
          discussion: "Kannanotosta äänestettiin. Kaksi jäsentä piti viikkolistaa heti tarpeellisena.",
          outcome: "Kannanotto hyväksyttiin äänin 10–2. Eriävä mielipide liitetään kannanottoon."
        },
        sv: {
          discussion: "Rådet röstade om ställningstagandet. Två medlemmar ansåg att veckolistan behövs genast.",
          outcome: "Ställningstagandet godkändes med rösterna 10–2. Den avvikande åsikten bifogas."
        },
      },
    }],
    written: {
      published: true,
      bulletin: { fi: "Ikäihmisten asiakasraati hyväksyi kannanoton kotona asumisen tuesta. Tärkeintä on tietää, kuka tulee ja milloin.", sv: "Klientrådet för äldre godkände ett ställningstagande om stöd för att bo hemma. Det viktigaste är att veta vem som kommer och när." },
    },
  },
  {
    panels: ["A4"], day: "2026-02-17", place: kokkola, accessibility, rules: true, notified: 1,
    title: { fi: "Laajennettu kokous: oppaan testaus", sv: "Utvidgat möte: guiden testas" },
    topics: [
      {
        kind: "workshop", raised: true, title: { fi: "Uuden avustajan perehdytys", sv: "Introduktion av en ny assistent" },
        said: {
          fi: {
            discussion: "Opasta testattiin pareittain. Kuvat auttavat, mutta yhteystiedot olivat vaikea löytää.",
            outcome: "Yhteystiedot siirretään oppaan ensimmäiselle sivulle."
          },
          sv: {
            discussion: "Guiden testades i par. Bilderna hjälper, men kontaktuppgifterna var svåra att hitta.",
            outcome: "Kontaktuppgifterna flyttas till guidens första sida."
          },
        },
      },
      { kind: "workshop", title: { fi: "Sivuraatien nostot", sv: "Sidorådens iakttagelser" } },
    ],
    written: { published: true },
  },
  {
    panels: ["A2"], day: "2026-04-21", place: kokkola, accessibility,
    title: { fi: "Vastaukset ehdotuksiin ja kannanotto", sv: "Svar på förslagen och ställningstagande" },
    topics: [
      { kind: "info", title: { fi: "Vastaukset ehdotuksiin", sv: "Svar på förslagen" } },
      {
        kind: "statement", title: {
          fi: "Kannanotto kahdella kielellä: hyväksyminen", sv: "Ställningstagande på två språk: godkännande"
        }, minutes: 45,
        said: {
          fi: {
            discussion: "Kannanotto käytiin läpi suomeksi ja ruotsiksi.",
            outcome: "Kannanotto hyväksyttiin äänin 11–0. Yksi jäsen oli poissa."
          },
          sv: {
            discussion: "Ställningstagandet gicks igenom på finska och svenska.",
            outcome: "Ställningstagandet godkändes med rösterna 11–0. En medlem var frånvarande."
          },
        },
      },
    ],
    written: { published: true },
  },
  { panels: ["A3"], day: "2026-04-21", place: kokkola, accessibility, notified: 2, title: {
    fi: "Vastaukset ehdotuksiin", sv: "Svar på förslagen"
  }, topics: [{ kind: "info", title: { fi: "Vastaukset ehdotuksiin", sv: "Svar på förslagen" } }] },
  {
    panels: ["A1"], day: "2026-06-09", called: "2026-05-11", place: kokkola, accessibility,
    title: { fi: "Perhekeskuksen ilta-ajat", sv: "Familjecentrets kvällstider" },
    topics: [{
      kind: "workshop", raised: true, title: { fi: "Perhekeskuksen ilta-ajat", sv: "Familjecentrets kvällstider" }
    }],
  },
  {
    panels: ["A3"], day: "2026-06-09", called: "2026-05-11", place: kokkola, accessibility,
    title: { fi: "Kutsukirjeen luonnoksen testaus", sv: "Utkastet till kallelse testas" },
    topics: [{
      kind: "workshop", raised: true, title: { fi: "Kutsukirjeen luonnoksen testaus", sv: "Utkastet till kallelse testas" }
    }],
  },
  { panels: ["A2"], day: "2026-09-22", later: true, place: kokkola, title: {
    fi: "Syksyn aloitus", sv: "Hösten börjar"
  }, topics: [] },
  { panels: ["A4"], day: "2026-09-15", later: true, place: kokkola, title: {
    fi: "Syksyn aloitus", sv: "Hösten börjar"
  }, topics: [] },
];
