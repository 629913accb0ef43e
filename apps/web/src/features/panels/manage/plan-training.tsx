import { newId } from "@raati/db";
import { helsinkiDay, TIME_ZONE } from "@raati/i18n";
import { notFound } from "next/navigation";
import { sectionTexts } from "../../../server/section-texts.ts";
import { panelsToChoose } from "../founding/choices.ts";
import { ManageFrame, type ManageProps } from "./manage-frame.tsx";
import { TrainingForm } from "./training-form.tsx";

/** The page on which a training is planned or changed. */
export async function PlanTraining({ page, panel, training: id }: ManageProps & { readonly training?: string }) {
  const { t, locale, tenant, home, call } = page;
  const target = { tenant: tenant.slug, panel: panel.slug };
  const training = id === undefined ? undefined : (await call.panels.trainings.list(target)).find((one) => one.id === id)
    ?? notFound();
  const kinds = [...new Set(["orientation", ...panel.term?.rules.requiredTraining.map((one) => one.training) ?? [],
    ...(training ? [training.kind] : [])])];
  const trainings = `${home}/panels/${panel.slug}/manage/trainings`;
  return (
    <ManageFrame page={page} panel={panel} tab="trainings"
      title={t(training ? "panelPages:training.edit" : "panelPages:training.plan")}>
      <div className="form-page">
        <TrainingForm
          locale={locale} texts={sectionTexts(t, "panelPages:training")} target={target} languages={tenant.languages}
          id={newId()} here={panel.id}
          panels={await panelsToChoose(page)} kinds={kinds.map(
          (kind) => ({ id: kind, name: kind === "orientation" ? t("panelPages:training.orientation") : kind }))}
          training={training && { ...training, day: helsinkiDay(training.startsAt), starts: clock(training.startsAt),
          ends: clock(training.endsAt) }}
          then={training ? `${trainings}/${training.id}` : trainings}
        />
      </div>
    </ManageFrame>
  );
}

/** "17.30", as it is written in the form. */
const clock = (at: Date): string =>
  new Intl.DateTimeFormat("fi-FI", { hour: "numeric", minute: "2-digit", timeZone: TIME_ZONE }).format(at);
