import type { ProposalContent } from "./proposals.ts";

const safe = { fi: "Arjen turvallisuus", sv: "Trygg vardag", en: "Safe everyday life" };
const active = { fi: "Liikkuva arki", sv: "Aktiv vardag", en: "Active everyday life" };
const part = { fi: "Osallisuus", sv: "Delaktighet", en: "Participation" };

/** B-E1 to B-E8 of domain.md §5.2. Their texts are in Finnish only, to show how a missing translation looks. */
export const proposalsB: readonly ProposalContent[] = [
  {
    key: "B-E1", panel: "B0", unit: "reception", theme: safe, adopted: "2025-09-25",
    title: { fi: "Yksi numero neuvontaan", sv: "Ett nummer för rådgivning", en: "One advice number" },
    text: { fi: "Yksi numero, josta ohjataan oikeaan paikkaan." },
    answer: {
      on: "2025-11-18", outcome: "partly", reasons: { fi: "Numerot vähenevät viidestä kahteen 2026." },
      measure: { text: { fi: "Neuvontanumerot viidestä kahteen" }, by: "2026-12-31", percent: 30 },
    },
  },
  {
    key: "B-E2", panel: "B0", unit: "communications", theme: safe, adopted: "2025-09-25",
    title: { fi: "Muutoksista kirje kotiin", sv: "Brev hem om ändringar", en: "Letter home about changes" },
    text: { fi: "Kun asema sulkeutuu, siitä kerrotaan kirjeellä eikä vain verkossa." },
    answer: {
      on: "2025-11-10", outcome: "accepted", reasons: { fi: "Kirje lähetetään aina ennen muutosta." },
      measure: {
        text: { fi: "Kirje kotiin neljä viikkoa ennen muutosta" }, by: "2026-01-31",
        done: { on: "2026-01-15", evidence: { fi: "Kirje lähetetään aina neljä viikkoa ennen muutosta." } },
      },
      told: { on: "2026-01-22", text: { fi: "Muutoksista tulee nyt kirje kotiin neljä viikkoa etukäteen." } },
    },
  },
  {
    key: "B-E3", panel: "B0", unit: "reception", theme: safe, adopted: "2025-09-25",
    title: { fi: "Jonon pituus näkyviin", sv: "Visa kölängden", en: "Show queue length" },
    text: { fi: "Verkkosivulla näkyy kiireettömän ajan odotus." },
    answer: {
      on: "2025-11-21", outcome: "accepted", reasons: { fi: "Odotusajat julkaistaan asemittain 1.9.2026." },
      measure: { text: { fi: "Odotusajat verkkosivulle asemittain" }, by: "2026-09-01", percent: 50 },
    },
  },
  {
    key: "B-E4", panel: "B0", unit: "rescue", theme: safe, adopted: "2025-09-25",
    title: { fi: "Naapuriapu-ilta kylille", sv: "Grannhjälpskväll i byarna", en: "Neighbour-help evenings" },
    text: { fi: "Pelastuslaitos ja kunta järjestävät turvallisuusillan kylissä." },
    answer: {
      on: "2025-10-30", outcome: "accepted", reasons: { fi: "Illat sovitaan kuntien kanssa." },
      measure: {
        text: { fi: "Neljä turvallisuusiltaa" }, by: "2026-04-30",
        done: { on: "2026-04-16", evidence: { fi: "Neljä iltaa pidetty." } },
      },
      told: { on: "2026-04-24", text: { fi: "Pelastuslaitos ja kunnat pitivät neljä turvallisuusiltaa." } },
    },
  },
  {
    key: "B-E5", panel: "B0", unit: "reception", theme: active, adopted: "2025-04-24",
    title: {
      fi: "Liikuntaneuvonta terveysasemalle", sv: "Motionsrådgivning på hälsostationen",
      en: "Exercise advice at health stations",
    },
    text: { fi: "Lääkärikäynnin jälkeen saa ajan liikuntaneuvojalle." },
    answer: {
      on: "2025-06-12", outcome: "forwarded", reasons: { fi: "Viedään kuntien yhteistyöryhmään." },
      forwardedTo: { fi: "Kuntien yhteistyöryhmä" },
    },
  },
  {
    key: "B-E6", panel: "B0", unit: "communications", theme: part, adopted: "2025-12-10",
    title: { fi: "Palautteesta kerrotaan", sv: "Berätta vad responsen ledde till", en: "Tell what feedback led to" },
    text: { fi: "Joka neljännes julkaistaan ”Tätä kysyitte, tämä muuttui”." },
    answer: {
      on: "2026-02-04", outcome: "accepted", reasons: { fi: "Ensimmäinen kooste julkaistaan kesäkuussa 2026." },
      measure: { text: { fi: "Kooste palautteesta neljä kertaa vuodessa" }, by: "2026-06-30", percent: 60 },
    },
  },
  {
    key: "B-E7", panel: "B0", unit: "family", theme: part, adopted: "2025-12-10",
    title: { fi: "Digituki kirjastoihin", sv: "Digistöd på biblioteken", en: "Digital help in libraries" },
    text: { fi: "Digituki kerran viikossa kirjastossa." },
    answer: {
      on: "2026-02-05", outcome: "not-accepted", reasons: { fi: "Ei määrärahaa 2026; järjestön kanssa neuvotellaan." },
      told: { on: "2026-02-19", text: { fi: "Digitukea ei aloiteta tänä vuonna. Järjestön kanssa neuvotellaan." } },
    },
  },
  {
    key: "B-E8", panel: "B1", unit: "communications", theme: part, adopted: "2026-05-05", acknowledged: "2026-05-11",
    title: {
      fi: "Selkokieliset ohjeet kaikkiin kirjeisiin", sv: "Lätt språk i alla brev", en: "Easy language in all letters",
    },
    text: { fi: "Tärkeimmät kymmenen kirjettä selkokielelle." },
  },
];
