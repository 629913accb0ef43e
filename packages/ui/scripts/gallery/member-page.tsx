import { Button, ButtonRow, LinkButton, PageHead, Section, Sheet, StateLabel, TabBar, Track } from "../../src/index.ts";
import { SampleFrame } from "./frame.tsx";
import { proposalFi } from "./tracks.ts";

/** A member's first page in easy Finnish: one question, then other turns, then the story of what was said. */
export function MemberPage() {
  return (
    <SampleFrame
      locale="fi-plain"
      kind="app"
      width="narrow"
      current={-1}
      nav={[]}
      languages
      tabs={
        <TabBar
          label="Oma raati"
          items={[
            { href: "#1", text: "Etusivu", icon: "home", current: true },
            { href: "#2", text: "Kokoukset", icon: "calendar" },
            { href: "#3", text: "Asiat", icon: "track", count: { value: 2, text: "2 odottaa sinua" } },
            { href: "#4", text: "Minä", icon: "person" },
          ]}
        />
      }
    >
      <PageHead title="Hei, Aatos" lead="Sinulla on kolme asiaa. Kokouskutsu on ensin." />
      <Sheet kind="urgent">
        <StateLabel state="turn">Sinun vuorosi, vastaa ke 27.5. mennessä</StateLabel>
        <h2>Tuletko kokoukseen torstaina 4.6. klo 17?</h2>
        <p>Kokous kestää kaksi tuntia. Kokous on Teamsissa. Puhumme mielen hyvinvoinnista.</p>
        <ButtonRow>
          <Button kind="primary">Tulen kokoukseen</Button>
          <Button>En pääse</Button>
          <LinkButton kind="plain" href="#help">Tarvitsen apua</LinkButton>
        </ButtonRow>
      </Sheet>
      <Section title="Mitä sanomallemme tapahtui">
        <h3><a href="#m">Selkokieliset ohjeet kaikkiin kirjeisiin</a></h3>
        <Track view={proposalFi} locale="fi-plain" label="Selkokieliset ohjeet, polku" heading={4} />
      </Section>
    </SampleFrame>
  );
}
