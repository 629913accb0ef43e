import { daysBetween, type LocalizedText } from "@raati/i18n";
import { organisationNames, type Handling } from "../../handling/index.ts";
import type { Cell } from "../contents/schema.ts";
import type { CoreSource, ReportScope } from "../extension.ts";
import { figureOf, panelsCell, tableOf, within } from "./figures.ts";
import { handlingsOf } from "./handlings-of.ts";

const median = (values: readonly number[]): number | undefined => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return undefined;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
const shareOf = <One>(all: readonly One[], holds: (one: One) => boolean) => (all.length === 0 ? undefined
  : all.filter(holds).length / all.length);

/** Proposals of the year and their answers as known on the day of collecting: figures of all, a table of the public ones. */
export const proposalsSource: CoreSource = {
  id: "proposals",
  async collect(scope, ctx) {
    const handlings = (await handlingsOf(ctx.db, scope)).filter(({ matterKind }) => matterKind === "proposal");
    const sent = handlings.filter(({ sentOn }) => within(scope, sentOn));
    const answered = handlings.filter(({ answer, answeredOn }) => answer !== undefined && within(scope, answeredOn));
    const listed = handlings.filter((one) => one.open && (within(scope, one.sentOn) || within(scope, one.answeredOn)));
    const names = await organisationNames(ctx, listed.flatMap(({ ownerUnitId }) => ownerUnitId ?? []));
    const yes = ({ answer }: Handling) => answer?.outcome === "accepted" || answer?.outcome === "partly";
    return {
      figures: [
        ...figureOf(scope, "proposals.sent", "count", sent.length),
        ...figureOf(scope, "proposals.answered", "count", answered.length),
        ...figureOf(scope, "proposals.inTime", "percent", shareOf(
          answered, ({ answeredOn, answerDueOn }) => answerDueOn === undefined || answeredOn! <= answerDueOn)),
        ...figureOf(scope, "proposals.medianDays", "days", median(answered.map((one) => daysBetween(one.sentOn,
          one.answeredOn!)))),
        ...figureOf(scope, "proposals.accepted", "percent", shareOf(answered, yes)),
        ...figureOf(scope, "proposals.told", "percent", shareOf(sent, ({ told }) => told.some(({ final }) => final))),
      ],
      tables: tableOf(scope, "proposals.list", [
        ["proposal", "text"], ["panel", "text"], ["unit", "text"], ["sent", "day"], ["outcome", "text"], ["answer", "text"],
      ], listed.map((one) => rowOf(scope, one, names.get(one.answer?.unitId ?? one.ownerUnitId ?? "")))),
    };
  },
};

function rowOf(scope: ReportScope, { title, panelIds, sentOn, answer }: Handling, unit: LocalizedText | undefined): Cell[] {
  return [
    title, panelsCell(scope, panelIds), unit ?? "", sentOn,
    scope.say(answer ? `handling:outcome.${answer.outcome}` : "reports:waiting"), answer?.reasons ?? "",
  ];
}
