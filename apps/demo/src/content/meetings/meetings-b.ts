import type { MeetingContent } from "./content.ts";

const link = "https://teams.example/asiakasraati";

/** Tenant B: all its meetings are from afar. */
export const meetingsB: readonly MeetingContent[] = [
  {
    panels: ["B0"], day: "2025-04-24",
    link, rules: true, notified: 2, title: { fi: "Liikkuva arki", sv: "Aktiv vardag", en: "Active everyday life" },
    topics: [{
      kind: "statement", title: {
        fi: "Kyselyn kooste (n = 64) ja kannanotto", sv: "Sammandrag av enkäten (n = 64) och ställningstagande",
      },
      said: {
        fi: {
          discussion: "Liikunta onnistuu, kun se on lähellä ja edullista. Kimppakyydit auttaisivat kyliltä.",
          outcome: "Kannanotto hyväksyttiin yksimielisesti.",
        },
      },
    }],
    written: { published: true },
  },
  {
    panels: ["B0"], day: "2025-09-25",
    link, notified: 1, missing: 1, title: { fi: "Arjen turvallisuus", sv: "Trygg vardag", en: "Safe everyday life" },
    topics: [
      {
        kind: "info", title: { fi: "Kyselyn kooste (n = 312)", sv: "Sammandrag av enkäten (n = 312)" },
        said: {
          fi: {
            discussion: "Vastaajista 46 prosenttia kertoi turvallisuuden tunteen heikentyneen. Muutoksista kuullaan liian myöhään.",
            outcome: "Kooste liitetään kannanottoon.",
          },
        },
      },
      {
        kind: "statement", raised: true, title: { fi: "Kannanotto: apua ajoissa", sv: "Ställningstagande: hjälp i tid" },
        said: {
          fi: {
            discussion: "Jäsenet toivoivat yhtä neuvontanumeroa. Yksi jäsen kertoi naapurinsa kaatumisesta pihalla.",
            outcome: "Kannanotto hyväksyttiin yksimielisesti.",
          },
        },
        hide: "Yksi jäsen kertoi naapurinsa kaatumisesta pihalla.",
      },
    ],
    written: {
      published: true, comment: { text: "Kyläillat pitäisi mainita nimeltä.", answer: "Lisätty kannanoton suosituksiin." },
      bulletin: {
        fi: "Asiakasraati otti kantaa arjen turvallisuuteen. Se suosittelee yhtä neuvontanumeroa ja rehellistä tietoa muutoksista etukäteen.",
      },
    },
  },
  {
    panels: ["B0"], day: "2025-12-10",
    link, notified: 3, title: { fi: "Osallisuus ja kauden arviointi", sv: "Delaktighet och utvärdering" },
    topics: [
      { kind: "evaluation", title: {
        fi: "Osallisuuskyselyn kooste (n = 148) ja kauden arviointi", sv: "Enkäten om delaktighet (n = 148) och utvärdering",
      } },
    ],
  },
  {
    panels: ["B1"], day: "2026-03-26",
    link, rules: true, missing: 2, title: { fi: "Perehdytys ja pelisäännöt", sv: "Introduktion och spelregler" },
    topics: [{
      kind: "workshop", title: {
        fi: "Mielen hyvinvointi -teeman suunnittelu", sv: "Planering av temat psykiskt välbefinnande",
      },
      said: {
        fi: {
          discussion: "Ryhmissä mietittiin, mistä arjessa saa voimaa ja mistä apua on vaikea löytää.",
          outcome: "Teemasta tehdään kysely syksyllä.",
        },
      },
    }],
    mapping: {
      topics: [{ fi: "Ajan saaminen" }, { fi: "Neuvonta" }, { fi: "Mielenterveyden tuki" }],
      summary: { fi: "Neuvonta on ystävällistä, mutta ajan saaminen kestää ja mielenterveyden tuki on vaikea löytää." },
    },
    written: { published: true },
  },
  {
    panels: ["B1"], day: "2026-05-07",
    link, notified: 2, missing: 1, title: { fi: "Palvelustrategia ja palautteet", sv: "Servicestrategi och respons" },
    topics: [
      {
        kind: "comment",
        title: { fi: "Kommentointipyyntö palvelustrategiasta", sv: "Begäran om kommentarer till servicestrategin" },
        said: {
          fi: {
            discussion: "Strategian kieli koettiin vaikeaksi. Lähipalvelut tulee näkyä siinä selvemmin.",
            outcome: "Kommentit lähetetään toukokuussa.",
          },
        },
      },
      { kind: "info", raised: true, title: { fi: "Palautteiden kooste Q1", sv: "Sammandrag av responsen Q1" } },
    ],
  },
  {
    panels: ["B1"], day: "2026-06-11",
    called: "2026-05-12", link, title: { fi: "Mielen hyvinvointi", sv: "Psykiskt välbefinnande" },
    topics: [{
      kind: "workshop", raised: true, title: { fi: "Mistä apua on vaikea löytää", sv: "Var hjälpen är svår att hitta" },
    }],
  },
];
