import { definePlugin } from "@raati/core/plugins";
import { ages } from "./ages.ts";
import { guardianPage } from "./guardians/allowed-sights.ts";
import { GuardianConsents } from "./guardians/model.ts";
import { locales } from "./locales/index.ts";
import { panelType } from "./panel-type.ts";
import { procedures } from "./procedures.ts";
import { recruitment } from "./recruitment.ts";
import { settings } from "./settings.ts";

/** Panels with children and young people in them: from which age, with whose consent, and what a guardian sees. */
export const familyServices = definePlugin({
  id: "family-services",
  contract: 1,
  name: {
    fi: "Lapset, nuoret ja perheet", sv: "Barn, unga och familjer", en: "Children, young people and families",
    "fi-plain": "Lapset, nuoret ja perheet"
  },
  description: {
    fi: "Raati, jossa on mukana lapsia ja nuoria. Liitännäinen huolehtii alaikärajasta, huoltajan luvasta ja siitä, mitä huoltaja näkee.",
    sv: "Ett råd med barn och unga. Tillägget sköter åldersgränsen, vårdnadshavarens samtycke och vad vårdnadshavaren ser.",
    en: "A panel with children and young people. The plugin takes care of the minimum age, a guardian's consent and what the guardian sees.",
    "fi-plain": "Raadissa on lapsia ja nuoria. Vanhempi antaa luvan. Nuori päättää, mitä vanhempi näkee.",
  },
  settings,
  extends: [...panelType, ...recruitment, ...ages, guardianPage],
  router: procedures,
  models: [GuardianConsents],
  locales,
});
