import type { FormView } from "@raati/core/recruitment/schema";
import { newId } from "@raati/db";
import { sectionTexts } from "../../../server/section-texts.ts";
import { callAddress } from "../calls/call-address.ts";
import { CallFrame, type CallProps } from "../calls/call-frame.tsx";
import { EnterForm } from "./enter-form.tsx";
import { shownFields } from "./shown-field.ts";

/** Typing in an application that came on paper or by phone. */
export function EnterPage({ page, call, form }: CallProps & { readonly form: FormView }) {
  const { t, locale, tenant, home, words } = page;
  const { languages, exclusions, asksSpecialConsent, guardianBelow, ageYear } = form;
  return (
    <CallFrame page={page} call={call} tab="applications" title={t("recruitmentPages:enter.title")}
      lead={t("recruitmentPages:enter.lead")}>
      <div className="form-page">
        <EnterForm
          locale={locale} tenant={tenant.slug} call={call.id} id={newId()} fields={shownFields(page, form)}
          form={{ languages, exclusions, asksSpecialConsent, guardianBelow, ageYear }}
          list={callAddress(home, call.id, "applications")}
          texts={{ ...sectionTexts(t, "recruitmentPages:answers"), ...sectionTexts(t, "recruitmentPages:enter") }}
          panels={call.panels.map(({ panelId, name }) => ({ value: panelId, label: words(name) }))}
        />
      </div>
    </CallFrame>
  );
}
