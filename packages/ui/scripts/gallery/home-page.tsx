import {
  ButtonRow,
  Columns,
  DayList,
  Holder,
  LinkButton,
  PageHead,
  Section,
  SeatDots,
  Sheet,
  StateLabel,
  Table,
  TrackPips,
} from "../../src/index.ts";
import { SampleFrame } from "./frame.tsx";
import { lateFi } from "./tracks.ts";

const turns = [
  {
    who: "Sinulla",
    what: "Kutsu kokoukseen 9.6.",
    note: "A1 ja A3, lähetä 14 päivää ennen",
    waits: "24 jäsentä",
    due: "ti 26.5.",
    mine: true,
    soon: "",
  },
  {
    who: "Perheiden palvelut",
    what: "Ilta-aika perhekeskukseen",
    note: "A-E4, kuittaus puuttuu, vastaus 1.7.",
    waits: "Raati A1",
    due: "la 16.5.",
    mine: false,
    soon: "huomenna",
  },
  {
    who: "Palvelulautakunta",
    what: "Yhteys palveluihin kahdella kielellä",
    note: "A-K1, kannanotto",
    waits: "Raati A2",
    due: "ti 26.5.",
    mine: false,
    soon: "",
  },
  {
    who: "Raati A3",
    what: "Selkokielinen kutsukirje",
    note: "A-E3, raati testaa luonnoksen",
    waits: "Ikäihmisten palvelut",
    due: "ti 9.6.",
    mine: false,
    soon: "",
  },
];
const panels = [
  { name: "A1 Lapset, nuoret ja perheet", filled: 12, total: 12, meeting: "ti 9.6. klo 17", open: 1, sub: false, note: "" },
  {
    name: "A2 Työikäiset",
    filled: 11,
    total: 12,
    meeting: "Sovi kokous",
    open: 3,
    sub: false,
    note: "1 vapaa, varajäsen kutsuttu",
  },
  { name: "A4 Vammaispalvelut", filled: 10, total: 10, meeting: "Sovi kokous", open: 2, sub: false, note: "" },
  {
    name: "A4a Henkilökohtainen apu, sivuraati",
    filled: 6,
    total: 6,
    meeting: "ke 27.5. klo 14",
    open: 0,
    sub: true,
    note: "",
  },
];

/** A coordinator's first page: a sentence, what is late, who holds what, days, panels. */
export function HomePage() {
  return (
    <SampleFrame
      locale="fi"
      kind="app"
      current={0}
      languages={false}
      nav={["Työpöytä", "Raadit", "Asiat", "Kyselyt", "Raportit"]}
      user={<><span>Linnea Sandvall-Ojala</span><a href="#out">Kirjaudu ulos</a></>}
    >
      <PageHead
        title="Perjantai 15.5.2026"
        lead="Kaksi asiaa on myöhässä. Toinen niistä on sinulla, toinen Vammaispalveluilla."
      />
      <Sheet title="Myöhässä" count={2}>
        <Columns kind="side">
          <div>
            <StateLabel state="late">15 päivää myöhässä</StateLabel>
            <h3>Kyydin myöhästymisestä viesti, A-E5</h3>
            <p>Vammaispalvelut lupasi kertoa kilpailutuksen vaatimuksista 30.4. Raati A4 odottaa.</p>
            <TrackPips view={lateFi} locale="fi" />
          </div>
          <ButtonRow>
            <LinkButton kind="primary" width="full" href="#remind">Muistuta Vammaispalveluja</LinkButton>
          </ButtonRow>
        </Columns>
      </Sheet>
      <div className="section">
        <Columns kind="side">
          <Section title="Kenen vuoro on" aside={<a href="#all">Kaikki 9 avointa asiaa</a>}>
            <Table
              caption="Avoimet asiat: kenellä asia on, kuka odottaa ja mihin mennessä"
              captionHidden
              rows={turns}
              rowKey={(row) => row.what}
              rowKind={(row) => (row.mine ? "turn" : undefined)}
              columns={[
                { title: "Kenellä", kind: "head", width: 27, cell: (row) => <Holder>{row.who}</Holder> },
                {
                  title: "Asia",
                  selfEvident: true,
                  cell: (row) => <><a href="#m">{row.what}</a> <small>{row.note}</small></>,
                },
                { title: "Odottaa", cell: (row) => row.waits },
                {
                  title: "Määräaika",
                  cell: (row) => <>{row.due} {row.soon && <StateLabel state="soon">{row.soon}</StateLabel>}</>,
                },
              ]}
            />
          </Section>
          <Section title="Seuraavat päivät">
            <DayList
              days={[
                {
                  key: "1",
                  day: "la 16.5.",
                  dateTime: "2026-05-16",
                  what: <>Perheiden palvelut kuittaa A-E4 <StateLabel state="soon">huomenna</StateLabel></>,
                },
                { key: "2", day: "ti 26.5.", dateTime: "2026-05-26", what: "Palvelulautakunta: A-K1" },
                { key: "3", day: "ti 9.6.", dateTime: "2026-06-09", what: "Kokoukset, A1 ja A3" },
                { key: "4", day: "ma 15.6.", dateTime: "2026-06-15", what: "Aluehallitus: A-K1 ja vuosiraportti 2025" },
              ]}
            />
          </Section>
        </Columns>
      </div>
      <Section title="Raadit">
        <Table
          caption="Raadit, paikat, seuraava kokous ja avoimet asiat"
          captionHidden
          rows={panels}
          rowKey={(row) => row.name}
          rowKind={(row) => (row.sub ? "sub" : undefined)}
          columns={[
            { title: "Raati", kind: "head", width: 36, cell: (row) => <a href="#p">{row.name}</a> },
            {
              title: "Paikat",
              cell: (row) => <SeatDots locale="fi" filled={row.filled} total={row.total} note={row.note} />,
            },
            { title: "Seuraava kokous", cell: (row) => row.meeting },
            { title: "Avoimia asioita", kind: "number", cell: (row) => row.open },
          ]}
        />
      </Section>
    </SampleFrame>
  );
}
