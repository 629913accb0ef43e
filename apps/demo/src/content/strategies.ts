import type { LocalizedText } from "@raati/i18n";

export interface StrategyContent {
  readonly name: LocalizedText;
  readonly description?: LocalizedText;
  /** What the panels work on under it, by the names that proposals, meetings and statements carry. */
  readonly themes: readonly LocalizedText[];
}

/** The priorities of each organisation's strategy (E11): tenant B's are the three spearheads of domain.md §1.5. */
export const strategies: Readonly<Record<string, readonly StrategyContent[]>> = {
  rannikko: [
    {
      name: { fi: "Palvelut lähellä ihmistä", sv: "Tjänster nära människan", en: "Services close to people" },
      description: {
        fi: "Palveluun pääsee helposti ja omalla kielellä.", sv: "Det är lätt att få service, och på det egna språket.",
        en: "People reach services easily, and in their own language.",
      },
      themes: [
        { fi: "Yhteys palveluihin", sv: "Kontakt till tjänsterna", en: "Getting in touch" },
        { fi: "Liikkuminen ja apu", sv: "Förflyttning och assistans", en: "Mobility and assistance" },
      ],
    },
    {
      name: { fi: "Kotona hyvin", sv: "Gott liv hemma", en: "Living well at home" },
      themes: [{ fi: "Ikäihmisen arki kotona", sv: "Äldres vardag hemma", en: "Older people's life at home" }],
    },
  ],
  keskijarvi: [
    {
      name: { fi: "Arjen turvallisuus", sv: "Trygg vardag", en: "Safety of everyday life" },
      themes: [{ fi: "Arjen turvallisuus", sv: "Trygg vardag", en: "Safe everyday life" }],
    },
    {
      name: { fi: "Liikkuva elämäntapa", sv: "Fysiskt aktiv livsstil", en: "Physically active way of life" },
      themes: [{ fi: "Liikkuva arki", sv: "Aktiv vardag", en: "Active everyday life" }],
    },
    { name: { fi: "Mielen hyvinvointi", sv: "Psykiskt välbefinnande", en: "Mental wellbeing" }, themes: [] },
  ],
  "laheiset-ja-toipujat": [
    {
      name: {
        fi: "Läheinen ja toipuja mukana", sv: "Anhöriga och personer i återhämtning är med",
        en: "Relatives and people in recovery take part",
      },
      themes: [
        { fi: "Läheiset mukaan", sv: "Anhöriga med", en: "Relatives on board" },
        { fi: "Odotusaika", sv: "Väntetiden", en: "Waiting time" },
      ],
    },
  ],
};
