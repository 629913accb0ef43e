import type { LocalizedText } from "@raati/i18n";
import type { MeetingContent, TopicContent, WrittenContent } from "./content.ts";

const CITIES = {
  C1: { fi: "Hämeenlinnan kaupungintalo, Raatihuoneen sali", sv: "Tavastehus stadshus, Rådhussalen" },
  C2: { fi: "Salon kirjasto, lukusali", sv: "Salo bibliotek, läsesalen" },
  C3: { fi: "Porin yhteisötalo, alakerta", sv: "Björneborgs gemenskapshus, nedre våningen" },
};

type Rest = Pick<MeetingContent, "notified" | "missing" | "called" | "rules"> & { readonly written?: WrittenContent };

const meeting = (
  panel: keyof typeof CITIES, day: string, title: LocalizedText, topics: readonly TopicContent[], rest: Rest = {}
): MeetingContent =>
  ({ panels: [panel], day, time: "16:00", title, topics, place: CITIES[panel], ...rest });

const begin: LocalizedText = { fi: "Aloitus ja pelisäännöt", sv: "Start och spelregler" };
const evaluation: LocalizedText = { fi: "Arviointi", sv: "Utvärdering" };
const hopes: TopicContent =
  { kind: "workshop", raised: true, title: { fi: "Mitä raadilta toivotaan", sv: "Vad man hoppas av rådet" } };
const coming: TopicContent =
  { kind: "evaluation", raised: true, title: { fi: "Mikä muuttui, mikä ei", sv: "Vad som ändrades och vad inte" } };

/** Tenant C: five two-hour meetings a year in each city (domain.md §1.4). */
export const meetingsC: readonly MeetingContent[] = [
  meeting("C1", "2025-09-10", begin, [hopes], { rules: true, notified: 2 }),
  meeting("C1", "2025-11-12", { fi: "Läheisen asema", sv: "Anhörigas ställning" }, [
    {
      kind: "workshop", raised: true, title: { fi: "Läheinen huomaa ensin", sv: "Den anhöriga märker först" },
      said: {
        fi: {
          discussion: "Läheiseltä ei aina kysytä mitään. Eräs jäsen kertoi sisarensa osastojaksosta. Yhteystieto ja oma tuki puuttuvat usein.",
          outcome: "Muotoillaan ehdotus läheisen puheeksi ottamisesta.",
        },
      },
      hide: "Eräs jäsen kertoi sisarensa osastojaksosta.",
    },
    {
      kind: "statement",
      title: { fi: "Kannanotto: läheiset mukaan alusta asti", sv: "Ställningstagande: anhöriga med från början" },
      said: { fi: { discussion: "Teksti luettiin kohta kohdalta.", outcome: "Kannanotto hyväksyttiin yksimielisesti." } },
    },
  ], {
    notified: 1,
    written: {
      published: true, comment: { text: "Kirjataan myös, että läheinen voi kieltäytyä.", answer: "Lisätty." },
      bulletin: {
        fi: "Raati otti kantaa: läheisiltä kysytään lupa ja heille annetaan yhteystieto ja oma tuki heti ensikäynnillä.",
      },
    },
  }),
  meeting("C1", "2026-01-21", { fi: "Odotusaika", sv: "Väntetiden" }, [{
    kind: "workshop", raised: true, title: { fi: "Mikä auttaa odottaessa", sv: "Vad som hjälper under väntan" },
  }], { missing: 2 }),
  meeting("C1", "2026-03-18", { fi: "Vastaukset", sv: "Svaren" }, [{
    kind: "info", title: { fi: "Vastaukset ehdotuksiin", sv: "Svar på förslagen" },
    said: { fi: {
      discussion: "Kysymys läheisistä on nyt ensikäynnin lomakkeella.", outcome: "Raati seuraa, miten kysymystä käytetään.",
    } },
  }], { notified: 1, written: { published: true } }),
  meeting("C1", "2026-05-20", {
    fi: "Arviointi ja siirron valmistelu", sv: "Utvärdering och förberedelse av överföringen",
  }, [coming]),

  meeting("C2", "2025-09-18", begin, [hopes], { rules: true, notified: 1 }),
  meeting("C2", "2025-11-20", { fi: "Odotusaika", sv: "Väntetiden" }, [{
    kind: "workshop", raised: true, title: { fi: "Soitto odottavalle", sv: "Samtal till den som väntar" },
    said: {
      fi: {
        discussion: "Odottaja jää yksin. Soitto kahden viikon välein kertoisi, että häntä ei ole unohdettu.",
        outcome: "Raati ehdottaa tukisoittoa odotusaikana.",
      },
    },
  }], { missing: 1, written: { published: true } }),
  meeting("C2", "2026-01-29", { fi: "Siirto paikallisiin käsiin", sv: "Överföring i lokala händer" }, [{
    kind: "info", title: { fi: "Salon toipujat ry jatkaa", sv: "Salon toipujat rf fortsätter" },
    said: {
      fi: {
        discussion: "Hanke kertoi, miten koordinointi siirtyy 1.3.2026. Hanke jää tueksi.",
        outcome: "Raati kannattaa siirtoa.",
      },
    },
  }], { notified: 1, written: {
    published: true,
    bulletin: { fi: "Salon raadin koordinointi siirtyy paikalliselle järjestölle 1.3.2026. Raati jatkaa entisellään." },
  } }),
  meeting("C2", "2026-03-19", { fi: "Tukisoiton kokeilu", sv: "Stödsamtalen prövas" }, [{
    kind: "info", raised: true, title: { fi: "Kokeilu 20 asiakkaalla", sv: "Försök med 20 klienter" },
  }], { notified: 1 }),
  meeting("C2", "2026-05-28", evaluation, [coming], { called: "2026-05-13" }),

  meeting("C3", "2025-09-16", begin, [hopes], { rules: true, missing: 1 }),
  meeting("C3", "2025-11-18", { fi: "Kohtaaminen: kyselyn kooste", sv: "Bemötande: sammandrag av enkäten" }, [{
    kind: "info", title: { fi: "Kyselyn kooste (n = 96)", sv: "Sammandrag av enkäten (n = 96)" },
    said: {
      fi: {
        discussion: "Useimmat kokivat tulleensa kohdatuiksi. Odottaessa tukea sai harva.",
        outcome: "Odotusaika otetaan kevään aiheeksi.",
      },
    },
  }], { notified: 2, written: { published: true } }),
  meeting("C3", "2026-01-27", { fi: "Vertaistoimija aulaan", sv: "Kamratstödjare i entrén" }, [{
    kind: "proposal", raised: true, title: { fi: "Vertaistoimija aulaan", sv: "Kamratstödjare i entrén" },
  }], { missing: 1 }),
  meeting("C3", "2026-03-17", { fi: "Kannanotto odotusajasta", sv: "Ställningstagande om väntetiden" }, [{
    kind: "statement", title: { fi: "Odotusaika ei saa olla tyhjää aikaa", sv: "Väntetiden får inte vara tom tid" },
    said: {
      fi: {
        discussion: "Odottaja tarvitsee tiedon, yhden nimen ja keinon pärjätä. Kannanotosta äänestettiin.",
        outcome: "Kannanotto hyväksyttiin äänin 13–1, kaksi pidättyi.",
      },
    },
  }], { notified: 1, missing: 1, written: { published: true } }),
  meeting("C3", "2026-05-26", evaluation, [coming], { called: "2026-05-11" }),
];
