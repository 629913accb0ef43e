import { htmlLang, type LocalizedText } from "@raati/i18n";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface ContactLineProps {
  readonly page: TenantPage;
  readonly unit?: LocalizedText;
  readonly email: string;
  readonly phone?: string;
}

/** Whom to write to or call. */
export function ContactLine({ page, unit, email, phone }: ContactLineProps) {
  const shown = unit && page.read(unit);
  return (
    <address className="contact-line">
      {shown && <strong lang={htmlLang(shown.lang)}>{shown.text}</strong>}
      <a href={`mailto:${email}`}>{email}</a>
      {phone && <a href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}>{phone}</a>}
    </address>
  );
}
