import type { Elsewhere } from "@raati/core/recruitment/schema";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { moment } from "../moment.ts";

interface WhereToGoProps {
  readonly page: TenantPage;
  readonly elsewhere: Elsewhere;
}

/** For whoever comes too late or too early: the next call, and the unit that answers questions. */
export function WhereToGo({ page, elsewhere: { next, contact } }: WhereToGoProps) {
  const { t, home } = page;
  return (
    <>
      {next && (
        <p>
          {t(
            next.open ? "callPages:elsewhere.openNow" : "callPages:elsewhere.nextOpens", { at: moment(page, next.opensAt) },
          )}{" "}
          <a className="onward" href={`${home}/calls/${next.slug}`}>{page.words(next.title)}</a>
        </p>
      )}
      {!next && <p>{t("callPages:elsewhere.noNext")}</p>}
      {contact && <p>{t("callPages:elsewhere.ask")}</p>}
      {contact && <Contact page={page} contact={contact} />}
    </>
  );
}

/** Whom to call or write to, as links that a phone understands. */
export function Contact(
  { page, contact }: { readonly page: TenantPage; readonly contact: NonNullable<Elsewhere["contact"]> }
) {
  const { unit, email, phone } = contact;
  return (
    <address className="contact-line">
      <strong>{page.words(unit)}</strong>
      {phone && <a href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}>{phone}</a>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </address>
  );
}
