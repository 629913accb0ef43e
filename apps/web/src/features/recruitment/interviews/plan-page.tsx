import type { ApplicationView } from "@raati/core/recruitment/schema";
import { newId } from "@raati/db";
import { sectionTexts } from "../../../server/section-texts.ts";
import { callAddress } from "../calls/call-address.ts";
import { CallFrame, type CallProps } from "../calls/call-frame.tsx";
import { PlanForm } from "./plan-form.tsx";

interface PlanPageProps extends CallProps {
  readonly application: Pick<ApplicationView, "id" | "number" | "name">;
  readonly people: readonly { readonly personId: string; readonly name: string }[];
}

/** Planning the interview of one applicant. */
export function PlanPage({ page, call, application, people }: PlanPageProps) {
  const { t, locale, tenant, home } = page;
  return (
    <CallFrame page={page} call={call} tab="interviews"
      title={t("recruitmentPages:plan.title", { number: application.number })} lead={application.name}>
      <div className="form-page">
        <PlanForm
          locale={locale} texts={sectionTexts(t, "recruitmentPages:plan")} tenant={tenant.slug} id={newId()}
          application={application.id} people={people}
          then={callAddress(home, call.id, "interviews")} back={callAddress(home, call.id, "applications", application.id)}
        />
      </div>
    </CallFrame>
  );
}
