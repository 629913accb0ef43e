import type { LocalizedText } from "@raati/i18n";
import { compositionWarnings, meetingTemplates, panelTypeTemplates, privacyRules } from "@raati/core/panels";
import { contribute } from "@raati/core/kernel";

type Side = "client" | "professional" | "board";

const seat = (id: string, name: LocalizedText, side: Side, min: number, max: number) => ({ id, name, side, min, max });

const professionalHalf = {
  kind: "share" as const, of: ["professional" as const, "board" as const], atLeast: 0.5,
  key: "mental-health:warning.professionalHalf",
};

/**
 * A name is never shown, neither to the public nor to the other members; whoever wants to be known chooses an alias. Nothing
 * that is typed stays in the browser.
 */
const privacy = { publicNames: "alias" as const, namesInside: "aliases" as const, quickExit: true, keepsDrafts: false };

/**
 * A local panel of 15 to 18 people on the mental-health and substance side, with the services and the board at the same
 * table (domain.md §1.4, D2–D4).
 */
const localPanel = {
  id: "local-panel",
  name: {
    fi: "Mielenterveys- ja päihdepalvelujen paikallinen raati", sv: "Lokalt råd för psykisk hälsa och missbruk",
    en: "Local panel for mental health and substance services",
    "fi-plain": "Raati, joka puhuu mielenterveyden ja päihteiden palveluista",
  },
  description: {
    fi: "15–18 jäsentä: kuntoutujia, läheisiä, järjestöjä, palvelujen edustajia ja lautakunnan edustaja. Viisi kahden tunnin kokousta vuodessa.",
    sv: "15–18 medlemmar: klienter i rehabilitering, närstående, organisationer, representanter för tjänsterna och en för nämnden. Fem möten på två timmar om året.",
    en: "15 to 18 members: people in rehabilitation, relatives, organisations, service representatives and one of the board. Five two-hour meetings a year.",
  },
  rules: {
    seatTypes: [
      seat("rehabilitee", {
        fi: "Kuntoutuja", sv: "Klient i rehabilitering", en: "Person in rehabilitation", "fi-plain": "Kuntoutuja",
      }, "client", 4, 8),
      seat("relative", { fi: "Läheinen", sv: "Närstående", en: "Relative", "fi-plain": "Läheinen ihminen" }, "client", 3, 6),
      seat("organisation", {
        fi: "Järjestön edustaja", sv: "Organisationsrepresentant", en: "Organisation representative",
        "fi-plain": "Järjestön ihminen",
      }, "client", 2, 4),
      seat("service-representative", {
        fi: "Palvelun edustaja", sv: "Servicerepresentant", en: "Service representative", "fi-plain": "Palvelun työntekijä",
      }, "professional", 2, 4),
      seat("board-representative", {
        fi: "Lautakunnan edustaja", sv: "Nämndens representant", en: "Board representative", "fi-plain": "Lautakunnan jäsen",
      }, "board", 1, 1),
    ],
    size: { min: 15, max: 18 },
    memberRoles: ["member", "chair", "vice-chair", "secretary", "peer-worker", "expert-by-experience", "shaper"],
    meetings: { count: 5, minutes: 120, template: "two-hours" },
    fee: { amountCents: null, kilometres: false, waivable: false },
    termMonths: 12,
    privacy, warnings: [professionalHalf],
  },
};

const twoHours = {
  id: "two-hours",
  name: { fi: "Kahden tunnin kokous", sv: "Möte på två timmar", en: "Two-hour meeting", "fi-plain": "Kahden tunnin kokous" },
  minutes: 120, yearly: 5,
  items: [
    { title: { fi: "Avaus ja kuulumiset", sv: "Öppning och läget", en: "Opening and how we are" }, minutes: 10 },
    { title: {
      fi: "Edellisen kokouksen muistio ja vastaukset", sv: "Förra mötets anteckningar och svaren",
      en: "Notes of the last meeting and the answers",
    }, minutes: 15 },
    {
      title: { fi: "Jäsenten nostamat aiheet", sv: "Ämnen som medlemmarna tagit upp", en: "Topics raised by members" },
      minutes: 50,
    },
    { title: { fi: "Tauko", sv: "Paus", en: "Break" }, minutes: 10 },
    { title: { fi: "Muotoillaan ehdotuksia", sv: "Vi formulerar förslag", en: "Shaping proposals" }, minutes: 25 },
    { title: {
      fi: "Miltä kokous tuntui, ja seuraava kerta", sv: "Hur mötet kändes och nästa gång",
      en: "How the meeting felt, and the next one",
    }, minutes: 10 },
  ],
};

export const panelType = [
  contribute(panelTypeTemplates, localPanel),
  contribute(meetingTemplates, twoHours),
  contribute(privacyRules, privacy),
  contribute(compositionWarnings, professionalHalf),
];
