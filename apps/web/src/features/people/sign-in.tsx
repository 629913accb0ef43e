import { PageHead, Section } from "@raati/ui";
import { raati } from "../../server/raati.ts";
import { sectionTexts } from "../../server/section-texts.ts";
import type { TenantPage } from "../../server/tenant-page.ts";
import { DemoSignIn } from "./demo-sign-in.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { SubmitForm } from "./submit-form.tsx";

/** All ways into a tenant: a link by mail, the organisation's own sign-in, and in a demo its people. */
export async function SignIn({ page, next }: { readonly page: TenantPage; readonly next: string | undefined }) {
  const { t, tenant, locale, home, words } = page;
  const { magicLink, oidc } = tenant.signIn;
  const target = next ?? `${home}/home`;
  return (
    <>
      <PageHead
        title={t("peoplePages:signIn.title", { tenant: words(tenant.name) })}
        lead={t("peoplePages:signIn.lead")}
      />
      {oidc && (
        <SubmitForm
          action={`/api/auth/${tenant.slug}/signin/oidc`}
          fields={{ callbackUrl: target }}
          button={oidc.label}
        />
      )}
      {magicLink && (
        <SignInForm
          locale={locale}
          texts={sectionTexts(t, "peoplePages:signIn")}
          tenant={tenant.slug}
          next={target}
        />
      )}
      {raati().ports.settings.demo && <DemoPeople page={page} next={target} />}
    </>
  );
}

/** So many members are offered; staff are offered all. */
const MEMBERS = 8;

async function DemoPeople({ page, next }: { readonly page: TenantPage; readonly next: string }) {
  const { t, call, tenant } = page;
  const people = await call.people.signIn.demoPeople({ tenant: tenant.slug });
  const staff = people.filter(({ roles }) => roles.length > 0);
  const members = people.filter(({ roles }) => roles.length === 0).slice(0, MEMBERS);
  return (
    <Section title={t("peoplePages:demo.title")}>
      <p>{t("peoplePages:demo.lead")}</p>
      <ul className="plain rows">
        {[...staff, ...members].map(({ personId, name, roles }) => (
          <li key={personId} className="row">
            <DemoSignIn
              tenant={tenant.slug}
              next={next}
              personId={personId}
              label={t("peoplePages:demo.be", { name })}
            />
            <span className="muted small">
              {roles.length > 0
                ? roles.map((role) => t(`people:role.${role}`)).join(", ")
                : t("peoplePages:demo.member")}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
