import type { Answer, enterApplicationInput } from "@raati/core/recruitment/schema";
import type { Locale } from "@raati/i18n";
import type { z } from "zod";
import { given, isTicked, listIn, numberIn, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import type { ShownField } from "./shown-field.ts";

type Content = Omit<z.input<typeof enterApplicationInput>, "call" | "id" | "channel" | "arrivedAt">;

/** What somebody told in a form of applications. A question that was left blank is left out. */
export function contentIn(data: FormData, fields: readonly ShownField[]): Content {
  const told = new Map(fields.flatMap((field) => {
    const value = valueIn(data, field);
    return value === undefined ? [] : [[field.path, value] as const];
  }));
  const answers = Object.fromEntries([...told].flatMap(([path, value]) => (
    path.startsWith("answers.") ? [[path.slice("answers.".length), value as Answer]] : [])));
  const core = Object.fromEntries([...told].filter(([path]) => !path.startsWith("answers.")));
  return given({
    ...(core as Pick<Content, "name" | "birthYear">), answers,
    name: textIn(data, "name"), language: (optionalIn(data, "language") ?? "fi") as Locale,
    panelIds: listIn(data, "panelIds"), specialConsent: isTicked(data, "specialConsent"), isStaff: isTicked(data, "isStaff"),
    inInfluencingBody: isTicked(data, "inInfluencingBody"), ofAge: isTicked(data, "ofAge"), guardian: guardianIn(data),
  });
}

function valueIn(data: FormData, { path, kind }: ShownField): unknown {
  if (kind === "choices") return listIn(data, path);
  if (kind === "consent") return isTicked(data, path);
  if (kind === "yes-no") return data.has(path) ? textIn(data, path) === "yes" : undefined;
  // Left blank it is missing, which is another sentence than that it is no year.
  if (kind === "year") return textIn(data, path) === "" ? undefined : numberIn(data, path);
  if (kind !== "address") return optionalIn(data, path);
  const [street, postalCode, city] = ["street", "postalCode", "city"].map((part) => textIn(data, `${path}.${part}`));
  return street || postalCode || city ? { street, postalCode, city } : undefined;
}

function guardianIn(data: FormData): Content["guardian"] {
  const [name, email, phone] = ["name", "email", "phone"].map((part) => optionalIn(data, `guardian.${part}`));
  return name ?? email ?? phone ? given({ name: name ?? "", email, phone }) : undefined;
}
