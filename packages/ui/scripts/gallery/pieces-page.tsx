import {
  Button,
  ButtonRow,
  Columns,
  DateBlock,
  EmptyState,
  Facts,
  Icon,
  LinkButton,
  LocalizedFragment,
  Notice,
  PageHead,
  Progress,
  QuickExit,
  Section,
  Sheet,
  Skeleton,
  StateLabel,
  TabNav,
  Track,
  iconNames,
} from "../../src/index.ts";
import { SampleFrame } from "./frame.tsx";
import { finishedFi, lateFi, longFi, statementSv } from "./tracks.ts";

/** Pieces beside each other that seldom meet on one page. */
export function PiecesPage() {
  return (
    <SampleFrame locale="fi" current={0} quickExit={<QuickExit locale="fi" href="#out" />}>
      <PageHead title="Osat" lead="Kaikki osat, jotka harvoin ovat samalla sivulla." />
      <TabNav
        label="Raadin osat"
        items={[
          { href: "#a", text: "Yleistä", current: true },
          { href: "#b", text: "Jäsenet" },
          { href: "#c", text: "Asiat", count: { value: 3, text: "3 avointa asiaa" } },
          { href: "#d", text: "Kokoukset" },
        ]}
      />
      <Sheet><Track view={longFi} locale="fi" label="Pitkä polku" /></Sheet>
      <Section title="Myöhässä ja valmis">
        <Columns kind="half">
          <Track view={lateFi} locale="fi" label="Myöhässä oleva polku" />
          <Track view={finishedFi} locale="fi" label="Valmis polku" />
        </Columns>
      </Section>
      <Section title="Valmis, leveä">
        <Sheet><Track view={finishedFi} locale="fi" label="Valmis polku leveänä" /></Sheet>
      </Section>
      <Section title="Ruotsiksi suomenkielisellä sivulla">
        <Track view={statementSv} locale="fi" label="Ruotsinkielinen polku" />
      </Section>
      <Section title="Ilmoitukset">
        <Notice title="Kysely on auki 28.5. asti"><p>Vastaat nimettömästi. <a href="#x">Lue lisää</a></p></Notice>
        <Notice kind="success" title="Vastaus lähetettiin raadille" />
        <Notice kind="warning" title="Toimikausi päättyy 42 päivän kuluttua"><p>Avaa haku ennen 1.7.2026.</p></Notice>
        <Notice kind="danger" title="Kutsua ei voitu lähettää">
          <p>Kolmen jäsenen sähköpostiosoite puuttuu. <a href="#x">Lisää osoitteet</a></p>
        </Notice>
        <ButtonRow>
          <Button kind="primary">Lähetä ehdotus</Button>
          <LinkButton href="#x">Lue pelisäännöt</LinkButton>
          <Button kind="danger" icon="remove">Poista luonnos</Button>
          <Button kind="plain">Kysy raadilta tarkennusta</Button>
          <Button kind="primary" aria-disabled>Lähetetään</Button>
        </ButtonRow>
      </Section>
      <Facts
        facts={[
          { term: "Toimikausi", value: "1.3.2026–31.12.2027" },
          { term: "Seuraava kokous", value: "to 4.6.2026 klo 17–19", note: "Etäkokous Teamsissa" },
          { term: "Jäseniä", value: "20", note: "yhdeksästä kunnasta" },
          { term: "Seuraava haku", value: "syksyllä 2027", note: <a href="#x">Tilaa tieto hausta</a> },
        ]}
      />
      <Section title="Odottaminen">
        <Columns kind="half">
          <div>
            <Progress
              label="Arvotaan raatia"
              text="412 / 1 000 raatia"
              value={412}
              max={1000}
              cancel={<Button>Keskeytä arvonta</Button>}
            />
            <p> </p>
            <Progress label="Haetaan tuloksia" />
          </div>
          <Skeleton locale="fi" kind="table" count={4} />
          <Skeleton locale="fi" kind="form" count={2} />
          <Skeleton locale="fi" kind="track" count={5} />
        </Columns>
      </Section>
      <Section title="Tyhjä ja puuttuva">
        <Columns kind="half">
          <EmptyState
            title="Raadilla ei ole vielä ehdotuksia"
            action={<LinkButton kind="primary" href="#x">Kirjoita ensimmäinen ehdotus</LinkButton>}
          >
            <p>Ehdotus on yksi asia, jonka palvelussa pitäisi muuttua. Siitä lähtee polku, jota kaikki voivat seurata.</p>
          </EmptyState>
          <div>
            <DateBlock weekday="to" day="4.6." time="klo 17–19" dateTime="2026-06-04">
              <p>Mielen hyvinvointi: kyselyn tulokset ja kannanoton aloitus. Kokous on Teamsissa.</p>
            </DateBlock>
            <h3>Kuvaus</h3>
            <LocalizedFragment
              locale="fi"
              value={{ text: "Ajanvarauksessa pitää näkyä, mitkä ajat ovat ruotsiksi.", lang: "sv", missing: true }}
            />
            <Facts
              kind="list"
              facts={[{ term: "Menetelmä", value: "Yhtä suuri mahdollisuus" }, { term: "Arpaluku", value: "417" }]}
            />
          </div>
        </Columns>
      </Section>
      <Section title="Tilat ja kuvat">
        <p>
          <StateLabel state="good">Aikataulussa</StateLabel> · <StateLabel state="soon">7 päivää jäljellä</StateLabel> ·{" "}
          <StateLabel state="late">8 päivää myöhässä</StateLabel> · <StateLabel state="idle">Ei toteudu</StateLabel> ·{" "}
          <StateLabel state="turn">Sinun vuorosi</StateLabel>
        </p>
        <ul className="plain-list icons">
          {iconNames.map((name) => <li key={name}><Icon name={name} /> {name}</li>)}
        </ul>
      </Section>
    </SampleFrame>
  );
}
