import { addMaterial, planTraining } from "@raati/core/panels";
import { newId } from "@raati/db";
import { addDays, helsinkiInstant } from "@raati/i18n";
import type { Agenda } from "./agenda.ts";
import { inPanelAs } from "./in-panel-as.ts";
import type { PanelStory } from "./seed-panels.ts";

/**
 * One orientation day for all panels of a tenant that began together, with the directors' presentations. The meeting that
 * holds it records who was there. @returns the training's id; undefined in a tenant that has none
 */
export function planTrainings(source: PanelStory, agenda: Agenda, panels: ReadonlyMap<string, string>): string | undefined {
  const together = source.content.panels.filter(({ key }) => TOGETHER.includes(key)).map(({ key }) => panels.get(key)!);
  const [first] = together;
  if (first === undefined) return undefined;
  const training = newId<"trainings">();
  agenda.on(addDays(DAY, -14), () => planOrientation(source, { training, first, together }));
  return training;
}

interface Orientation { readonly training: string; readonly first: string; readonly together: readonly string[] }

const TOGETHER = ["A1", "A2", "A3", "A4"];
const DAY = "2025-06-14";

async function planOrientation(
  { content, made, story }: PanelStory, { training, first, together }: Orientation,
): Promise<void> {
  const day = story.day(DAY);
  const ctx = await inPanelAs(made.admin, first);
  await planTraining(ctx, {
    id: training, panels: [...together], kind: "orientation", selfStudy: true,
    title: { fi: "Yhteinen perehdytyspäivä", sv: "Gemensam introduktionsdag", en: "Joint orientation day" },
    place: { fi: "Kokkola", sv: "Karleby" },
    startsAt: helsinkiInstant(day, "10:00"), endsAt: helsinkiInstant(day, "15:00"),
  });
  for (const { name } of content.units.slice(0, 3)) {
    await addMaterial(ctx, { training, material: {
      id: newId(), title: { fi: "Toimialan esittely", sv: "Presentation av sektorn", en: "The division presents itself" },
      presenter: name, url: `https://${content.slug}.example/perehdytys`,
    } });
  }
}
