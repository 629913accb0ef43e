import type { Locale } from "@raati/i18n";
import { numberIn, optionalIn, textIn } from "../../client/forms/form-values.ts";

/** What the fields of `PersonFields` hold, as the procedures take it. Blank fields are left out. */
export function personIn(data: FormData) {
  return {
    name: textIn(data, "name"),
    alias: optionalIn(data, "alias"),
    email: optionalIn(data, "email"),
    phone: optionalIn(data, "phone"),
    address: addressIn(data),
    birthYear: optionalIn(data, "birthYear") === undefined ? undefined : numberIn(data, "birthYear"),
    language: textIn(data, "language") as Locale,
    supportNeeds: optionalIn(data, "supportNeeds"),
    accessibilityNeeds: optionalIn(data, "accessibilityNeeds"),
  };
}

/** A postal address; undefined when nothing of it was written, so that a half-written one is told what it lacks. */
function addressIn(data: FormData) {
  const [street = "", postalCode = "", city = ""] = ["street", "postalCode", "city"].map((part) =>
    textIn(data, `address.${part}`),
  );
  return street + postalCode + city === "" ? undefined : { street, postalCode, city };
}
