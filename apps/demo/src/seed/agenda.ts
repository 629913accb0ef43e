import type { Day } from "@raati/i18n";
import type { Story } from "./story.ts";

/**
 * What happens on which day of the story. Steps are written down panel by panel and run in the order of their days; on one
 * day in the order in which they were written down, each at its time or later.
 */
export class Agenda {
  private readonly steps: { readonly day: Day; readonly step: () => Promise<void>; readonly time: string | undefined }[] =
    [];

  on(day: Day, step: () => Promise<void>, time?: string): void {
    this.steps.push({ day, step, time });
  }

  async run(story: Story): Promise<void> {
    for (const { day, step, time } of this.steps.toSorted((a, b) => a.day.localeCompare(b.day))) {
      await story.goTo(day, time);
      await step();
    }
  }
}
