import type { Day, Locale, LocalizedText } from "@raati/i18n";

interface QuotaContent {
  readonly dimension: "age" | "gender" | "area" | "language" | "seat";
  /** For areas the name in Finnish; otherwise the group as the call names it. */
  readonly group: string;
  readonly min?: number;
  readonly max?: number;
}

/** A call of the demo's past, as data. */
export interface CallContent {
  readonly tenant: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly intro: LocalizedText;
  readonly criteria: LocalizedText;
  readonly languages: readonly Locale[];
  readonly method: "criteria" | "interview" | "draw" | "nomination";
  readonly minimumAge: number;
  /** Seats that the call fills, by the panel's key, and the seat types that they are on. */
  readonly panels: readonly {
    readonly panel: string; readonly seats: number; readonly seatTypes: readonly string[];
    readonly quotas: readonly QuotaContent[];
  }[];
  /**
   * The days of its story: drafted and announced, opened, closed, decided, seats answered. One without the last two is open,
   * or closed and not chosen yet.
   */
  readonly days: {
    readonly drafted: Day; readonly opens: Day; readonly closes: Day; readonly chosen?: Day; readonly answered?: Day;
  };
  /** One panel's part that was open longer. */
  readonly extension?: { readonly panel: string; readonly on: Day; readonly closes: Day; readonly reason: string };
  /** Who confirms beside the administrator. */
  readonly secondConfirmer?: string;
  /** A panel in which the last of those who were offered a seat declines it. */
  readonly declined?: string;
  /** The source of the seed of a draw. */
  readonly seed?: { readonly text: string; readonly seed: string };
}

const perPanelA: readonly QuotaContent[] = [
  { dimension: "gender", group: "woman", min: 5 }, { dimension: "gender", group: "man", min: 5 },
  { dimension: "area", group: "Kokkola", max: 6 }, { dimension: "language", group: "sv", min: 2 },
];
const ages = ["age-18-29", "age-30-44", "age-45-64", "age-65-74", "age-75-up"];
const bySeat = (rehabilitee: number, relative: number, organisation: number): readonly QuotaContent[] => [
  { dimension: "seat", group: "rehabilitee", min: rehabilitee, max: rehabilitee },
  { dimension: "seat", group: "relative", min: relative, max: relative },
  { dimension: "seat", group: "organisation", min: organisation, max: organisation },
];

