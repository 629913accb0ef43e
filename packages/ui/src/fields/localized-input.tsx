import { type Locale, langOf, uiText } from "../words.ts";
import { FieldGroup, type FieldProps } from "./field.tsx";
import { TextArea, TextInput } from "./text-fields.tsx";

export interface LocalizedInputProps extends Omit<FieldProps, "error"> {
  /** Languages to write in, the most important first. */
  readonly languages: readonly Locale[];
  /** Languages that must be written. Others are optional. The first one, when left out. */
  readonly needed?: readonly Locale[];
  readonly values?: Partial<Record<Locale, string>>;
  /** By language. The name of a field is "title.sv", and so is its path in an error summary. */
  readonly errors?: Partial<Record<Locale, string>>;
  readonly multiline?: boolean;
  readonly limit?: number;
}

/** Name of the control for one language of a text. */
export const localizedName = (name: string, language: Locale): string => `${name}.${language}`;

/** The control for one language, with the language's name as its label and as its `lang`. */
export function LanguageField({ language, ...props }: LocalizedInputProps & { readonly language: Locale }) {
  const { languages, needed = languages.slice(0, 1), values, errors, multiline, limit, locale, name } = props;
  const field = {
    locale,
    name: localizedName(name, language),
    label: uiText(locale, `languages.${language}`),
    error: errors?.[language],
    need: needed.includes(language) ? ("required" as const) : ("optional" as const),
    defaultValue: values?.[language],
    lang: langOf(language),
  };
  return multiline ? <TextArea {...field} limit={limit} /> : <TextInput {...field} />;
}

/** One text in several languages: a labelled field for each, under each other. All are in sight, so none is forgotten. */
export function LocalizedInput(props: LocalizedInputProps) {
  const { locale, name, label, hint, id } = props;
  return (
    <FieldGroup locale={locale} name={name} label={label} hint={hint} id={id} need="silent">
      <div className="languages">
        {props.languages.map((language) => (
          <LanguageField key={language} {...props} language={language} />
        ))}
      </div>
    </FieldGroup>
  );
}
