import {
  BarTable,
  Columns,
  Crumbs,
  LinkButton,
  LocalizedFragment,
  PageHead,
  Quote,
  Section,
  Sheet,
  StateLabel,
  Table,
  Track,
  Vote,
} from "../../src/index.ts";
import { SampleFrame } from "./frame.tsx";
import { statementFi, statementSv } from "./tracks.ts";

const answers = [
  {
    id: "1",
    what: "1. Yksi numero neuvontaan",
    outcome: "Hyväksytty osittain",
    words: "Numerot vähenevät viidestä kahteen.",
    state: "turn",
    stands: "Tehdään, valmis 31.12.2026",
    rating: "Raati arvioi, kun valmis",
  },
  {
    id: "2",
    what: "2. Muutoksista kirje kotiin",
    outcome: "Hyväksytty",
    words: "Kirje lähetetään aina neljä viikkoa ennen muutosta.",
    state: "good",
    stands: "Valmis 15.1.2026",
    rating: "4,6 / 5, n = 14",
  },
  {
    id: "3",
    what: "3. Digituki kirjastoihin",
    outcome: "Ei hyväksytty",
    words: "Määrärahaa ei ole vuonna 2026.",
    state: "idle",
    stands: "Ei toteudu",
    rating: "",
  },
] as const;

/** A statement: its track, what the panel says with evidence, votes and dissent, answers. */
export function MatterPage({ locale }: { readonly locale: "fi" | "sv" }) {
  const sv = locale === "sv";
  return (
    <SampleFrame locale={locale} current={1}>
      <Crumbs
        locale={locale}
        links={sv
          ? [{ href: "#p", text: "Klientrådet för personer i arbetsför ålder" }, { href: "#s", text: "Ställningstaganden" }]
          : [{ href: "#p", text: "Keskijärven asiakasraati 2025" }, { href: "#s", text: "Kannanotot" }]}
      />
      <PageHead
        kind={sv ? "Ställningstagande B-K1 · godkänt 25.9.2025" : "Kannanotto B-K1 · hyväksytty 25.9.2025"}
        title={sv ? "Klientdelaktighet i välfärdsområdets servicestrategi" : "Arjen turvallisuus"}
        action={<LinkButton href="#easy">{sv ? "Läs på lätt svenska" : "Lue selkosuomeksi"}</LinkButton>}
      />
      <Sheet>
        <Track view={sv ? statementSv : statementFi} locale={locale} heading={2} />
      </Sheet>
      <Section title={sv ? "Vad rådet säger" : "Mitä raati sanoo"}>
        <Columns kind="side">
          <div>
            <Quote>
              <LocalizedFragment
                locale={locale}
                value={{
                  text: "Turvallisuus syntyy siitä, että apua saa ajoissa ja tietää, mistä sitä pyytää.",
                  lang: "fi",
                  missing: sv,
                }}
              />
            </Quote>
            <Vote
              title={sv ? "Så röstade medlemmarna" : "Näin jäsenet äänestivät"}
              parts={[
                { kind: "for", label: sv ? "för" : "puolesta", count: 10 },
                { kind: "against", label: sv ? "emot" : "vastaan", count: 2 },
                { kind: "blank", label: sv ? "blankt" : "tyhjää", count: 1 },
                { kind: "absent", label: sv ? "frånvarande" : "poissa", count: 2 },
              ]}
              note={sv ? "Möte 25.9.2025" : "Kokous 25.9.2025"}
            />
            <h3>{sv ? "Avvikande åsikter" : "Eriävät mielipiteet"}</h3>
            <Quote kind="dissent" lang="fi" from={sv ? "Två medlemmar" : "Kaksi jäsentä"}>
              ”Kyläilta ei auta, jos sinne ei pääse. Kyydit pitää sopia samalla.”
            </Quote>
          </div>
          <BarTable
            locale={locale}
            title={sv ? "1 Vad ger trygghet?" : "1 Mikä tuo turvaa?"}
            caption={sv ? "Högst tre val. n = 312" : "Sai valita enintään kolme. n = 312"}
            columns={sv ? {
              label: "Svar",
              share: "Andel",
              count: "Svarande",
            } : { label: "Vastaus", share: "Osuus", count: "Vastaajia" }}
            rows={[
              { label: sv ? "Service i tid" : "Palvelu ajoissa", share: 0.61, count: 190, strong: true },
              { label: sv ? "Veta var hjälpen finns" : "Tieto avusta", share: 0.54, count: 168, strong: true },
              { label: sv ? "Närstående" : "Läheiset", share: 0.48, count: 150 },
              { label: sv ? "Hem och miljö" : "Koti ja ympäristö", share: 0.37, count: 115 },
              { label: sv ? "Försörjning" : "Toimeentulo", share: 0.29, count: 90 },
              { label: sv ? "Annat" : "Muu", share: "hidden" },
            ]}
            source={
              <>{sv ? "Enkät" : "Kysely"} 18.8.–14.9.2025
              B8. <a href="#all">{sv ? "Alla resultat" : "Kaikki tulokset"}</a></>
            }
          />
        </Columns>
      </Section>
      <Section
        title={sv ? "Rekommendationer och svar" : "Suositukset ja vastaukset"}
        aside={sv ? "3 rekommendationer, 1 klar" : "3 suositusta, 1 valmiina"}
      >
        <Table
          caption={sv ? "Rekommendationer och svar" : "Suositukset ja vastaukset"}
          captionHidden
          rows={answers}
          rowKey={(row) => row.id}
          columns={[
            {
              title: sv ? "Rådet rekommenderade" : "Raati suositteli",
              kind: "head",
              width: 25,
              cell: (row) => <span lang="fi">{row.what}</span>,
            },
            {
              title: sv ? "Området svarade" : "Alue vastasi",
              width: 37,
              selfEvident: true,
              cell: (row) => <div lang="fi"><strong>{row.outcome}</strong><br />{row.words}</div>,
            },
            {
              title: sv ? "Läget" : "Tilanne",
              selfEvident: true,
              cell: (row) => <StateLabel state={row.state}><span lang="fi">{row.stands}</span></StateLabel>,
            },
            { title: sv ? "Rådets bedömning" : "Raadin arvio", cell: (row) => <span lang="fi">{row.rating || "–"}</span> },
          ]}
        />
      </Section>
    </SampleFrame>
  );
}
