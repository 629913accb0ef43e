import {
  approveClaims, changeRates, checkClaims, claimTravel, exportFees, FeeClaimModel, markPaid, myClaims, type FeeClaim,
} from "@raati/core/meetings";
import { claimTravelInput } from "@raati/core/meetings/schema";
import { newId } from "@raati/db";
import { payday } from "../content/index.ts";
import type { Agenda } from "./agenda.ts";
import { inPanelAs } from "./in-panel-as.ts";
import type { PanelStory } from "./seed-panels.ts";

/** Last year's fees: a member claims travel, the coordinator checks and approves, payroll pays. This spring's still wait. */
export function planFees(source: PanelStory, agenda: Agenda): void {
  if (source.content.slug !== payday.tenant) return;
  const exported = newId<"feeExports">();
  agenda.on(payday.ratesWritten, () => writeRates(source));
  agenda.on(payday.checked, () => payOut(source, exported));
}

const asPayroll = ({ story, content, made }: PanelStory) =>
  story.as(content.slug, made.people.get(payday.payroll)!, ["payroll"]);

/** The product knows this year's rate; what was paid before, the organisation has written down itself. */
async function writeRates(source: PanelStory): Promise<void> {
  const rates = payday.rates.map((rate) => ({ ...rate, from: source.story.day(rate.from) }));
  await changeRates(await asPayroll(source), { revision: 0, rates });
}

async function payOut(source: PanelStory, id: string): Promise<void> {
  const { story, content, made } = source;
  const waiting = await made.admin.db.of(FeeClaimModel).find({ state: "accrued" }, { limit: 400 });
  if (waiting.length === 0) return;
  const member = await story.as(content.slug, made.people.get(payday.member)!, []);
  for (const { id: claim, revision, abilities, kilometres } of await myClaims(member)) {
    if (!abilities.claimTravel || !kilometres) continue;
    await claimTravel(member, claimTravelInput.parse({
      claim, revision, kilometres: payday.way, thereAndBack: true, passengers: 1,
    }));
  }
  for (const [panelId, claims] of byPanel(waiting)) {
    const ctx = await inPanelAs(made.admin, panelId);
    for (let from = 0; from < claims.length; from += AT_ONCE) {
      const some = { claims: claims.slice(from, from + AT_ONCE) };
      await checkClaims(ctx, some);
      await approveClaims(ctx, some);
    }
  }
  const payroll = await asPayroll(source);
  await exportFees(payroll, { id, payDay: story.day(payday.payDay) });
  await markPaid(payroll, { export: id, on: story.day(payday.payDay) });
}

/** The most that one command takes. */
const AT_ONCE = 100;

function byPanel(claims: readonly FeeClaim[]): ReadonlyMap<string, string[]> {
  const panels = new Map<string, string[]>();
  for (const { id, panelId } of claims) panels.set(panelId, [...panels.get(panelId) ?? [], id]);
  return panels;
}
