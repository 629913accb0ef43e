import type { LocalizedText } from "@raati/i18n";
import { contribute } from "@raati/core/kernel";
import { meetingTemplates, panelTypeTemplates, privacyRules } from "@raati/core/panels";

const seat = (id: string, name: LocalizedText, min: number, max: number) => ({
  id, name, side: "client" as const, min, max
});

/**
 * Names of young members are shown only when they, and who looks after them, agree; a guardian sees what the member allows.
 * The age is the one that holds while the plugin is off: else the setting `consentBelow` says it.
 */
const privacy = {
  publicNames: "consent" as const, guardian: { below: 18, sees: ["meetings" as const, "attendance" as const] }
};

/** Children, young people and parents at one table (domain.md §1.1, the panel of children and families). */
const familyPanel = {
  id: "family-panel",
  name: {
    fi: "Lasten, nuorten ja perheiden raati", sv: "Råd för barn, unga och familjer",
    en: "Panel of children, young people and families", "fi-plain": "Lasten, nuorten ja perheiden raati"
  },
  description: {
    fi: "8–14 jäsentä: lapsia, nuoria ja vanhempia. Huoltaja antaa luvan alaikäiselle, ja nuori päättää, mitä huoltaja näkee.",
    sv: "8–14 medlemmar: barn, unga och föräldrar. Vårdnadshavaren ger sitt samtycke för en minderårig, och den unga väljer vad vårdnadshavaren ser.",
    en: "8 to 14 members: children, young people and parents. A guardian consents for a minor, and the young person chooses what the guardian sees.",
  },
  rules: {
    seatTypes: [
      seat("child", { fi: "Lapsi", sv: "Barn", en: "Child", "fi-plain": "Lapsi" }, 0, 4),
      seat("young-person", { fi: "Nuori", sv: "Ung person", en: "Young person", "fi-plain": "Nuori" }, 3, 8),
      seat("parent", { fi: "Vanhempi", sv: "Förälder", en: "Parent", "fi-plain": "Äiti, isä tai muu vanhempi" }, 3, 8),
    ],
    size: { min: 8, max: 14 },
    memberRoles: ["member", "chair", "vice-chair", "secretary", "safe-adult"],
    requiredTraining: [{ role: "safe-adult", training: "children-in-the-panel" }],
    meetings: { count: 4, minutes: 90, template: "ninety-minutes" },
    fee: { amountCents: null, kilometres: true, waivable: true },
    termMonths: 12, minimumAge: 13, privacy,
  },
};

const ninetyMinutes = {
  id: "ninety-minutes",
  name: {
    fi: "Puolentoista tunnin kokous", sv: "Möte på en och en halv timme", en: "Ninety-minute meeting",
    "fi-plain": "Lyhyt kokous"
  },
  minutes: 90, yearly: 4,
  items: [
    { title: {
      fi: "Hei kaikille ja välipala", sv: "Hej på alla och mellanmål", en: "Hello everybody, and a snack"
    }, minutes: 15 },
    { title: {
      fi: "Mitä viime kerran ideoille kävi", sv: "Vad hände med idéerna från förra gången",
      en: "What became of last time's ideas"
    }, minutes: 10 },
    { title: {
      fi: "Päivän aihe pienissä ryhmissä", sv: "Dagens ämne i små grupper", en: "Today's topic in small groups"
    }, minutes: 40 },
    { title: {
      fi: "Valitaan tärkeimmät ideat yhdessä", sv: "Vi väljer de viktigaste idéerna tillsammans",
      en: "Choosing the most important ideas together"
    }, minutes: 15 },
    { title: { fi: "Miltä tuntui", sv: "Hur kändes det", en: "How it felt" }, minutes: 10 },
  ],
};

export const panelType = [
  contribute(panelTypeTemplates, familyPanel),
  contribute(meetingTemplates, ninetyMinutes),
  contribute(privacyRules, privacy),
];
