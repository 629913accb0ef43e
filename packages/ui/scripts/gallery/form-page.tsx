import { useState } from "react";
import {
  ConfirmDialog,
  CountedTextArea,
  DateField,
  Form,
  type FormProblem,
  SubmitButton,
  TabbedLocalizedInput,
} from "../../src/client.ts";
import {
  Button,
  Checkbox,
  CheckboxGroup,
  FileField,
  FormActions,
  FormNote,
  LocalizedInput,
  PageHead,
  Quote,
  RadioGroup,
  Select,
  Sheet,
  TextInput,
} from "../../src/index.ts";
import { SampleFrame } from "./frame.tsx";

const problems: readonly FormProblem[] = [
  { field: "why", message: "Kirjoita perustelu: miksi ehdotus ei toteudu kokonaan" },
  { field: "ready", message: "Anna valmistumispäivä, joka on tämän päivän jälkeen" },
  { field: "title.sv", message: "Kirjoita otsikko ruotsiksi" },
];

/** An answer to a proposal, with errors on it, and every kind of field. */
export function FormPage({ wrong }: { readonly wrong: boolean }) {
  const [asking, setAsking] = useState(false);
  const locale = "fi";
  return (
    <SampleFrame
      locale={locale}
      kind="app"
      width="narrow"
      current={0}
      languages={false}
      nav={["Vastattavat", "Seuranta"]}
      user="Jorma Tervakallela, Vastaanottopalvelut"
    >
      <PageHead kind="Ehdotus B-E1 · Keskijärven asiakasraati · lähetetty 12.9.2025" title="Yksi numero neuvontaan" />
      <Quote>”Yksi numero, josta ohjataan oikeaan paikkaan.”</Quote>
      <Sheet>
        <Form locale={locale} label="Vastaus ehdotukseen" problems={wrong ? problems : []} onSubmit={async () => problems}>
          {({ errorOf }) => (
            <>
              <FormNote locale={locale} />
              <RadioGroup
                locale={locale}
                name="outcome"
                label="Mitä vastaat ehdotukseen?"
                defaultValue="partly"
                options={[
                  { value: "accepted", label: "Hyväksytty" },
                  { value: "partly", label: "Hyväksytty osittain" },
                  { value: "forwarded", label: "Siirretty", hint: "Kerro, mihin asia siirtyy." },
                  { value: "not", label: "Ei hyväksytty", hint: "Perustelu on pakollinen." },
                ]}
              />
              <CountedTextArea
                locale={locale}
                name="why"
                label="Miksi näin?"
                hint="Kirjoita lyhyesti raadille. Älä kirjoita työntekijöiden tai asiakkaiden nimiä."
                limit={600}
                error={errorOf("why")}
                defaultValue="Terveysasemien neuvonta ja sosiaalineuvonta tarvitsevat vielä omat numeronsa."
              />
              <LocalizedInput
                locale={locale}
                name="title"
                label="Otsikko julkiselle sivulle"
                hint="Molemmat kielet julkaistaan yhtä aikaa."
                languages={["fi", "sv"]}
                needed={["fi", "sv"]}
                values={{ fi: "Numerot vähenevät viidestä kahteen" }}
                errors={{ sv: errorOf("title.sv") }}
              />
              <TabbedLocalizedInput
                locale={locale}
                name="body"
                label="Koko vastaus"
                languages={["fi", "sv", "fi-plain"]}
                values={{ fi: "Numerot vähenevät vuoden 2026 aikana." }}
                multiline
              />
              <div className="form-pair">
                <Select
                  locale={locale}
                  name="unit"
                  label="Kuka tekee?"
                  hint="Yksikkö, ei henkilö."
                  defaultValue="reception"
                  options={[{ value: "reception", label: "Vastaanottopalvelut" }, { value: "comms", label: "Viestintä" }]}
                />
                <DateField
                  locale={locale}
                  name="ready"
                  label="Milloin valmis?"
                  hint="Esimerkiksi 31.12.2026"
                  defaultValue="2026-12-31"
                  error={errorOf("ready")}
                />
              </div>
              <CheckboxGroup
                locale={locale}
                name="channels"
                need="optional"
                label="Missä siitä kerrotaan?"
                defaultValue={["web"]}
                options={[{ value: "web", label: "Verkkosivuilla" }, { value: "letter", label: "Kirjeellä kotiin" }]}
              />
              <TextInput
                locale={locale}
                name="phone"
                need="optional"
                label="Puhelinnumero lisätietoja varten"
                type="tel"
                width="medium"
                autoComplete="tel"
              />
              <FileField
                locale={locale}
                name="file"
                need="optional"
                label="Liite"
                hint="PDF tai DOCX, enintään 5 Mt"
                current={{ name: "paatos-44.pdf", href: "#f" }}
              />
              <Checkbox locale={locale} name="sure" label="Tekstissä ei ole kenenkään henkilön nimeä tai terveystietoja." />
              <FormActions note="Vastaus julkaistaan raadin sivulla. Raadin 16 jäsentä saa siitä viestin.">
                <SubmitButton locale={locale}>Lähetä vastaus raadille</SubmitButton>
                <Button kind="plain" onClick={() => setAsking(true)}>Poista luonnos</Button>
              </FormActions>
            </>
          )}
        </Form>
      </Sheet>
      <ConfirmDialog
        locale={locale}
        open={asking}
        onClose={() => setAsking(false)}
        title="Poistetaanko luonnos?"
        confirmLabel="Poista luonnos"
        cancelLabel="Pidä luonnos"
        onConfirm={async () => {}}
      >
        <p>Luonnoksessa on kolme kappaletta tekstiä. Niitä ei saa takaisin.</p>
      </ConfirmDialog>
    </SampleFrame>
  );
}
