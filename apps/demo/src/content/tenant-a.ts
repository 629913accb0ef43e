import { groundRules } from "./ground-rules.ts";
import type { PanelContent, SeatContent, TenantContent } from "./content.ts";

const clientSeat: SeatContent = { id: "client", name: {
  fi: "Asiakas tai läheinen", sv: "Klient eller närstående", en: "Client or relative"
}, side: "client", min: 6, max: 12 };

const founded = {
  by: { fi: "Aluehallitus", sv: "Välfärdsområdesstyrelsen", en: "County executive" }, reference: "§ 58", day: "2025-02-10",
};
const term = { start: "2025-06-01", end: "2027-05-31", state: "active" } as const;

const clientPanel = (
  panel: Pick<PanelContent, "key" | "slug" | "name" | "clientGroup" | "unit" | "named" | "task">
): PanelContent => ({
  ...panel, type: panel.key === "A1" ? "families" : "client-group", coordinator: "linnea", founded,
  terms: [{ ...term, seats: 12 }], seated: { client: panel.key === "A2" ? 11 : 12 },
});

const seat = (person: string, roles: readonly string[] = ["member"], namePublic = true) => ({
  person, seat: "client", roles, namePublic
});

/** A county with Finnish and Swedish as equals; modelled on domain.md §5.1, tenant A. */
export const tenantA: TenantContent = {
  slug: "rannikko",
  name: {
    fi: "Rannikon hyvinvointialue (demo)", sv: "Kustens välfärdsområde (demo)", en: "Coast wellbeing services county (demo)"
  },
  kind: "county", businessId: "1234567-1", languages: ["fi", "sv", "en", "fi-plain"],
  demandsSecondFactor: true,
  theme: { accentLight: "#6a3b5f", accentDark: "#e0b6d4" },
  areas: [
    { fi: "Kokkola", sv: "Karleby" }, { fi: "Kruunupyy", sv: "Kronoby" }, { fi: "Kannus" },
    { fi: "Kaustinen", sv: "Kaustby" },
    { fi: "Toholampi" }, { fi: "Veteli", sv: "Vetil" }, { fi: "Perho" },
  ],
  units: [
    {
      key: "families", name: { fi: "Perheiden palvelut", sv: "Tjänster för familjer", en: "Family services" }, owner: "petra"
    },
    { key: "working-age", name: {
      fi: "Työikäisten palvelut", sv: "Tjänster för personer i arbetsför ålder", en: "Services for working-age people"
    }, owner: "petra" },
    { key: "older", name: {
      fi: "Ikäihmisten palvelut", sv: "Tjänster för äldre", en: "Services for older people"
    }, owner: "petra" },
    { key: "disability", name: {
      fi: "Vammaispalvelut", sv: "Funktionshinderservice", en: "Disability services"
    }, owner: "petra" },
    { key: "rescue", name: { fi: "Pelastuspalvelut", sv: "Räddningstjänster", en: "Rescue services" }, owner: "petra" },
  ],
  bodies: [
    { key: "management", name: {
      fi: "Johtoryhmä", sv: "Ledningsgruppen", en: "Management group"
    }, level: "management-group", meetings: ["2026-05-05", "2026-06-02"] },
    { key: "service-board", name: {
      fi: "Palvelulautakunta", sv: "Servicenämnden", en: "Service board"
    }, level: "board", meetings: ["2026-03-24", "2026-05-26"], secretary: "mauno" },
    { key: "executive", name: {
      fi: "Aluehallitus", sv: "Välfärdsområdesstyrelsen", en: "County executive"
    }, level: "executive", meetings: ["2026-06-15"], secretary: "mauno" },
  ],
  route: { name: {
    fi: "Raadin asian kulku", sv: "Så går rådets ärende vidare", en: "How the panel's matter travels"
  }, steps: ["working-age", "management", "service-board", "executive"] },
  plugins: ["family-services"],
  people: [
    { key: "linnea", name: "Linnea Sandvall-Ojala", language: "fi", roles: ["admin"], shown: true },
    { key: "outi", name: "Outi Merikallas", language: "fi", roles: ["coordinator"], shown: true },
    { key: "petra", name: "Petra Strandhage", language: "sv", roles: ["owner"], shown: true },
    { key: "mauno", name: "Mauno Kivilahtinen", language: "fi", roles: ["secretary"], shown: true },
    { key: "anniina", name: "Anniina Pajusalo", language: "fi", roles: ["payroll"], shown: true },
    { key: "riina", name: "Riina Haapasaariola", language: "fi", roles: [] },
    { key: "joakim", name: "Joakim Nyåkersson", language: "sv", roles: [] },
    { key: "hellevi", name: "Hellevi Mäntykannas", language: "fi", roles: [] },
    { key: "samu", name: "Samu Ojalehtola", language: "fi", roles: [] },
    { key: "elsa", name: "Elsa Björkhagen", language: "sv", roles: [], shown: true },
    { key: "yusuf", name: "Yusuf Halaane", language: "fi", roles: [], shown: true },
  ],
  panelTypes: [
    { key: "client-group", own: { name: {
      fi: "Asiakasryhmän raati", sv: "Klientgruppens råd", en: "Panel of a client group"
    }, seats: [clientSeat], size: [6, 12], termMonths: 24, meetings: [5, 120], feeCents: 6000 } },
    {
      key: "families", own: {
        name: {
          fi: "Lasten, nuorten ja perheiden raati", sv: "Råd för barn, unga och familjer",
          en: "Panel of children, young people and families"
        },
        seats: [clientSeat], size: [6, 12], termMonths: 24, meetings: [5, 120], feeCents: 6000, guardianBelow: 18,
        plugins: ["family-services"],
      },
    },
    {
      key: "co-development", own: {
        name: { fi: "Yhteiskehittämisen raati", sv: "Råd för samutveckling", en: "Co-development panel" },
        seats: [
          { id: "developer-client", name: {
            fi: "Kehittäjäasiakas", sv: "Utvecklarklient", en: "Developer-client"
          }, side: "client", min: 4, max: 6 },
          { id: "developer-employee", name: {
            fi: "Kehittäjätyöntekijä", sv: "Utvecklarmedarbetare", en: "Developer-employee"
          }, side: "professional", min: 2, max: 4 },
        ],
        size: [6, 10], termMonths: 24, meetings: [6, 120], feeCents: 6000,
      },
    },
    { key: "side", own: { name: {
      fi: "Sivuraati", sv: "Sidoråd", en: "Side panel"
    }, seats: [{ ...clientSeat, min: 3, max: 6 }], size: [3, 6], termMonths: 24, meetings: [4, 90], feeCents: 6000 } },
  ],
  panels: [
    clientPanel({
      key: "A1", slug: "lapset-nuoret-perheet", unit: "families", clientGroup: {
        fi: "Lapset, nuoret ja perheet", sv: "Barn, unga och familjer", en: "Children, young people and families"
      },
      name: {
        fi: "Lasten, nuorten ja perheiden asiakasraati", sv: "Klientrådet för barn, unga och familjer",
        en: "Client panel for children, young people and families"
      },
      task: { fi: "Raati kertoo, miten lasten, nuorten ja perheiden palvelut toimivat arjessa, ja ehdottaa, mitä niissä voisi muuttaa.", sv: "Rådet berättar hur tjänsterna för barn, unga och familjer fungerar i vardagen och föreslår vad som kunde ändras.", en: "The panel tells how services for children, young people and families work in everyday life and proposes what could change." },
      named: [seat("riina", ["member", "chair"])],
    }),
    clientPanel({
      key: "A2", slug: "tyoikaiset", unit: "working-age", clientGroup: {
        fi: "Työikäiset", sv: "Personer i arbetsför ålder", en: "Working-age people"
      },
      name: {
        fi: "Työikäisten asiakasraati", sv: "Klientrådet för personer i arbetsför ålder",
        en: "Client panel for working-age people"
      },
      task: { fi: "Raati kertoo, miten työikäisten palveluihin saa yhteyden ja miten ne toimivat, ja ehdottaa parannuksia.", sv: "Rådet berättar hur man får kontakt med tjänsterna för personer i arbetsför ålder och hur de fungerar, och föreslår förbättringar.", en: "The panel tells how working-age people reach their services and how the services work, and proposes improvements." },
      named: [seat("joakim", ["member", "chair"]), seat("yusuf", ["member"], false)],
    }),
    clientPanel({
      key: "A3", slug: "ikaihmiset", unit: "older", clientGroup: { fi: "Ikäihmiset", sv: "Äldre", en: "Older people" },
      name: { fi: "Ikäihmisten asiakasraati", sv: "Klientrådet för äldre", en: "Client panel for older people" },
      task: { fi: "Raati kertoo, millaista apua ikäihminen saa kotiin ja mitä siitä puuttuu, ja ehdottaa, miten apu toimisi paremmin.", sv: "Rådet berättar vilken hjälp äldre får hemma och vad som fattas, och föreslår hur hjälpen kunde fungera bättre.", en: "The panel tells what help older people get at home and what is missing, and proposes how it could work better." },
      named: [seat("hellevi", ["member", "chair"]), seat("elsa", ["member"], false)],
    }),
    {
      key: "A4", slug: "vammaispalvelut", type: "co-development", unit: "disability", coordinator: "linnea", founded,
      clientGroup: {
        fi: "Vammaispalvelujen asiakkaat", sv: "Klienter inom funktionshinderservicen", en: "Clients of disability services"
      },
      name: {
        fi: "Vammaispalvelujen asiakasraati", sv: "Klientrådet för funktionshinderservice",
        en: "Client panel for disability services"
      },
      task: { fi: "Asiakkaat ja työntekijät suunnittelevat, kehittävät ja testaavat palveluja yhdessä. Kaikkien ääni painaa yhtä paljon.", sv: "Klienter och anställda planerar, utvecklar och testar tjänster tillsammans. Allas röst väger lika mycket.", en: "Clients and employees plan, develop and test services together. Every voice weighs the same." },
      terms: [{ ...term, seats: 10 }], seated: { "developer-client": 6, "developer-employee": 4 },
      named: [{ person: "samu", seat: "developer-client", roles: ["developer-client", "chair"], namePublic: true }],
    },
    {
      key: "A4a", slug: "henkilokohtainen-apu", type: "side", parent: "A4", unit: "disability", coordinator: "linnea",
      founded,
      name: { fi: "Henkilökohtainen apu", sv: "Personlig assistans", en: "Personal assistance" },
      task: {
        fi: "Sivuraati kerää kokemuksia henkilökohtaisesta avusta ja tuo ne pääraadin käsittelyyn.",
        sv: "Sidorådet samlar erfarenheter av personlig assistans och för dem till huvudrådet.",
        en: "The side panel gathers experiences of personal assistance and brings them to the main panel."
      },
      terms: [{ ...term, seats: 6 }], seated: { client: 5 }, named: [],
    },
    {
      key: "A4b", slug: "liikkuminen", type: "side", parent: "A4", unit: "disability", coordinator: "linnea", founded,
      name: { fi: "Liikkuminen", sv: "Förflyttning", en: "Mobility" },
      task: {
        fi: "Sivuraati kerää kokemuksia kuljetuksista ja liikkumisesta ja tuo ne pääraadin käsittelyyn.",
        sv: "Sidorådet samlar erfarenheter av färdtjänst och förflyttning och för dem till huvudrådet.",
        en: "The side panel gathers experiences of transport and mobility and brings them to the main panel."
      },
      terms: [{ ...term, seats: 6 }], seated: { client: 5 }, named: [],
    },
  ],
  groundRules,
};
