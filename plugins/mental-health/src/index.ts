import { definePlugin } from "@raati/core/plugins";
import { locales } from "./locales/index.ts";
import { panelType } from "./panel-type.ts";
import { procedures } from "./procedures.ts";
import { quickExit } from "./quick-exit.ts";
import { recruitment } from "./recruitment.ts";
import { settings } from "./settings.ts";
import { SupportRequests } from "./support/model.ts";

/** Panels on the mental-health and substance side: who sits in them, and how their members are kept safe. */
export const mentalHealth = definePlugin({
  id: "mental-health",
  contract: 1,
  name: {
    fi: "Mielenterveys ja päihteet", sv: "Psykisk hälsa och missbruk", en: "Mental health and substances",
    "fi-plain": "Mielenterveys ja päihteet",
  },
  description: {
    fi: "Raati, jossa kuntoutujat, läheiset, järjestöt ja ammattilaiset istuvat samassa pöydässä. Jäsenten nimet eivät näy, sivuilta pääsee nopeasti pois ja apunumerot ovat esillä.",
    sv: "Ett råd där klienter i rehabilitering, närstående, organisationer och yrkespersoner sitter vid samma bord. Medlemmarnas namn syns inte, man kan snabbt lämna sidan och hjälptelefonerna finns till hands.",
    en: "A panel where people in rehabilitation, relatives, organisations and professionals sit at one table. Members' names are not shown, pages can be left at once and helplines are at hand.",
    "fi-plain": "Raadissa on kuntoutujia, läheisiä ja työntekijöitä. Jäsenten nimet eivät näy. Sivulta pääsee nopeasti pois. Sivulla on numeroita, joista saa apua.",
  },
  settings,
  extends: [...panelType, ...recruitment, quickExit],
  router: procedures,
  models: [SupportRequests],
  locales,
});
