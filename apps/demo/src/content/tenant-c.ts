import { groundRules } from "./ground-rules.ts";
import type { PanelContent, TenantContent } from "./content.ts";

const founded = {
  by: {
    fi: "Opaste-hankkeen ohjausryhmä", sv: "Styrgruppen för projektet Opaste", en: "Steering group of the Opaste project",
  },
  reference: "3/2025", day: "2025-06-05",
};

const localPanel = (
  city: { fi: string; sv: string }, panel: Pick<PanelContent, "key" | "slug" | "unit" | "seated" | "named" | "handover">
): PanelContent => ({
  ...panel, type: "mental-health", coordinator: "tapio", founded,
  name: {
    fi: `${city.fi} mielenterveys- ja päihderaati`, sv: `Rådet för psykisk hälsa och missbruk i ${city.sv}`,
    en: `Mental health and substance panel of ${city.sv}`,
  },
  task: {
    fi: "Kuntoutujat, läheiset, järjestöt ja työntekijät etsivät yhdessä, miten mielenterveys- ja päihdepalvelut toimisivat paremmin.",
    sv: "Klienter i rehabilitering, närstående, organisationer och anställda söker tillsammans hur tjänsterna kunde fungera bättre.",
    en: "People in rehabilitation, relatives, organisations and employees look together for how the services could work better.",
  },
  terms: [{
    start: "2025-09-01", end: "2026-08-31", seats: Object.values(panel.seated).reduce((sum, count) => sum + count, 0),
    state: "active",
  }],
});

const seated = (rehabilitee: number, relative: number, organisation: number, service: number) =>
  ({ rehabilitee, relative, organisation, "service-representative": service, "board-representative": 1 });

/** An association that hosts panels of three cities; modelled on domain.md §5.1, tenant C. */
export const tenantC: TenantContent = {
  slug: "laheiset-ja-toipujat",
  name: {
    fi: "Läheisten ja toipujien liitto ry (demo)", sv: "Förbundet för närstående och personer i återhämtning rf (demo)",
    en: "Union of relatives and people in recovery (demo)",
  },
  kind: "association", businessId: "2345678-0", languages: ["fi", "sv", "en"],
  theme: { accentLight: "#2f5d3a", accentDark: "#a5d6ae" },
  areas: [
    { fi: "Hämeenlinna", sv: "Tavastehus" }, { fi: "Hattula" }, { fi: "Salo" }, { fi: "Pori", sv: "Björneborg" },
    { fi: "Ulvila", sv: "Ulvsby" },
  ],
  units: [
    { key: "project", name: { fi: "Opaste-hanke", sv: "Projektet Opaste", en: "Opaste project" } },
    { key: "hameenlinna", name: {
      fi: "Hämeenlinnan mielenterveys- ja päihdepalvelut", sv: "Tavastehus tjänster för psykisk hälsa och missbruk",
      en: "Mental health and substance services of Hämeenlinna",
    }, owner: "satu" },
    { key: "salo", name: {
      fi: "Salon mielenterveys- ja päihdepalvelut", sv: "Salo tjänster för psykisk hälsa och missbruk",
      en: "Mental health and substance services of Salo",
    }, owner: "satu" },
    { key: "pori", name: {
      fi: "Porin mielenterveys- ja päihdepalvelut", sv: "Björneborgs tjänster för psykisk hälsa och missbruk",
      en: "Mental health and substance services of Pori",
    }, owner: "satu" },
  ],
  bodies: [
    {
      key: "services-management", name: { fi: "Palvelujen johto", sv: "Tjänsternas ledning", en: "Services' management" },
      level: "management-group", meetings: ["2026-04-20"],
    },
    {
      key: "board", name: { fi: "Sote-lautakunta", sv: "Social- och hälsovårdsnämnden", en: "Social and health board" },
      level: "board", meetings: ["2026-01-27", "2026-06-16"],
    },
  ],
  route: {
    name: { fi: "Raadin asian kulku", sv: "Så går rådets ärende vidare", en: "How the panel's matter travels" },
    steps: ["hameenlinna", "services-management", "board"],
  },
  plugins: ["mental-health"],
  people: [
    { key: "tapio", name: "Tapio Metsäpurola", language: "fi", roles: ["admin"], shown: true },
    { key: "satu", name: "Satu Hiekkarinne", language: "fi", roles: ["owner"], shown: true },
    { key: "eeva", name: "Eeva Tähtinotko", language: "fi", roles: ["coordinator"] },
    { key: "pinja", name: "Pinja Aallokas", language: "fi", roles: ["analyst"], shown: true },
    { key: "marjukka", name: "Marjukka Salmivirtanen", language: "fi", roles: [] },
    { key: "ilpo", name: "Ilpo Kuusihaka", language: "fi", roles: [], shown: true },
    { key: "tuija", name: "Tuija Rannanpelto", language: "fi", roles: [] },
    { key: "veikko", name: "Veikko Harjunsilta", language: "fi", roles: [], shown: true },
    { key: "riikka", name: "Riikka Kaislakangas", language: "fi", roles: [], shown: true },
  ],
  panelTypes: [{ key: "mental-health", template: { plugin: "mental-health", template: "local-panel" } }],
  panels: [
    localPanel({ fi: "Hämeenlinnan", sv: "Tavastehus" }, {
      key: "C1", slug: "hameenlinna", unit: "hameenlinna", seated: seated(5, 4, 3, 3),
      named: [
        { person: "marjukka", seat: "relative", roles: ["member", "chair"], namePublic: false },
        { person: "veikko", seat: "board-representative", roles: ["member"], namePublic: true },
        { person: "riikka", seat: "service-representative", roles: ["member"], namePublic: false },
      ],
    }),
    localPanel({ fi: "Salon", sv: "Salo" }, {
      key: "C2", slug: "salo", unit: "salo", seated: seated(5, 4, 2, 3),
      named: [{ person: "ilpo", seat: "rehabilitee", roles: ["member", "chair"], namePublic: false }],
      handover: { day: "2026-03-01", to: "Salon toipujat ry (demo)" },
    }),
    localPanel({ fi: "Porin", sv: "Björneborg" }, {
      key: "C3", slug: "pori", unit: "pori", seated: seated(6, 5, 3, 3),
      named: [{ person: "tuija", seat: "relative", roles: ["member", "chair"], namePublic: false }],
    }),
  ],
  groundRules,
};
