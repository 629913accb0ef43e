import type { TrackStep, TrackView } from "../../src/index.ts";

const done = (
  title: string,
  date: string,
  more: Partial<TrackStep> = {},
): TrackStep => ({ title, date, state: "done", ...more });

/** A statement on its way through the bodies of a county: nine steps. */
export const statementFi: TrackView = {
  lang: "fi",
  holder: "Nyt aluevaltuustolla",
  next: "Valtuusto käsittelee kannanoton 9.6.2026. Sen jälkeen raadille kerrotaan, mitä valtuusto sanoi.",
  onTime: { kind: "good", text: "Aikataulussa" },
  steps: [
    done("Kuultu", "14.9.2025", { note: "312 vastausta", phase: "Raadissa", dateTime: "2025-09-14" }),
    done("Hyväksytty", "25.9.2025", { note: "yksimielisesti", phase: "Raadissa" }),
    done("Asiakas\u00ADpalvelu\u00ADryhmä", "9.10.2025", { phase: "Käsittelyssä" }),
    done("Julkaistu", "6.11.2025", { late: "28 päivää myöhässä", phase: "Käsittelyssä" }),
    done("Sote-johtoryhmä", "17.3.2026", { phase: "Käsittelyssä" }),
    done("Palvelu\u00ADlautakunta", "21.4.2026", { link: { href: "#44", text: "§ 44" }, phase: "Käsittelyssä" }),
    { title: "Alue\u00ADvaltuusto", date: "9.6.2026", dateTime: "2026-06-09", state: "now", phase: "Käsittelyssä" },
    { title: "Toteutus", date: "2/4 valmiina", state: "part", phase: "Tehdään ja kerrotaan" },
    { title: "Kerrotaan raadille", date: "10.9.2026", state: "todo", phase: "Tehdään ja kerrotaan" },
  ],
};

/** The same in Swedish with the longest names there are, and without soft hyphens. */
export const statementSv: TrackView = {
  lang: "sv",
  holder: "Nu hos välfärdsområdesfullmäktige",
  next: "Fullmäktige behandlar ställningstagandet den 9.6.2026. Därefter får rådet veta vad fullmäktige sade.",
  onTime: { kind: "good", text: "Enligt tidtabellen" },
  steps: [
    done("Invånarna hördes", "14.9.2025", { note: "312 svar", phase: "I klientrådet" }),
    done("Godkänt i rådet", "25.9.2025", { note: "enhälligt", phase: "I klientrådet" }),
    done("Kundservicegruppen", "9.10.2025", { phase: "Under behandling" }),
    done("Publicerat", "6.11.2025", { late: "28 dagar försenat", phase: "Under behandling" }),
    done("Social- och hälsovårdens ledningsgrupp", "17.3.2026", { phase: "Under behandling" }),
    done("Servicenämnden", "21.4.2026", { link: { href: "#44", text: "§ 44" }, phase: "Under behandling" }),
    { title: "Välfärdsområdesfullmäktige", date: "9.6.2026", state: "now", phase: "Under behandling" },
    { title: "Genomförande", date: "2/4 klara", state: "part", phase: "Görs och berättas" },
    { title: "Återkoppling till rådet", date: "10.9.2026", state: "todo", phase: "Görs och berättas" },
  ],
};

/** Five steps, as a member sees a proposal. */
export const proposalFi: TrackView = {
  lang: "fi",
  holder: "Nyt Viestinnällä",
  next: "Viestintä vastaa raadille 6.7. mennessä.",
  onTime: { kind: "good", text: "Aikataulussa" },
  steps: [
    done("Raati ehdotti", "7.5.2026"),
    done("Viestintä kuittasi", "11.5.2026"),
    { title: "Viestintä vastaa", date: "6.7.2026", state: "now" },
    { title: "Tehdään", state: "todo" },
    { title: "Kerrotaan meille", state: "todo" },
  ],
};

export const lateFi: TrackView = {
  lang: "fi",
  holder: "Nyt Vammaispalveluilla",
  next: "Vammaispalvelut lupasi kertoa kilpailutuksen vaatimuksista 30.4. Raati A4 odottaa.",
  onTime: { kind: "late", text: "15 päivää myöhässä" },
  steps: [
    done("Kuultu", "1.10.2025"),
    done("Raati ehdotti", "14.10.2025"),
    done("Lähetetty", "16.10.2025"),
    done("Kuitattu", "29.10.2025"),
    done("Vastattu", "12.1.2026"),
    { title: "Tehdään", date: "30.4.2026", state: "now", late: "15 päivää myöhässä" },
    { title: "Kerrotaan raadille", state: "todo" },
  ],
};

/** Thirteen steps: the oldest six are folded. */
export const longFi: TrackView = {
  lang: "fi",
  holder: "Nyt Vastaanottopalveluilla",
  next: "Odotusajat tulevat verkkoon asema kerrallaan 1.9.2026 mennessä.",
  onTime: { kind: "soon", text: "Kolme viikkoa jäljellä" },
  steps: [
    done("Kuultu", "14.9.2025", { phase: "Raadissa" }),
    done("Luonnos", "18.9.2025", { phase: "Raadissa" }),
    done("Kommentit", "22.9.2025", { phase: "Raadissa" }),
    done("Hyväksytty", "25.9.2025", { phase: "Raadissa" }),
    done("Lähetetty", "26.9.2025", { phase: "Käsittelyssä" }),
    done("Kuitattu", "6.10.2025", { phase: "Käsittelyssä", late: "3 päivää myöhässä" }),
    done("Johtoryhmä", "17.3.2026", { phase: "Käsittelyssä" }),
    done("Lautakunta", "21.4.2026", { phase: "Käsittelyssä" }),
    done("Vastattu", "4.5.2026", { phase: "Käsittelyssä" }),
    { title: "Tehdään", date: "1.9.2026", state: "now", phase: "Tehdään ja kerrotaan" },
    { title: "Valmis", state: "todo", phase: "Tehdään ja kerrotaan" },
    { title: "Kerrotaan", state: "todo", phase: "Tehdään ja kerrotaan" },
    { title: "Raati arvioi", state: "todo", phase: "Tehdään ja kerrotaan" },
  ],
};

export const finishedFi: TrackView = {
  lang: "fi",
  holder: "Valmis",
  next: "Kirje lähetetään nyt aina neljä viikkoa ennen muutosta. Raati arvioi tuloksen: 4,6 / 5.",
  onTime: { kind: "good", text: "Muuttui 15.1.2026" },
  steps: [
    done("Raati ehdotti", "25.9.2025"),
    done("Kuitattu", "2.10.2025"),
    done("Hyväksytty", "2.12.2025"),
    done("Tehty", "15.1.2026"),
    done("Kerrottu raadille", "26.3.2026"),
  ],
};
