import { newId } from "@raati/db";
import { formatDate } from "@raati/i18n";
import { notFound } from "next/navigation";
import { raati } from "../../../server/raati.ts";
import { panelsToChoose } from "../founding/choices.ts";
import type { Attendee } from "./attendance-form.tsx";
import type { ManageProps } from "./manage-frame.tsx";
import { Training } from "./training.tsx";

/**
 * A training with what is recorded of its people: the members of this panel, and whoever of the other panels has a record.
 */
export async function ShownTraining({ page, panel, id }: ManageProps & { readonly id: string }) {
  const { call, tenant, locale, t } = page;
  const target = { tenant: tenant.slug, panel: panel.slug };
  const training = (await call.panels.trainings.list(target)).find((one) => one.id === id) ?? notFound();
  const records = await call.panels.trainings.records({ ...target, training: id });
  const seated = panel.members.filter(({ state }) => state !== "invited" && state !== "ended")
    .map(({ personId, name }) => ({ personId, name }));
  const others = records.filter(({ personId }) => !seated.some((one) => one.personId === personId));
  const people = [...seated, ...others].map(({ personId, name }): Attendee => {
    const record = records.find((one) => one.personId === personId);
    const done = record?.completedAt && t("panelPages:trainings.done", { day: formatDate(locale, record.completedAt) });
    return { personId, name, attendance: record?.attendance, note: done };
  });
  const panels = await panelsToChoose(page);
  return (
    <Training
      page={page} panel={panel} training={training} people={people} materialId={newId()}
      begun={training.startsAt <= raati().ports.clock.now()}
      panelNames={training.panelIds.flatMap((one) => panels.find((known) => known.id === one)?.name ?? [])}
    />
  );
}
