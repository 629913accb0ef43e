import type { TrainingView } from "@raati/core/panels/schema";
import { formatDate, formatRange, htmlLang } from "@raati/i18n";
import { LocalizedFragment, Section, StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { fileAddress } from "../../files/file-address.ts";
import { fileFactsText } from "../../files/file-link.ts";
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
      <Materials page={page} panel={panel} training={training} />
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

interface MaterialsProps {
  readonly page: TenantPage;
  readonly panel: { readonly slug: string };
  readonly training: Pick<TrainingView, "id" | "materials">;
}

/** What can be read for a training: a link or a file each, and whose it is. A unit presents it, never a person. */
export function Materials({ page, panel, training: { id: training, materials } }: MaterialsProps) {
  const { t, read, words, tenant } = page;
  if (materials.length === 0) return null;
  return (
    <>
      <p className="muted small">{t("panelPages:trainings.materials")}</p>
      <ul>
        {materials.map(({ id, title, presenter, url, file }) => {
          const shown = read(title);
          const address = file ? fileAddress({
            tenant: tenant.slug, of: "trainings", panel: panel.slug, holder: training, material: id,
          }) : url;
          return (
            <li key={id}>
              {address ? <a href={address} rel="noreferrer" lang={shown && htmlLang(shown.lang)}>
                {shown?.text}</a> : <span lang={shown && htmlLang(shown.lang)}>{shown?.text}</span>}
              {file && <span className="muted">{` (${fileFactsText(page, file)})`}</span>}
              {presenter && <span className="muted">{` (${words(presenter)})`}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
