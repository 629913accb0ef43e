import type { Day } from "@raati/i18n";
import type { Story } from "./story.ts";

/** What happens on which day of the story. Steps are written down panel by panel and run in the order of their days. */
export class Agenda {
  private readonly steps: { readonly day: Day; readonly step: () => Promise<void> }[] = [];

  on(day: Day, step: () => Promise<void>): void {
    this.steps.push({ day, step });
  }

  async run(story: Story): Promise<void> {
    for (const { day, step } of this.steps.toSorted((a, b) => a.day.localeCompare(b.day))) {
      await story.goTo(day);
      await step();
    }
  }
}
