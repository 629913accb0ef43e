import { readFile } from "node:fs/promises";
import { loadPopulation } from "@raati/core/recruitment";
import { newId } from "@raati/db";
import { addDays } from "@raati/i18n";
import { applicantsOfCall, calls } from "../content/index.ts";
import type { Agenda } from "./agenda.ts";
import { seedAnswers } from "./seed-answers.ts";
import { seedApplications, seedEligibility, type Applied } from "./seed-applications.ts";
import { announceCall, extendPart, type CallStory } from "./seed-call.ts";
import type { PanelStory } from "./seed-panels.ts";
import { prepareDraws, seedQuotas, seedSelections } from "./seed-selection.ts";

/** Writes the story of a tenant's calls into the agenda: announced, open, closed and checked, chosen, answered. */
export function planCalls(
  source: PanelStory, agenda: Agenda, panels: ReadonlyMap<string, string>, terms: ReadonlyMap<string, string>
): void {
  for (const call of calls.filter(({ tenant }) => tenant === source.content.slug)) {
    const story: CallStory = { ...source, call, callId: newId<"calls">(), panels, terms };
    let applied: readonly Applied[] = [];
    const { drafted, opens, closes, chosen, answered } = call.days;
    agenda.on(drafted, () => announceCall(story));
    if (applicantsOfCall(call.slug).length === 0) continue;
    agenda.on(addDays(opens, 7), async () => void (applied = await seedApplications(story)));
    agenda.on(call.extension?.on ?? closes, () => extendPart(story));
    // Some days later everything has come in, an extended part's too.
    agenda.on(addDays(call.extension?.closes ?? closes, 2), () => seedEligibility(story, applied));
    if (!chosen || !answered) continue;
    agenda.on(drafted, () => seedQuotas(story));
    agenda.on(drafted, () => seedPopulation(story));
    agenda.on(addDays(chosen, -2), () => prepareDraws(story, applied));
    agenda.on(chosen, () => seedSelections(story, applied));
    agenda.on(answered, () => seedAnswers(story, applied));
  }
}

/** The municipalities' real figures (StatFin, table 11re), to hold panels against. */
async function seedPopulation({ content: { slug }, made: { admin } }: CallStory): Promise<void> {
  const csv = await readFile(new URL(`../content/populations/${slug}.csv`, import.meta.url), "utf8");
  await loadPopulation(admin, { csv });
}
