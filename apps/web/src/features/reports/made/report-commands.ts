import { procedures } from "../../../client/procedures.ts";

export interface ReportTarget {
  readonly tenant: string;
  readonly report: string;
}

/** A report, or one of its chapters, as the button's page showed it. */
export interface ButtonTarget extends ReportTarget {
  readonly chapter?: string;
}

const { reports } = procedures;
const inChapter = ({ tenant, report, chapter = "" }: ButtonTarget) => ({ tenant, report, chapter });

/** Commands about a report that need no form. */
export const reportCommands = {
  collect: (target: ButtonTarget) => reports.collect.mutate(target),
  askApproval: (target: ButtonTarget) => reports.askApproval.mutate(target),
  takeBack: (target: ButtonTarget) => reports.takeBack.mutate(target),
  publish: (target: ButtonTarget) => reports.publish.mutate(target),
  moveUp: (target: ButtonTarget) => reports.moveChapter.mutate({ ...inChapter(target), to: "up" }),
  moveDown: (target: ButtonTarget) => reports.moveChapter.mutate({ ...inChapter(target), to: "down" }),
  removeChapter: (target: ButtonTarget) => reports.removeChapter.mutate(inChapter(target)),
} satisfies Record<string, (target: ButtonTarget) => Promise<unknown>>;
