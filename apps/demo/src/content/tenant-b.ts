import { groundRules } from "./ground-rules.ts";
import type { PanelContent, TenantContent } from "./content.ts";

const residentPanel = (
  panel: Pick<PanelContent, "key" | "slug" | "name" | "terms" | "seated" | "named" | "founded">
): PanelContent => ({
  ...panel, type: "resident", unit: "communications", coordinator: "onerva",
  task: {
    fi: "Raati kertoo, miten terveys-, sosiaali- ja pelastuspalvelut toimivat arjessa. Se ehdottaa, kommentoi ja ottaa kantaa.",
    sv: "Rådet berättar hur hälso-, social- och räddningstjänsterna fungerar i vardagen. Det föreslår, kommenterar och tar ställning.",
    en: "The panel tells how health, social and rescue services work in everyday life. It proposes, comments and states.",
    "fi-plain": "Raati kertoo, miten palvelut toimivat. Raati tekee ehdotuksia ja kertoo mielipiteitä.",
  },
});

/**
 * A county with one panel for all; modelled on domain.md §5.1, tenant B. Some texts have no Swedish, to show how that looks.
 */
export const tenantB: TenantContent = {
  slug: "keskijarvi",
  name: {
    fi: "Keskijärven hyvinvointialue (demo)", sv: "Keskijärvi välfärdsområde (demo)",
    en: "Keskijärvi wellbeing services county (demo)",
  },
  kind: "county", businessId: "7654321-2", languages: ["fi", "sv", "en", "fi-plain"], equalLanguages: ["fi"],
  theme: { accentLight: "#14566a", accentDark: "#8fcadb" },
  areas: ["Jyväskylä", "Laukaa", "Muurame", "Äänekoski", "Jämsä", "Keuruu", "Saarijärvi", "Viitasaari", "Joutsa"]
    .map((fi) => ({ fi })),
  units: [
    {
      key: "reception", name: { fi: "Vastaanottopalvelut", sv: "Mottagningstjänster", en: "Reception services" },
      owner: "jorma",
    },
    {
      key: "family",
      name: { fi: "Perhe- ja sosiaalipalvelut", sv: "Familje- och socialtjänster", en: "Family and social services" },
      owner: "jorma",
    },
    {
      key: "ageing", name: { fi: "Ikääntyneiden palvelut", sv: "Tjänster för äldre", en: "Services for older people" },
      owner: "jorma",
    },
    { key: "rescue", name: { fi: "Pelastuspalvelut", sv: "Räddningstjänster", en: "Rescue services" }, owner: "jorma" },
    { key: "communications", name: { fi: "Viestintä", sv: "Kommunikation", en: "Communications" }, owner: "jorma" },
  ],
  bodies: [
    {
      key: "client-service-group", name: { fi: "Asiakaspalveluryhmä", sv: "Kundservicegruppen", en: "Client service group" },
      level: "working-group", meetings: ["2026-05-21"],
    },
    {
      key: "management", name: { fi: "Sote-johtoryhmä", sv: "Ledningsgruppen", en: "Social and health management group" },
      level: "management-group", meetings: ["2026-03-17"],
    },
    {
      key: "service-board", name: { fi: "Palvelulautakunta", sv: "Servicenämnden", en: "Service board" }, level: "board",
      meetings: ["2026-04-21", "2026-06-02"], secretary: "sirkka",
    },
    {
      key: "wellbeing-board", name: { fi: "Hyvinvointilautakunta", sv: "Välfärdsnämnden", en: "Wellbeing board" },
      level: "board", meetings: ["2026-05-28"], secretary: "sirkka",
    },
    {
      key: "council", name: { fi: "Aluevaltuusto", sv: "Välfärdsområdesfullmäktige", en: "County council" },
      level: "council", meetings: ["2026-06-09"], secretary: "sirkka",
    },
  ],
  route: {
    name: { fi: "Kannanoton kulku", sv: "Så går ett ställningstagande vidare", en: "How a statement travels" },
    steps: ["client-service-group", "management", "service-board", "council"],
  },
  plugins: [],
  people: [
    { key: "onerva", name: "Onerva Kalliorinne", language: "fi", roles: ["admin"], shown: true },
    { key: "sampo", name: "Sampo Järvenneva", language: "fi", roles: ["coordinator"] },
    { key: "jorma", name: "Jorma Tervakallela", language: "fi", roles: ["owner"], shown: true },
    { key: "sirkka", name: "Sirkka Hietavaara", language: "fi", roles: ["secretary"], shown: true },
    { key: "kaarlo", name: "Kaarlo Vesirantala", language: "fi", roles: [] },
    { key: "aatos", name: "Aatos Lumijoki", language: "fi", roles: [], shown: true },
    { key: "meri", name: "Meri Korpisuo", language: "fi", roles: [] },
  ],
  panelTypes: [{
    key: "resident", own: {
      name: { fi: "Koko alueen asiakasraati", sv: "Klientråd för hela området", en: "Client panel of the whole county" },
      seats: [{ id: "resident", name: { fi: "Asukas", sv: "Invånare", en: "Resident" }, side: "client", min: 10, max: 20 }],
      size: [10, 20], termMonths: 24, meetings: [4, 120], feeCents: null,
    },
  }],
  panels: [
    residentPanel({
      key: "B0", slug: "asiakasraati-2025",
      name: { fi: "Keskijärven asiakasraati 2025", sv: "Keskijärvi klientråd 2025", en: "Keskijärvi client panel 2025" },
      founded: {
        by: { fi: "Hyvinvointialuejohtaja", sv: "Välfärdsområdesdirektören", en: "County chief executive" },
        reference: "§ 12", day: "2024-11-20",
      },
      terms: [{ start: "2025-01-01", end: "2025-12-31", seats: 16, state: "ended" }], seated: { resident: 16 }, named: [],
    }),
    residentPanel({
      key: "B1", slug: "asiakasraati", name: { fi: "Keskijärven asiakasraati", en: "Keskijärvi client panel" },
      founded: {
        by: { fi: "Hyvinvointialuejohtaja", sv: "Välfärdsområdesdirektören", en: "County chief executive" },
        reference: "§ 87", day: "2025-12-15",
      },
      terms: [{ start: "2026-03-01", end: "2027-12-31", seats: 20, state: "active" }], seated: { resident: 20 },
      named: [
        { person: "kaarlo", seat: "resident", roles: ["member", "chair"], namePublic: true },
        { person: "aatos", seat: "resident", roles: ["member"], namePublic: true },
        { person: "meri", seat: "resident", roles: ["member"], namePublic: true },
      ],
    }),
  ],
  groundRules,
};
