import {
  adoptTemplate, draftPanelType, endPanel, foundPanels, openPanels, planTerm, putPanelTypeInUse,
} from "@raati/core/panels";
import { draftPanelTypeInput, SHOWN_SIGHTS } from "@raati/core/panels/schema";
import type { SignedInCtx } from "@raati/core/kernel";
import { newId } from "@raati/db";
import { addDays } from "@raati/i18n";
import { calls, meetings, type PanelContent, type TenantContent } from "../content/index.ts";
import type { Agenda } from "./agenda.ts";
import { seedGroundRules } from "./seed-ground-rules.ts";
import { planCalls } from "./plan-calls.ts";
import { planHandover } from "./seed-handover.ts";
import { seedMembers } from "./seed-members.ts";
import type { Made } from "./seed-tenant.ts";
import { inPanelAs } from "./in-panel-as.ts";
import type { Story } from "./story.ts";

/** What the seed of one tenant's panels works with. */
export interface PanelStory {
  readonly story: Story;
  readonly content: TenantContent;
  readonly made: Made;
}

/** Makes the panel types, and writes each panel's life into the agenda. @returns the panels' ids by their keys */
export async function seedPanels(source: PanelStory, agenda: Agenda): Promise<ReadonlyMap<string, string>> {
  const { content, made } = source;
  const types = new Map<string, string>();
  for (const type of content.panelTypes) types.set(type.key, await seedType(made.admin, type));
  const panels = new Map(content.panels.map(({ key }) => [key, newId<"panels">()]));
  const terms = new Map(content.panels.map(({ key }) => [key, newId<"terms">()]));
  for (const panel of content.panels) {
    planPanel(source, agenda, panel, {
      id: panels.get(panel.key)!, typeId: types.get(panel.type)!, parentId: panel.parent && panels.get(panel.parent),
      termId: terms.get(panel.key)!,
    });
  }
  planCalls(source, agenda, panels, terms);
  return panels;
}

async function seedType(admin: SignedInCtx, { template, own }: TenantContent["panelTypes"][number]): Promise<string> {
  const id = newId();
  if (template) await adoptTemplate(admin, { id, ...template });
  if (own) {
    const [min, max] = own.size;
    const [count, minutes] = own.meetings;
    const seatTypes = own.seats.map((seat) => ({ ...seat }));
    const developers = seatTypes.filter((seat) => seat.id.startsWith("developer")).map((seat) => seat.id);
    const rules = {
      seatTypes, size: { min, max }, termMonths: own.termMonths, meetings: { count, minutes },
      memberRoles: ["member", "chair", "vice-chair", "secretary", "peer-worker", "expert-by-experience", ...developers],
      requiredTraining: developers.map((role) => ({ role, training: "orientation" })),
      fee: { amountCents: own.feeCents, kilometres: own.feeCents !== null, waivable: own.feeCents !== null },
      ...(own.guardianBelow !== undefined && {
        privacy: { guardian: { below: own.guardianBelow, sees: [...SHOWN_SIGHTS] } }
      }),
    };
    await draftPanelType(admin, draftPanelTypeInput.parse({ id, name: own.name, rules, pluginIds: own.plugins }));
  }
  await putPanelTypeInUse(admin, { type: id });
  return id;
}

interface Place {
  readonly id: string; readonly typeId: string; readonly parentId: string | undefined; readonly termId: string;
}

function planPanel(source: PanelStory, agenda: Agenda, panel: PanelContent, { id, typeId, parentId, termId }: Place): void {
  const { story, content, made } = source;
  const { admin } = made;
  const { name, slug, clientGroup, task, founded } = panel;
  agenda.on(founded.day, async () => {
    await foundPanels(admin, {
      typeId, kind: parentId ? "side" : "main", parentId, languages: [...content.languages], partners: [],
      unitId: made.units.get(panel.unit),
      coordinatorId: made.people.get(panel.coordinator), decision: { ...founded, day: story.day(founded.day) },
      panels: [{ id, name, slug, clientGroup, task, areaIds: [...made.areas] }],
    });
  });
  const call = calls.find((
    { tenant, panels, days }
  ) => tenant === content.slug && days.chosen !== undefined && panels.some((one) => one.panel === panel.key));
  for (const term of panel.terms) {
    // A call fills seats of a term, so the term is planned before it.
    agenda.on(call?.days.drafted ?? addDays(term.start, -20), async () => {
      await planTerm(await inPanelAs(admin, id), {
        id: termId, startsOn: story.day(term.start), endsOn: story.day(term.end)
      });
    });
    agenda.on(addDays(term.start, -20), async () => {
      await openPanels(admin, { panels: [id] });
      await seedMembers(source, panel, { panelId: id, termId });
    });
    // A panel that has no meeting for it adopts its rules in writing.
    const rulesDay = addDays(term.start, 30);
    if (!rulesInMeeting(content.slug, panel)) agenda.on(rulesDay, () => seedGroundRules(source, panel, {
      panelId: id, day: rulesDay
    }));
    if (term.state !== "ended") continue;
    agenda.on(addDays(term.end, 1), async () => {
      await endPanel(await inPanelAs(admin, id), { reason: "Toimikausi päättyi, ja uusi raati aloitti." });
    });
  }
  if (panel.handover) planHandover(source, agenda, panel, id);
}

function rulesInMeeting(slug: string, { key }: PanelContent): boolean {
  return (meetings[slug] ?? []).some(({ panels, rules }) => rules && panels.includes(key));
}
