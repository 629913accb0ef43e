import type { TrainingView } from "@raati/core/panels/schema";
import { formatRange } from "@raati/i18n";
import { EmptyState, LinkButton, LocalizedFragment, Section, StateLabel } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { CommandButton } from "../forms/command-button.tsx";
import { Materials } from "../inside/trainings-inside.tsx";
import { AttendanceForm, type Attendee } from "./attendance-form.tsx";
import { ManageFrame, type ManageProps } from "./manage-frame.tsx";
import { MaterialForm } from "./material-form.tsx";
import { RemoveMaterial } from "./remove-material.tsx";

interface TrainingProps extends ManageProps {
  readonly training: TrainingView;
  readonly people: readonly Attendee[];
  /** The id of the next material, made with the page. */
  readonly materialId: string;
  readonly panelNames: readonly string[];
  /** It may be marked as held once it has begun. */
  readonly begun: boolean;
}

/** One training: when, where and for which panels, its materials, and who took part. */
export function Training({ page, panel, training, people, materialId, panelNames, begun }: TrainingProps) {
  const { t, words, read, locale, tenant, home } = page;
  const target = { tenant: tenant.slug, panel: panel.slug };
  const texts = sectionTexts(t, "panelPages:training");
  const { abilities, place, materials } = training;
  return (
    <ManageFrame
      page={page} panel={panel} tab="trainings" title={words(training.title)}
      action={abilities.change && <LinkButton href={`${home}/panels/${panel.slug}/manage/trainings/${training.id}/edit`}
      icon="edit">{t("panelPages:training.edit")}</LinkButton>}
    >
      <StateLabel state={training.state === "held" ? "good" : "soon"}>
        {t(`panels:trainingState.${training.state}`)}</StateLabel>
      <p>{[formatRange(locale, training.startsAt, training.endsAt), place && words(place)].filter(Boolean).join(", ")}</p>
      {training.description && <LocalizedFragment value={read(training.description)} locale={locale} />}
      <p className="muted">{panelNames.join(", ")}</p>
      {abilities.hold && begun && <CommandButton locale={locale} command="holdTraining"
        target={{ ...target, about: training.id }} kind="primary" label={t("panelPages:training.hold")} />}
      {abilities.hold && !begun && <p className="muted">{t("panelPages:training.notBegun")}</p>}
      {abilities.record && (
        <Section title={t("panelPages:training.attendance")}>
          {people.length === 0 ? <EmptyState title={t("panelPages:members.none")} />
            : <AttendanceForm locale={locale} texts={texts} target={target} training={training.id} people={people} />}
        </Section>
      )}
      <Section title={t("panelPages:training.materials")} count={materials.length}>
        <Materials page={page} panel={panel} training={training} />
        {abilities.change && materials.map(({ id, title }) => (
          <RemoveMaterial key={id} locale={locale} texts={texts} target={target} training={training.id} material={id}
            title={words(title)} />
        ))}
        {abilities.change && (
          <details className="more">
            <summary>{t("panelPages:training.addMaterial")}</summary>
            <MaterialForm key={materialId} locale={locale} texts={texts} target={target} training={training.id}
              id={materialId} languages={tenant.languages} fileTexts={sectionTexts(t, "filePages:field")} />
          </details>
        )}
      </Section>
    </ManageFrame>
  );
}
