import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { failField, type SignedInCtx } from "../../kernel/index.ts";
import { guardianAgeOf, minimumAgeOf, type Panel, type Term } from "../../panels/index.ts";
import { momentOf } from "./call-times.ts";
import { checkPanels } from "./check-panels.ts";
import { checkForm } from "../forms/check-form.ts";
import { CallModel, type Call } from "./model.ts";
import type { CallReader } from "./policy.ts";
import type { changeCallInput, draftCallInput } from "./schema.ts";

type Input = z.output<typeof draftCallInput> | z.output<typeof changeCallInput>;
type Written = Omit<Call, "id" | "revision" | "state" | "closings">;

/** Who is younger needs a guardian's consent unless the panels say otherwise (domain.md §3, "Minors"). */
const OF_AGE = 18;

/**
 * What a form says as a call is stored, checked against panels, plugins and other calls.
 *
 * @param stored the call as it is, when the form changes one
 * @throws Failure INVALID that names the field
 */
export async function writtenCall(ctx: SignedInCtx, reader: CallReader, input: Input, stored?: Call): Promise<Written> {
  const {
    title, intro, criteria, panels: parts, opens, closes, form, exclusions, channels, method, scoring, ageBounds,
  } = input;
  const { panels, terms } = await checkPanels(ctx, reader, parts, stored);
  checkForm(ctx, form, [...panels.values()]);
  checkScoring(scoring);
  const languages = input.languages ?? stored?.languages ?? [...ctx.tenant.equalLanguages];
  const foreign = languages.findIndex((locale) => !ctx.tenant.languages.includes(locale));
  if (foreign >= 0) failField(`languages.${foreign}`, "recruitment:field.languageNotUsed");
  const opensAt = opens && momentOf(opens);
  const closesAt = closes && momentOf(closes);
  const ages = [...terms.values()].map(({ panelId, rules }) => minimumAgeOf(ctx.plugins, panels.get(panelId)!, rules));
  checkAge(input.minimumAge, ages);
  return {
    title, intro, criteria, languages, form, exclusions, channels, method, scoring, ageBounds, opensAt, closesAt,
    lastClosesAt: closesAt,
    slug: await slugFor(ctx, input, stored),
    minimumAge: input.minimumAge ?? oldest(ages.flatMap((age) => age ?? [])),
    guardianBelow: input.guardianBelow ?? oldest([...terms.values()].flatMap(
      (term) => guardianAgeIn(ctx, panels.get(term.panelId)!, term) ?? [],
    )) ?? OF_AGE,
    panels: parts.map((part) => ({ ...part })), panelIds: parts.map(({ panelId }) => panelId),
  };
}

const oldest = (ages: readonly number[]) => (ages.length === 0 ? undefined : Math.max(...ages));
/** Below which age a guardian is asked for in a term of a panel: the term's own rules, by what is set in its plugins. */
export const guardianAgeIn = (
  { plugins }: Pick<SignedInCtx, "plugins">, panel: Panel, { rules }: Term,
): number | undefined =>
  guardianAgeOf(plugins, { ...panel, privacy: rules.privacy });

/** Nobody is asked to apply who may sit in none of the panels. @param ages the youngest age of each panel that has one */
function checkAge(wanted: number | undefined, ages: readonly (number | undefined)[]): void {
  const lowest = ages.length === 0 ? 0 : Math.min(...ages.map((age) => age ?? 0));
  if (wanted !== undefined && wanted < lowest) failField("minimumAge", "recruitment:field.tooYoungForPanels", {
    age: lowest
  });
}

function checkScoring(scoring: Call["scoring"]): void {
  const twice = scoring.findIndex((one, index) => scoring.findIndex(({ id }) => id === one.id) < index);
  if (twice >= 0) failField(`scoring.${twice}.id`, "recruitment:field.criterionTwice");
}

/** The address that was asked for, or one made of the title with something short behind it when it is taken. */
async function slugFor(
  ctx: SignedInCtx, { slug: wanted, title, ...input }: Input, stored: Call | undefined,
): Promise<string> {
  const isTaken = async (slug: string) => {
    const other = await ctx.db.of(CallModel).findOne({ slug });
    return other !== undefined && other.id !== (stored?.id ?? ("id" in input ? input.id : undefined));
  };
  if (wanted !== undefined) return (await isTaken(wanted)) ? failField("slug", "recruitment:field.slugTaken") : wanted;
  if (stored) return stored.slug;
  const base = slugOf(title[ctx.tenant.languages[0]!] ?? Object.values(title)[0] ?? "");
  return (await isTaken(base)) ? `${base}-${randomBytes(3).toString("hex")}` : base;
}

function slugOf(text: string): string {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const slug = plain.replaceAll(/[^a-z0-9]+/g, "-").slice(0, 50).replaceAll(/^-+|-+$/g, "");
  return slug.length < 2 ? "haku" : slug;
}

/** True when two calls ask for the same by the same address: then a link that was tested still leads to what was seen. */
export function sameForm(
  one: Pick<Call, "form" | "slug" | "panels">, other: Pick<Call, "form" | "slug" | "panels">,
): boolean {
  const seen = ({ form, slug, panels }: Pick<Call, "form" | "slug" | "panels">) =>
    ({ form, slug, panels: panels.map(({ panelId, termId, seatTypes }) => ({ panelId, termId, seatTypes })) });
  return isDeepStrictEqual(seen(one), seen(other));
}
