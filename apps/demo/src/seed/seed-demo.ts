import { addDays, type Day } from "@raati/i18n";
import { DEMO_DAY, tenants } from "../content/index.ts";
import { daysToShift } from "../start/shift-days.ts";
import { Agenda } from "./agenda.ts";
import { planMeetings } from "./plan-meetings.ts";
import { planAfterMeeting } from "./plan-after-meeting.ts";
import { planFees } from "./plan-fees.ts";
import { planProposals } from "./plan-proposals.ts";
import { planRequests } from "./plan-requests.ts";
import { planSideProposal } from "./plan-side-proposal.ts";
import { seedPanels } from "./seed-panels.ts";
import { seedTenant } from "./seed-tenant.ts";
import { planTrainings } from "./seed-trainings.ts";
import { seedThemes } from "./seed-themes.ts";
import { Story } from "./story.ts";

interface SeedOptions {
  readonly today: Day;
  readonly env: NodeJS.ProcessEnv;
  /** Told before each tenant, for a line on the screen. */
  readonly onProgress: (what: string) => void;
}

/** Fills an empty database with the demo tenants. */
export async function seedDemo({ today, env, onProgress }: SeedOptions): Promise<void> {
  const shift = daysToShift(DEMO_DAY, today);
  for (const content of tenants) {
    onProgress(content.name.en ?? content.slug);
    const story = new Story(shift, env);
    const founded = content.panels.map(({ founded: { day } }) => day).sort()[0] ?? DEMO_DAY;
    await story.goTo(addDays(founded, -14));
    const made = await seedTenant(story, content);
    const agenda = new Agenda();
    const panels = await seedPanels({ story, content, made }, agenda);
    const training = planTrainings({ story, content, made }, agenda, panels);
    planMeetings({ story, content, made }, agenda, { panels, training });
    planProposals({ story, content, made }, agenda, panels);
    planFees({ story, content, made }, agenda);
    planAfterMeeting({ story, content, made }, agenda, panels);
    planRequests({ story, content, made }, agenda, panels);
    planSideProposal({ story, content, made }, agenda, panels);
    await agenda.run(story);
    await story.goTo(DEMO_DAY);
    await seedThemes({ story, content, made });
  }
}
