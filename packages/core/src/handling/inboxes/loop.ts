import { daysBetween, helsinkiDay, LOCALES, type Day, type LocalizedText } from "@raati/i18n";
import type { z } from "zod";
import type { TenantCtx } from "../../kernel/index.ts";
import { OUTCOMES } from "../answers/schema.ts";
import { HandlingModel, type Handling } from "../model.ts";
import type { loopInput, LoopView } from "./schema.ts";

type Quarter = LoopView["quarters"][number];
type Facts = Pick<Handling,
  "state" | "sentOn" | "answeredOn" | "answerDueOn" | "closedOn" | "answer" | "followUps" | "told" | "theme" | "dueOn">;

const pad = (value: number) => String(value).padStart(2, "0");
const ENDS = ["03-31", "06-30", "09-30", "12-31"] as const;

/** The first and the last day of a quarter. */
export function quarterDays(year: number, quarter: number): { from: Day; to: Day } {
  return { from: `${year}-${pad(quarter * 3 - 2)}-01`, to: `${year}-${ENDS[quarter - 1]}` };
}

/**
 * The loop of one quarter (C11). Each figure has its definition under `handling:figure`: what was sent is counted by its
 * sending, what was answered, done, told and closed by the day on which that happened; matters taken back are in none.
 */
export function quarterOf(handlings: readonly Facts[], year: number, quarter: number, today: Day): Quarter {
  const { from, to } = quarterDays(year, quarter);
  const within = (day: Day | undefined) => day !== undefined && day >= from && day <= to;
  const counted = handlings.filter(({ state }) => state !== "withdrawn");
  const sent = counted.filter(({ sentOn }) => within(sentOn));
  const answered = counted.filter(({ answer, answeredOn }) => answer !== undefined && within(answeredOn));
  const closed = counted.filter(({ closedOn }) => within(closedOn));
  const isClosed = sent.filter(({ state }) => state === "closed").length;
  return {
    quarter, from, to, sent: sent.length, answered: answered.length,
    answeredInTime: answered.filter(
      ({ answeredOn, answerDueOn }) => answerDueOn === undefined || answeredOn! <= answerDueOn
    ).length,
    ...median(answered.map(({ sentOn, answeredOn }) => daysBetween(sentOn, answeredOn!))),
    outcomes: OUTCOMES.map(
      (outcome) => ({ outcome, count: answered.filter((one) => one.answer?.outcome === outcome).length })
    )
      .filter(({ count }) => count > 0),
    done: counted.reduce((sum, { followUps }) => sum + followUps.filter(({ doneOn }) => within(doneOn)).length, 0),
    told: counted.filter(({ told }) => told.some(({ final, at }) => final && within(helsinkiDay(at)))).length,
    closed: closed.length, ...(sent.length > 0 && { closedShare: isClosed / sent.length }),
    overdue: sent.filter(({ state, answeredOn, answerDueOn }) =>
      state !== "closed" && answeredOn === undefined && answerDueOn !== undefined && answerDueOn < today).length,
    themes: themesOf(sent),
  };
}

function median(days: readonly number[]): { medianDays?: number } {
  if (days.length === 0) return {};
  const sorted = [...days].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return { medianDays: sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2 };
}

/** Matters by their theme, the busiest first; those without one together at the end. */
function themesOf(sent: readonly Facts[]): Quarter["themes"] {
  const nameOf = (theme: LocalizedText | undefined) => (theme ? JSON.stringify(LOCALES.map((locale) => theme[locale])) : "");
  const names = [...new Set(sent.map(({ theme }) => nameOf(theme)))];
  return names.map((name) => sent.filter(({ theme }) => nameOf(theme) === name)).map((group) => ({
    ...(group[0]!.theme && { theme: group[0]!.theme }), sent: group.length,
    answered: group.filter(({ answeredOn }) => answeredOn !== undefined).length,
    closed: group.filter(({ state }) => state === "closed").length,
  })).sort((one, other) => Number(other.theme !== undefined) - Number(one.theme !== undefined) || other.sent - one.sent);
}

const PAGE = 500;

/** The four quarters of a year: matters that were sent, answered or closed in it, or told of, read page by page. */
export async function loopOf(ctx: TenantCtx, { year }: z.output<typeof loopInput>): Promise<LoopView> {
  const handlings: Handling[] = [];
  const last = `${year}-12-31`;
  const first = `${year}-01-01`;
  let after: string | undefined;
  do {
    const page = await ctx.db.of(HandlingModel).page({
      sentOn: { $lte: last },
      $or: [{ sentOn: { $gte: first } }, { state: { $nin: ["closed", "withdrawn"] } }, { closedOn: { $gte: first } }],
    }, { size: PAGE, after });
    handlings.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  const today = helsinkiDay(ctx.ports.clock.now());
  return { year, madeOn: today, quarters: [1, 2, 3, 4].map((quarter) => quarterOf(handlings, year, quarter, today)) };
}
