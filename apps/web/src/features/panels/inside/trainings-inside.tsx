import type { TrainingView } from "@raati/core/panels/schema";
import { formatDate, formatRange, htmlLang } from "@raati/i18n";
import { LocalizedFragment, Section, StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { CommandButton } from "../forms/command-button.tsx";
import type { InsidePanelProps } from "./inside-panel.tsx";

/** Orientations and trainings of the panel, with what members can read before and after (A6). */
export function TrainingsInside({ page, panel }: InsidePanelProps) {
  const { t } = page;
  if (panel.trainings.length === 0) return null;
  return (
    <div id="training">
      <Section title={t("panelPages:trainings.title")}>
        <ul className="panel-rows">
          {panel.trainings.map((training) => <li key={training.id}>
            <TrainingRow page={page} panel={panel} training={training} /></li>)}
        </ul>
      </Section>
    </div>
  );
}

function TrainingRow({ page, panel, training }: InsidePanelProps & { readonly training: TrainingView }) {
  const { t, read, locale, tenant } = page;
  const title = read(training.title);
  const place = training.place && read(training.place);
  const sits = panel.mine !== undefined && panel.mine.state !== "invited" && panel.mine.state !== "ended";
  const toRead = sits && training.materials.length > 0 && !training.mine?.readAt && !training.mine?.completedAt;
  return (
    <article>
      <h3 lang={title && htmlLang(title.lang)}>{title?.text}</h3>
      <p>{formatRange(locale, training.startsAt, training.endsAt)}{place && <>, <span lang={htmlLang(place.lang)}>
        {place.text}</span></>}</p>
      {training.description && <LocalizedFragment value={read(training.description)} locale={locale} />}
      <Materials page={page} materials={training.materials} />
      {training.mine?.completedAt && <StateLabel state="good">
        {t("panelPages:trainings.done", { day: formatDate(locale, training.mine.completedAt) })}</StateLabel>}
      {toRead && (
        <CommandButton
          locale={locale} command="markRead" target={{ tenant: tenant.slug, panel: panel.slug, about: training.id }}
          label={t(training.selfStudy ? "panelPages:trainings.readDone" : "panelPages:trainings.read")}
        />
      )}
    </article>
  );
}

/** What can be read for a training: a link each, and whose it is. A unit presents it, never a person. */
export function Materials({ page: { t, read, words },
  materials }: { readonly page: TenantPage; readonly materials: TrainingView["materials"] }) {
  if (materials.length === 0) return null;
  return (
    <>
      <p className="muted small">{t("panelPages:trainings.materials")}</p>
      <ul>
        {materials.map(({ id, title, presenter, url }) => {
          const shown = read(title);
          return (
            <li key={id}>
              {url ? <a href={url} rel="noreferrer" lang={shown && htmlLang(shown.lang)}>
                {shown?.text}</a> : <span lang={shown && htmlLang(shown.lang)}>{shown?.text}</span>}
              {presenter && <span className="muted">{` (${words(presenter)})`}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
