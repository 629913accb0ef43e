import type { LocalizedText } from "@raati/i18n";

/** The ground rules that all demo panels have adopted as their first version. */
export const groundRules: { readonly text: LocalizedText; readonly easyText: LocalizedText } = {
  text: {
    fi: lines(
      "Puhutaan omasta kokemuksesta, ei toisten asioista.", "Raadissa kuultu jää raatiin.",
      "Jokainen saa puheenvuoron.",
      "Ei arvostella yksittäisiä työntekijöitä.", "Saa olla eri mieltä.", "Omat hoitoasiat hoidetaan muualla.",
      "Käytetään helppoa kieltä.",
      "Ilmoitan, jos en pääse paikalle."),
    sv: lines(
      "Vi talar om egna erfarenheter, inte om andras ärenden.", "Det som sägs i rådet stannar i rådet.",
      "Alla får ordet.",
      "Vi kritiserar inte enskilda anställda.", "Man får vara av annan åsikt.", "Egna vårdärenden sköts på annat håll.",
      "Vi använder ett enkelt språk.",
      "Jag meddelar om jag inte kan komma."),
    en: lines(
      "We speak of our own experience, not of other people's matters.", "What is heard in the panel stays in the panel.",
      "Everybody gets to speak.",
      "We do not criticise single employees.", "You may disagree.", "Your own care is dealt with elsewhere.",
      "We use easy language.",
      "I let the panel know if I cannot come."),
  },
  easyText: {
    fi: "Kuuntelemme toisiamme. Emme kerro toisten asioita ulkopuolisille.",
    sv: "Vi lyssnar på varandra. Vi berättar inte om andras saker för utomstående.",
    en: "We listen to each other. We do not tell others' matters to outsiders.",
    "fi-plain": "Kuuntelemme toisiamme. Emme kerro toisten asioita ulkopuolisille.",
  },
};

function lines(...rules: readonly string[]): string {
  return rules.map((rule, index) => `${index + 1}. ${rule}`).join("\n");
}
