import { given, textIn } from "../../../client/forms/form-values.ts";

/** What a member answered about the name, from the fields of `PublicationFields`; nothing is published without them. */
export function publicationIn(data: FormData | undefined): { name: boolean; alias?: string } {
  const shown = data && textIn(data, "publication.name");
  return given({ name: shown === "name", alias: data && shown === "alias" ? textIn(data, "publication.alias") : undefined });
}
