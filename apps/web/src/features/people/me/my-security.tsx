import type { securityView } from "@raati/core/people/schema";
import { formatDate } from "@raati/i18n";
import { LinkButton, Notice, Section, StateLabel } from "@raati/ui";
import type { z } from "zod";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { FactorForm } from "../factor-form.tsx";
import { MeFrame } from "./me-frame.tsx";
import { RenewCodes } from "./renew-codes.tsx";

type Security = z.output<typeof securityView>;

interface MySecurityProps {
  readonly page: TenantPage;
  readonly security: Security;
}

/** How the reader's account is protected: the second factor, and the recovery codes for the day when the phone is gone. */
export function MySecurity({ page, security }: MySecurityProps) {
  const { t, locale, tenant } = page;
  const { on, onSince } = security;
  return (
    <MeFrame page={page} part="security" lead={t("peoplePages:me.lead.security")}>
      <p>
        <StateLabel state={on ? "good" : "idle"}>
          {on && onSince
            ? t("peoplePages:security.onSince", { day: formatDate(locale, onSince) })
            : t("peoplePages:security.off")}
        </StateLabel>
      </p>
      {security.demanded && !on && <Notice kind="warning" title={t("peoplePages:security.demanded")} />}
      {!security.canSetUp ? (
        <Notice>{t("people:failure.factorNeedsMail")}</Notice>
      ) : on && !security.given ? (
        <Section title={t("peoplePages:security.giveFirst")}>
          <FactorForm
            locale={locale}
            texts={sectionTexts(t, "peoplePages:code")}
            tenant={tenant.slug}
            next={`${page.home}/me/security`}
          />
        </Section>
      ) : (
        <Protecting page={page} security={security} />
      )}
    </MeFrame>
  );
}

function Protecting({ page: { t, locale, tenant, home }, security: { on, codesLeft } }: MySecurityProps) {
  if (!on) {
    return (
      <>
        <p>{t("peoplePages:security.what")}</p>
        <LinkButton kind="primary" href={`${home}/me/security/set-up`}>
          {t("peoplePages:security.start")}
        </LinkButton>
      </>
    );
  }
  return (
    <>
      <Section title={t("peoplePages:security.codes.title")}>
        <p>{t("peoplePages:security.codes.left", { count: codesLeft })}</p>
        <RenewCodes
          locale={locale}
          texts={sectionTexts(t, "peoplePages:security.codes")}
          tenant={tenant.slug}
          then={`${home}/me/security`}
        />
      </Section>
      <Section title={t("peoplePages:security.again.title")}>
        <p>{t("peoplePages:security.again.text")}</p>
        <LinkButton href={`${home}/me/security/set-up`}>{t("peoplePages:security.again.button")}</LinkButton>
      </Section>
    </>
  );
}
