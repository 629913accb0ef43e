/** What panel A3 passed on after its spring meeting, and what it saw of services when nobody had mapped them before. */
export const afterMeeting = {
  tenant: "rannikko", panel: "A3", meetingDay: "2026-04-21", bulletinDay: "2026-05-04", sharedOn: "2026-05-12",
  title: { fi: "Vastaukset ehdotuksiin", sv: "Svar på förslagen", en: "Answers to the proposals" },
  place: { fi: "Kokkolan pääkirjasto", sv: "Karleby huvudbibliotek" },
  bulletin: {
    fi: "Raati kävi läpi palvelujen vastaukset. Viikkolista kotihoidon käynneistä on luvattu syksyksi.\nSeuraavaksi raati testaa terveystarkastuksen kutsukirjettä.",
    sv: "Rådet gick igenom tjänsternas svar. Veckolistan över hemvårdens besök är utlovad till hösten.\nHärnäst testar rådet kallelsen till hälsogranskningen.",
    en: "The panel went through the services' answers. A weekly list of home care visits is promised for the autumn.\nNext the panel tests the invitation to the health check.",
  },
  sharedAt: "Eläkeliiton kuukausikahvit, Kannus",
  mapping: {
    title: { fi: "Palvelujen tila", sv: "Läget i tjänsterna", en: "State of services" },
    topics: [
      { fi: "Kotihoito", sv: "Hemvård", en: "Home care" },
      { fi: "Ajanvaraus puhelimella", sv: "Tidsbeställning per telefon", en: "Booking by phone" },
    ],
    summary: {
      fi: "Kotihoidossa ihmiset saavat kiitosta, vaihtuvat ajat eivät. Puhelimessa odotetaan liian kauan.",
      sv: "I hemvården får människorna beröm, men inte de varierande tiderna. I telefon väntar man för länge.",
      en: "In home care people are praised, changing times are not. Waits on the phone are too long.",
    },
  },
};

/** What services have asked of panels: one is on its way to the June meeting. */
export const requests = [
  {
    tenant: "rannikko", panel: "A3", by: "petra", unit: "older", kind: "comment", sent: "2026-04-24", accepted: "2026-04-28",
    agenda: "2026-06-09", neededBy: "2026-06-30",
    title: { fi: "Terveystarkastuksen kutsukirje", sv: "Kallelse till hälsogranskning", en: "Invitation to a health check" },
    question: {
      fi: "Ymmärtääkö kirjeestä, mihin kutsutaan ja mitä pitää tehdä? Kirjettä voi vielä muuttaa kokonaan.",
      sv: "Förstår man av brevet vad man kallas till och vad man ska göra? Hela brevet kan ännu ändras.",
      en: "Does the letter say what one is invited to and what to do? All of it can still be changed.",
    },
    material: {
      title: { fi: "Kutsukirjeen luonnos", sv: "Utkast till kallelse" },
      url: "https://rannikko.example/kutsukirje-luonnos.pdf",
    },
  },
] as const;

/** When last year's fees were approved and handed over, and when they were paid. */
export const payday = {
  tenant: "rannikko", payroll: "anniina", member: "elsa", way: 38, ratesWritten: "2025-12-15",
  checked: "2026-01-15", payDay: "2026-01-30",
  rates: [{ from: "2025-01-01", kmCents: 59, passengerCents: 4 }, { from: "2026-01-01", kmCents: 55, passengerCents: 4 }],
} as const;

/** What a side panel talks about and its main panel has not heard of yet. */
export const sideProposal = {
  tenant: "rannikko", panel: "A4b", day: "2026-05-06", unit: "disability",
  title: {
    fi: "Viesti, kun kyyti on matkalla", sv: "Ett meddelande när skjutsen är på väg",
    en: "A message when the ride is on its way",
  },
  text: {
    fi: "Kyydin odottaja ei tiedä, onko auto tulossa. Lyhyt viesti puhelimeen riittäisi.",
    sv: "Den som väntar på skjuts vet inte om bilen är på väg. Ett kort meddelande till telefonen skulle räcka.",
    en: "Whoever waits for a ride does not know whether the car is coming. A short message to the phone would do.",
  },
};
