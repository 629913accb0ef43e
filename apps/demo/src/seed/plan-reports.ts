import { inHandling, recordStep } from "@raati/core/handling";
import { recordStepInput } from "@raati/core/handling/schema";
import { addRoute, BodyModel } from "@raati/core/organisation";
import {
  approveReport, askApproval, collectReport, draftReport, publishReport, saveChapter, sendReport, withReportReader,
  type ReportCtx,
} from "@raati/core/reports";
import { newId } from "@raati/db";
import { reports, type ReportContent } from "../content/index.ts";
import type { Agenda } from "./agenda.ts";
import type { PanelStory } from "./seed-panels.ts";

interface ReportStory extends PanelStory {
  readonly report: ReportContent;
  readonly id: string;
  readonly panelIds: readonly string[];
}

/** Writes the way of each yearly report into the agenda: begun, collected, written, approved, sent, handled, published. */
export function planReports(source: PanelStory, agenda: Agenda, panels: ReadonlyMap<string, string>): void {
  for (const report of reports[source.content.slug] ?? []) {
    const story: ReportStory = { ...source, report, id: newId<"reports">(), panelIds: report.panels.map((key) =>
      panels.get(key)!) };
    const { drafted, collected, approved, sent, handled = [], published } = report;
    agenda.on(drafted, () => begin(story));
    agenda.on(collected, () => write(story));
    if (approved) agenda.on(approved, () => approve(story));
    if (sent) agenda.on(sent.on, () => send(story, sent));
    for (const one of handled) agenda.on(one.on, () => handle(story, one));
    if (published) agenda.on(published, async () => void await publishReport(await asCoordinator(story),
      { report: story.id }));
  }
}

const asCoordinator = ({ made }: ReportStory): Promise<ReportCtx> => withReportReader(made.admin);

async function begin(story: ReportStory): Promise<void> {
  const { id, panelIds, report: { title, outline, year, period, languages } } = story;
  const [from, to] = period.map((day) => story.story.day(day));
  await draftReport(await asCoordinator(story), {
    id, year, from, to, title, outline, panels: [...panelIds], languages: [...languages],
  });
}

async function write(story: ReportStory): Promise<void> {
  const ctx = await asCoordinator(story);
  const { chapters } = await collectReport(ctx, { report: story.id });
  for (const [place, text] of Object.entries(story.report.chapters)) {
    const chapter = chapters[Number(place)];
    if (!chapter) throw new Error("A report of the demo has no chapter for its text.");
    const { id, version, title, sections } = chapter;
    await saveChapter(ctx, { report: story.id, chapter: id, version, title, text, sections });
  }
}

/** The panels agree in writing; the coordinator writes it down for each. */
async function approve(story: ReportStory): Promise<void> {
  const ctx = await asCoordinator(story);
  await askApproval(ctx, { report: story.id });
  const on = story.story.day(story.report.approved!);
  for (const panelId of story.panelIds) await approveReport(ctx, { report: story.id, panelId, way: "written", on });
}

async function send(story: ReportStory, { route, steps }: NonNullable<ReportContent["sent"]>): Promise<void> {
  const { made, content } = story;
  const bodies = await made.admin.db.of(BodyModel).find();
  const bodyOf = (key: string) => {
    const name = content.bodies.find((one) => one.key === key)?.name.fi;
    return { to: "body" as const, bodyId: bodies.find((one) => one.name.fi === name)!.id };
  };
  const { id: routeId } = await addRoute(made.admin, { id: newId(), kind: "report", name: route, steps: steps.map(bodyOf) });
  await sendReport(await asCoordinator(story), { report: story.id, routeId });
}

async function handle(
  { story, content, made, id }: ReportStory, { step, on, by, section,
    outcome }: NonNullable<ReportContent["handled"]>[number],
): Promise<void> {
  const who = by === undefined ? made.admin : await story.as(content.slug, made.people.get(by)!, ["secretary"]);
  const ctx = await inHandling(who, { kind: "report", id });
  await recordStep(ctx, recordStepInput.parse({
    step: ctx.handling.steps[step]!.id, state: "handled", on: story.day(on), outcome, section,
  }));
}