/** The calls through which the members of the demo's panels were chosen (domain.md §5.1, "Applicants" and "Quotas"). */
export const calls: readonly CallContent[] = [
  {
    tenant: "rannikko", slug: "hae-asiakasraatiin-2025", method: "criteria", minimumAge: 16,
    languages: ["fi", "sv", "fi-plain"],
    title: {
      fi: "Hae asiakasraatiin", sv: "Sök till klientrådet", en: "Apply to a client panel",
      "fi-plain": "Hae mukaan asiakasraatiin"
    },
    intro: {
      fi: "Etsimme kolmeen asiakasraatiin ihmisiä, jotka ovat käyttäneet palvelujamme tai joiden läheinen on käyttänyt niitä. Raati ehdottaa ja ottaa kantaa. Se ei tee päätöksiä.",
      sv: "Vi söker personer som har använt våra tjänster, eller vars närstående har gjort det, till tre klientråd. Rådet föreslår och tar ställning. Det fattar inga beslut.",
      en: "We are looking for people who have used our services, or whose relatives have, for three client panels. A panel proposes and states. It makes no decisions.",
      "fi-plain": "Haemme ihmisiä asiakasraatiin. Asiakasraati on ryhmä. Ryhmä kertoo, miten palvelut toimivat. Ryhmä ei päätä asioista.",
    },
    criteria: {
      fi: "Valitsemme jäsenet niin, että mukana on eri-ikäisiä ihmisiä, eri sukupuolia, eri kuntia ja molemmat kielet. Työntekijöitä ja vaikuttamistoimielinten jäseniä emme voi valita.",
      sv: "Vi väljer medlemmarna så att olika åldrar, kön, kommuner och båda språken finns med. Anställda och medlemmar i påverkansorgan kan inte väljas.",
      en: "We choose members so that different ages, genders, municipalities and both languages are there. Staff and members of influencing bodies cannot be chosen.",
      "fi-plain": "Valitsemme erilaisia ihmisiä. Emme voi valita työntekijöitämme.",
    },
    panels: ["A1", "A2", "A3"].map((panel) => ({ panel, seats: 12, seatTypes: [], quotas: perPanelA })),
    days: { drafted: "2025-02-17", opens: "2025-03-01", closes: "2025-03-31", chosen: "2025-04-22", answered: "2025-05-05" },
    extension: {
      panel: "A1", on: "2025-03-31", closes: "2025-04-07",
      reason: "Nuoria hakijoita oli vähän, joten jatkoimme hakua viikolla."
    },
    secondConfirmer: "outi", declined: "A2",
  },
  {
    tenant: "rannikko", slug: "taydennyshaku-liikkuminen", method: "interview", minimumAge: 18,
    languages: ["fi", "sv", "fi-plain"],
    title: {
      fi: "Yksi paikka sivuraadissa: Liikkuminen", sv: "En plats i sidorådet: Förflyttning",
      en: "One seat in the side panel: Mobility", "fi-plain": "Hae mukaan Liikkuminen-raatiin"
    },
    intro: {
      fi: "Haemme sivuraatiin ihmistä, joka käyttää kuljetuspalveluja tai jonka läheinen käyttää. Raati kokoontuu neljä kertaa vuodessa. Se ehdottaa ja ottaa kantaa, mutta ei päätä.",
      sv: "Vi söker en person som använder färdtjänst, eller vars närstående gör det. Rådet träffas fyra gånger om året. Det föreslår och tar ställning men fattar inga beslut.",
      en: "We are looking for somebody who uses transport services, or whose relative does. The panel meets four times a year. It proposes and states; it makes no decisions.",
      "fi-plain": "Haemme yhtä ihmistä raatiin. Raati puhuu kuljetuksista. Tapaamme neljä kertaa vuodessa. Raati ei päätä asioista.",
    },
    criteria: {
      fi: "Haastattelemme hakijat. Kokemus kuljetuspalveluista ratkaisee.",
      sv: "Vi intervjuar de sökande. Erfarenhet av färdtjänst avgör.",
      en: "We interview the applicants. Experience of transport services counts most.",
      "fi-plain": "Keskustelemme jokaisen hakijan kanssa.",
    },
    panels: [{ panel: "A4b", seats: 1, seatTypes: [], quotas: [] }],
    days: { drafted: "2026-04-28", opens: "2026-05-04", closes: "2026-06-05" },
  },
  {
    tenant: "rannikko", slug: "taydennyshaku-henkilokohtainen-apu", method: "criteria", minimumAge: 18,
    languages: ["fi", "sv", "fi-plain"],
    title: {
      fi: "Yksi paikka sivuraadissa: Henkilökohtainen apu", sv: "En plats i sidorådet: Personlig assistans",
      en: "One seat in the side panel: Personal assistance", "fi-plain": "Hae mukaan Henkilökohtainen apu -raatiin"
    },
    intro: {
      fi: "Haemme sivuraatiin ihmistä, joka käyttää henkilökohtaista apua. Raati kokoontuu neljä kertaa vuodessa. Se ehdottaa ja ottaa kantaa, mutta ei päätä.",
      sv: "Vi söker en person som använder personlig assistans. Rådet träffas fyra gånger om året. Det föreslår och tar ställning men fattar inga beslut.",
      en: "We are looking for somebody who uses personal assistance. The panel meets four times a year. It proposes and states; it makes no decisions.",
      "fi-plain": "Haemme yhtä ihmistä raatiin. Raati puhuu henkilökohtaisesta avusta. Tapaamme neljä kertaa vuodessa. Raati ei päätä asioista.",
    },
    criteria: {
      fi: "Oma kokemus henkilökohtaisesta avusta ratkaisee. Jos hakijat ovat yhtä hyviä, arvomme paikan.",
      sv: "Egen erfarenhet av personlig assistans avgör. Är sökandena lika bra lottar vi platsen.",
      en: "Experience of personal assistance counts most. Between applicants who are equally good the seat is drawn by lot.",
      "fi-plain": "Valitsemme ihmisen, joka käyttää henkilökohtaista apua. Jos hakijat ovat yhtä hyviä, arvomme paikan.",
    },
    panels: [{ panel: "A4a", seats: 1, seatTypes: [], quotas: [] }],
    days: { drafted: "2026-04-14", opens: "2026-04-20", closes: "2026-05-08" },
  },
  {
    tenant: "keskijarvi", slug: "hae-asiakasraatiin-2026", method: "draw", minimumAge: 18, languages: ["fi", "sv"],
    title: {
      fi: "Hae Keskijärven asiakasraatiin", sv: "Sök till Keskijärvi klientråd",
      en: "Apply to the client panel of Keskijärvi", "fi-plain": "Hae mukaan asiakasraatiin"
    },
    intro: {
      fi: "Asiakasraatiin valitaan enintään 20 ihmistä kahdeksi vuodeksi. Raati kokoontuu neljä kertaa vuodessa etänä. Raati ottaa kantaa palveluihin, mutta ei päätä niistä.",
      sv: "Högst 20 personer väljs till klientrådet för två år. Rådet träffas på distans fyra gånger om året. Rådet tar ställning till tjänsterna men beslutar inte om dem.",
      "fi-plain": "Haemme 20 ihmistä asiakasraatiin. Tapaamme verkossa neljä kertaa vuodessa. Raati ei päätä asioista.",
    },
    criteria: {
      fi: "Jäsenet arvotaan niin, että eri ikäryhmät, sukupuolet ja kunnat ovat mukana. Arvonnan voi jokainen tarkistaa. Työntekijöitä ja vaikuttamistoimielinten jäseniä ei voida valita.",
      sv: "Medlemmarna lottas så att olika åldersgrupper, kön och kommuner finns med. Var och en kan kontrollera lottningen. Anställda och medlemmar i påverkansorgan kan inte väljas.",
      "fi-plain": "Arvomme jäsenet. Mukaan tulee erilaisia ihmisiä. Emme voi valita työntekijöitämme.",
    },
    panels: [{
      panel: "B1", seats: 20, seatTypes: [],
      quotas: [
        {
          dimension: "area", group: "Jyväskylä", max: 9
        }, ...ages.map((group) => ({ dimension: "age" as const, group, min: 2 })),
        { dimension: "gender", group: "woman", min: 8 }, { dimension: "gender", group: "man", min: 8 },
      ],
    }],
    days: { drafted: "2025-12-15", opens: "2026-01-07", closes: "2026-01-31", chosen: "2026-02-09", answered: "2026-02-18" },
    secondConfirmer: "sampo", seed: { text: "Arvonta yleisön edessä: kolme kymmensivuista noppaa", seed: "4 7 1" },
  },
  {
    tenant: "laheiset-ja-toipujat", slug: "nimea-jasen-raatiin-2025", method: "nomination", minimumAge: 18,
    languages: ["fi", "sv"],
    title: {
      fi: "Nimeä jäsen paikalliseen raatiin", sv: "Utse en medlem till det lokala rådet",
      en: "Nominate a member to a local panel"
    },
    intro: { fi: "Kolmeen raatiin nimetään kuntoutujia, läheisiä ja järjestöjen edustajia. Raati kokoontuu viisi kertaa vuodessa, kaksi tuntia kerrallaan.", sv: "Till tre råd utses personer i återhämtning, anhöriga och representanter för organisationer. Rådet träffas fem gånger om året, två timmar åt gången." },
    criteria: { fi: "Jäsenet valitaan paikkatyypeittäin: kuntoutujat, läheiset ja järjestöjen edustajat. Jokaisella on omaa kokemusta mielenterveys- tai päihdepalveluista.", sv: "Medlemmarna väljs enligt plats: personer i återhämtning, anhöriga och organisationernas representanter. Var och en har egen erfarenhet av tjänster för psykisk hälsa eller missbruk." },
    panels: [
      { panel: "C1", seats: 12, seatTypes: ["rehabilitee", "relative", "organisation"], quotas: bySeat(5, 4, 3) },
      { panel: "C2", seats: 11, seatTypes: ["rehabilitee", "relative", "organisation"], quotas: bySeat(5, 4, 2) },
      { panel: "C3", seats: 14, seatTypes: ["rehabilitee", "relative", "organisation"], quotas: bySeat(6, 5, 3) },
    ],
    days: { drafted: "2025-06-06", opens: "2025-06-09", closes: "2025-06-30", chosen: "2025-08-05", answered: "2025-08-15" },
    secondConfirmer: "eeva",
  },
];
