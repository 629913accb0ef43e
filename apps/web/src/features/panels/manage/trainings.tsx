import type { TrainingView } from "@raati/core/panels/schema";
import { formatRange, htmlLang } from "@raati/i18n";
import { EmptyState, LinkButton, StateLabel } from "@raati/ui";
import { ManageFrame, type ManageProps } from "./manage-frame.tsx";

/**
 * Orientations and trainings of a panel: what is coming, what was held, and a way to plan the next one for many panels (A5).
 */
export function Trainings({ page, panel, trainings }: ManageProps & { readonly trainings: readonly TrainingView[] }) {
  const { t, home, locale, read } = page;
  const address = `${home}/panels/${panel.slug}/manage/trainings`;
  const plan = panel.abilities.manage && <LinkButton kind="primary" icon="plus" href={`${address}/new`}>
    {t("panelPages:training.plan")}</LinkButton>;
  return (
    <ManageFrame page={page} panel={panel} tab="trainings" action={trainings.length > 0 && plan}>
      {trainings.length === 0 ? <EmptyState title={t("panelPages:training.none")} action={plan}><p>
        {t("panelPages:training.noneText")}</p></EmptyState> : (
        <ul className="panel-rows">
          {trainings.map(({ id, title, startsAt, endsAt, state, panelIds, materials }) => {
            const name = read(title);
            return (
              <li key={id}>
                <StateLabel state={state === "held" ? "good" : "soon"}>{t(`panels:trainingState.${state}`)}</StateLabel>
                <h2><a href={`${address}/${id}`} lang={name && htmlLang(name.lang)}>{name?.text}</a></h2>
                <p>{formatRange(locale, startsAt, endsAt)}</p>
                <p className="muted small">{[t("panelPages:training.panels", { count: panelIds.length }),
                  t("panelPages:training.materialCount", { count: materials.length })].join(" · ")}</p>
              </li>
            );
          })}
        </ul>
      )}
    </ManageFrame>
  );
}
