import type { PluginPageProps } from "@raati/core/plugins/schema";
import { formatDate } from "@raati/i18n";
import { EmptyState, Section, SectionHead } from "@raati/ui";
import type { ConsentsView } from "../guardians/list-consents.ts";
import { WAYS } from "../guardians/model.ts";
import { ConsentForm, type ConsentTexts } from "./consent-form.tsx";

type ConsentsProps = Pick<PluginPageProps, "t" | "tenant" | "panel" | "locale" | "address">
  & { readonly consents: ConsentsView };

/** Each young member by name: how it stands with the guardian's consent to membership, and the form to write it down. */
export function Consents({ t, tenant, panel, locale, address, consents: { members, below } }: ConsentsProps) {
  const toMembers = `${address.slice(0, address.lastIndexOf("/x/"))}/manage/members`;
  if (members.length === 0) return (
    <EmptyState title={t("consents.none")}>
      <p>{t("consents.noneText", { age: below })}</p>
      <p><a href={toMembers}>{t("consents.toMembers")}</a></p>
    </EmptyState>
  );
  const texts = consentTexts(t);
  return (
    <Section title={t("consents.list")} count={members.length}>
      <p>{t("consents.name")} <a href={toMembers}>{t("consents.toMembers")}</a></p>
      {members.some(({ ageUnknown }) => ageUnknown) && <p>{t("consents.grownUps")}</p>}
      {members.map(({ personId, name, ageUnknown, state, changedAt, way }) => (
        <section key={personId} className="section" aria-label={name}>
          <SectionHead level={3}>{name}</SectionHead>
          {ageUnknown && <p className="muted">{t("consents.ageUnknown")}</p>}
          <ConsentForm
            locale={locale} place={{ tenant, panel }} person={personId} name={name} texts={texts}
            now={{ state, way, day: changedAt && formatDate(locale, changedAt) }}
          />
        </section>
      ))}
    </Section>
  );
}

const STATES = ["not-asked", "asked", "given", "withdrawn"] as const;

function consentTexts(t: PluginPageProps["t"]): ConsentTexts {
  const each = <Key extends string>(keys: readonly Key[], part: string) =>
    Object.fromEntries(keys.map((key) => [key, t(`consents.${part}.${key}`)])) as Record<Key, string>;
  return {
    states: each(STATES, "state"), choices: each(["asked", "given", "withdrawn"], "choice"), by: each(WAYS, "by"),
    ways: each(WAYS, "way"),
    ...each(["record", "answer", "answerMissing", "how", "howMissing", "save", "saved", "lost"], "form"),
  };
}
