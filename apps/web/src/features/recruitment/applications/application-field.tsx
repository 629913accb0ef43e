import type { Locale } from "@raati/i18n";
import { Checkbox, CheckboxGroup, FieldGroup, RadioGroup, Select, TextArea, TextInput } from "@raati/ui";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { ShownField } from "./shown-field.ts";

interface ApplicationFieldProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly field: ShownField;
  readonly errorOf: (field: string) => string | undefined;
}

/** Above this many choices a list opens instead of buttons that are all in sight. */
const MANY = 7;

/** The control of one question of an application, by its kind. */
export function ApplicationField({ locale, texts, field, errorOf }: ApplicationFieldProps) {
  const { path, kind, label, hint, options, required, max } = field;
  const all = { locale, name: path, label, hint, error: errorOf(path),
    need: required ? ("required" as const) : ("optional" as const) };
  const t = (key: string) => say(texts, key);
  switch (kind) {
    case "long-text": return <TextArea {...all} limit={max} />;
    case "choice": return options.length > MANY ? <Select {...all} options={options} /> : <RadioGroup {...all}
      options={options} />;
    case "choices": return <CheckboxGroup {...all} options={options} />;
    case "yes-no": return (
      <RadioGroup {...all} kind="row" options={[{ value: "yes", label: t("yes") }, { value: "no", label: t("no") }]} />
    );
    case "consent": return <Checkbox {...all} />;
    case "year": return <TextInput {...all} inputMode="numeric" width="short" />;
    case "email": return <TextInput {...all} type="email" width="medium" />;
    case "phone": return <TextInput {...all} type="tel" width="medium" />;
    case "address": return (
      <FieldGroup {...all}>
        {(["street", "postalCode", "city"] as const).map((part) => (
          <TextInput
            key={part} locale={locale} name={`${path}.${part}`} label={t(`address.${part}`)} need="silent"
            width={part === "postalCode" ? "short" : "medium"} error={errorOf(`${path}.${part}`)}
          />
        ))}
      </FieldGroup>
    );
    default: return <TextInput {...all} />;
  }
}
