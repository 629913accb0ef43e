import {
  acceptGroundRules, adoptGroundRules, draftGroundRules, proposeGroundRules, MembershipModel,
} from "@raati/core/panels";
import { newId } from "@raati/db";
import type { Day } from "@raati/i18n";
import type { PanelContent } from "../content/index.ts";
import { inPanelAs } from "./in-panel-as.ts";
import type { PanelStory } from "./seed-panels.ts";

/** The panel adopts its first ground rules, and its members accept them; one of the demo people has not done so yet. */
export async function seedGroundRules(
  { story, content, made }: PanelStory,
  panel: PanelContent, { panelId, day, meetingId }: { panelId: string; day: Day; meetingId?: string },
): Promise<void> {
  const ctx = await inPanelAs(made.admin, panelId);
  const rules = newId<"groundRules">();
  await draftGroundRules(ctx, { id: rules, ...content.groundRules });
  await proposeGroundRules(ctx, { rules });
  await adoptGroundRules(ctx, { rules, adoptedOn: story.day(day), meetingId });
  const waiting = new Set(
    panel.named.filter(({ person }) => WAITING.includes(person)).map(({ person }) => made.people.get(person))
  );
  const members = await made.admin.db.of(MembershipModel).find({ panelId, state: "active" });
  for (const { personId } of members) {
    if (waiting.has(personId)) continue;
    await acceptGroundRules(await inPanelAs(await story.as(content.slug, personId, []), panelId), { rules });
  }
}

/** People whose first screen asks them to accept the rules. */
const WAITING = ["yusuf", "aatos", "ilpo"];
