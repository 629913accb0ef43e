import type { tenantPageView } from "@raati/core/tenants/schema";
import { htmlLang, type Locale, readText, type Segment, type Translator } from "@raati/i18n";
import { Icon, LinkButton, Section, Track, type IconName } from "@raati/ui";
import type { z } from "zod";
import { exampleTrack } from "./example-track.ts";

interface LandingPageProps {
  readonly t: Translator["t"];
  readonly locale: Locale;
  readonly segment: Segment;
  readonly tenants: z.output<typeof tenantPageView>;
}

const READERS = [
  ["members", "person"],
  ["officials", "list"],
  ["everybody", "people"],
] as const satisfies readonly (readonly [string, IconName])[];

/** What Raati is, told by the thing itself: the track of one proposal. Then for whom it is, and who uses it. */
export function LandingPage({ t, locale, segment, tenants }: LandingPageProps) {
  return (
    <>
      <div className="hero">
        <h1>{t("web:landing.heading")}</h1>
        <p className="lead">{t("web:landing.lead")}</p>
        <div className="hero-action">
          <LinkButton kind="primary" href={`/${segment}/sign-up`}>
            {t("web:landing.signUp")}
          </LinkButton>
          <p className="muted">{t("web:landing.free")}</p>
        </div>
      </div>
      <section className="sheet hero-track" aria-labelledby="example">
        <p className="kind">{t("web:landing.example.kind")}</p>
        <h2 id="example">{t("web:landing.example.title")}</h2>
        <Track view={exampleTrack(t, locale)} locale={locale} label={t("web:landing.example.label")} heading={3} />
      </section>
      <div className="readers">
        {READERS.map(([reader, icon]) => (
          <section key={reader}>
            <Icon name={icon} />
            <h2>{t(`web:landing.for.${reader}.title`)}</h2>
            <p>{t(`web:landing.for.${reader}.text`)}</p>
          </section>
        ))}
      </div>
      <Section title={t("web:landing.organisations")}>
        {tenants.items.length === 0 ? (
          <p>{t("web:landing.none")}</p>
        ) : (
          <ul className="organisations">
            {tenants.items.map(({ slug, name, kind, languages }) => {
              const shown = readText(name, locale, languages);
              return (
                <li key={slug}>
                  <a href={`/${segment}/${slug}`} lang={shown && htmlLang(shown.lang)}>
                    {shown?.text}
                  </a>
                  <span>{t(`tenantPages:signUp.kind.${kind}`)}</span>
                </li>
              );
            })}
          </ul>
        )}
        {tenants.next && (
          <p>
            <a className="onward" href={`/${segment}?after=${tenants.next}`}>
              {t("web:landing.more")}
            </a>
          </p>
        )}
        <p className="muted">{t("web:landing.noDecision")}</p>
      </Section>
    </>
  );
}
