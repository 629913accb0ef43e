import type { LocalizedText } from "@raati/i18n";
import type { z } from "zod";
import { filterFor } from "../../kernel/index.ts";
import { ProposalModel, type Proposal } from "../model.ts";
import { proposalPolicy } from "../policy.ts";
import type { ProposalCtx } from "../proposal-now.ts";
import { likeness, stemsOf } from "./stems.ts";
import type { similarInput, similarView } from "./schema.ts";

const MOST_STEMS = 12;
const MOST_READ = 200;
const SHOWN = 5;
/** Below this, two texts have only the usual words in common. */
const LEAST_LIKE = 0.32;

const allOf = (text: LocalizedText): string => Object.values(text).join(" ");

/** How like a proposal is to what somebody writes: its title weighs most. */
export function likenessTo(
  written: { title: string; text: string }, { title, text }: Pick<Proposal, "title" | "text">
): number {
  const titles = Math.max(...Object.values(title).map((one) => likeness(written.title, one)));
  return Math.max(titles, likeness(`${written.title} ${written.text}`, `${allOf(title)} ${allOf(text)}`));
}

/**
 * Proposals like the one that somebody is writing, the most like first, of all panels whose proposals the reader may see.
 * The index of stems finds the candidates: the rarest stems of the text decide, so that ten thousand proposals cost no more
 * than a hundred.
 */
export async function findSimilar(
  ctx: ProposalCtx, { title, text, except }: z.output<typeof similarInput>,
): Promise<z.output<typeof similarView>> {
  const proposals = ctx.db.of(ProposalModel);
  const stems = stemsOf(`${title} ${text}`).slice(0, MOST_STEMS);
  const counted: { stem: string; count: number }[] = [];
  for (const stem of stems) counted.push({ stem, count: await proposals.count({ stems: stem }) });
  const rare: string[] = [];
  let read = 0;
  for (const { stem, count } of counted.filter((one) => one.count > 0).sort((one, other) => one.count - other.count)) {
    if (rare.length > 0 && read + count > MOST_READ) break;
    rare.push(stem);
    read += count;
  }
  if (rare.length === 0) return [];
  const seen = filterFor(proposalPolicy, ctx.reader);
  const found = await proposals.find(
    {
      $and: [{ stems: { $in: rare }, state: { $nin: ["merged", "withdrawn"] } }, seen]
    }, { sort: { id: -1 }, limit: MOST_READ },
  );
  return found.filter(({ id }) => id !== except)
    .map(
      (one) => (
        { id: one.id, title: one.title, state: one.state, panelId: one.panelId, likeness: likenessTo({ title, text }, one) }
      )
    )
    .filter((one) => one.likeness >= LEAST_LIKE).sort((one, other) => other.likeness - one.likeness).slice(0, SHOWN);
}
