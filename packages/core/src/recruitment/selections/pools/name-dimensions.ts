import { AreaModel } from "../../../organisation/index.ts";
import type { TenantCtx } from "../../../kernel/index.ts";
import { isCoreDimension, NOT_TICKED, SEVERAL, TICKED, UNKNOWN } from "../../applications/dimensions.ts";
import { GENDERS, ROLES, SPEAKS } from "../../applications/schema.ts";
import { seatTypesOf } from "../../calls/seat-types.ts";
import { countedFields, optionDimension, type CountedField } from "../../forms/counted-fields.ts";
import type { GroupName } from "../fields.ts";
import type { NamedDimension, PoolCell } from "../methods/count-selection.ts";
import type { Quota } from "../quotas/schema.ts";
import type { CallPart } from "./call-part.ts";

const key = (text: string): GroupName => ({ kind: "key", key: text });
const coreKey = (dimension: string, group: string) => key(`recruitment:quota.group.${dimension}.${group}`);

/** What is shown last in a dimension: no group that a quota would be made for. */
const LAST: readonly string[] = [SEVERAL, NOT_TICKED, UNKNOWN];

/**
 * The dimensions by which a call's applicants are counted, with names for people: core's own, and those of plugin fields
 * that are asked. Groups that the pool or a quota has, and nobody else knows, are shown by their own name.
 */
export async function nameDimensions(
  ctx: TenantCtx, { call, seats, term }: Pick<CallPart, "call" | "seats" | "term">,
  { cells, quotas }: { cells: readonly PoolCell[]; quotas: readonly Quota[] },
): Promise<NamedDimension[]> {
  const areas = await ctx.db.of(AreaModel).find({ state: "active" }, { sort: { position: 1 } });
  const seatTypes = seatTypesOf(term.rules, seats.seatTypes);
  const known: NamedDimension[] = [
    core("area", areas.map(({ id, name }) => ({ group: id, name: { kind: "text", text: name } }))),
    core("age", ageGroups(call.ageBounds).map((group) => ({ group, name: ageName(group) }))),
    core("gender", GENDERS.map((group) => ({ group, name: coreKey("gender", group) }))),
    core("language", SPEAKS.map((group) => ({ group, name: coreKey("language", group) }))),
    core("role", ROLES.map((group) => ({ group, name: coreKey("role", group) }))),
    ...(seatTypes.length > 1 ? [
      core("seat", seatTypes.map(({ id, name }) => ({ group: id, name: { kind: "text" as const, text: name } }))),
    ] : []),
    ...countedFields(ctx.plugins).flatMap(ofField),
  ];
  return withStrangers(known, [...cells.filter(({ count }) => count > 0), ...quotas])
    .filter((
      { dimension, groups }
    ) => groups.length > 0 && (isCoreDimension(dimension) || isUsed(dimension, cells, quotas)));
}

const isUsed = (dimension: string, cells: readonly PoolCell[], quotas: readonly Quota[]) =>
  cells.some((one) => one.dimension === dimension) || quotas.some((one) => one.dimension === dimension);

function core(dimension: string, groups: NamedDimension["groups"]): NamedDimension {
  return { dimension, name: key(`recruitment:quota.dimension.${dimension}`), groups };
}

function ofField({ dimension, field: { kind, label, options } }: CountedField): NamedDimension[] {
  if (kind === "choice") return [{
    dimension, name: key(label), groups: options.map((option) => ({ group: option.id, name: key(option.label) })),
  }];
  return options.map((option) => ({
    dimension: optionDimension(dimension, option.id), name: key(option.label),
    groups: [{ group: TICKED, name: key(`recruitment:quota.group.any.${TICKED}`) }],
  }));
}

/**
 * Adds groups and dimensions that stand in the data only: an area that was removed, a plugin that is no longer enabled. What
 * nobody was asked is no dimension.
 */
function withStrangers(
  known: readonly NamedDimension[], met: readonly { dimension: string; group: string }[],
): NamedDimension[] {
  const all = new Map(known.map((one) => [one.dimension, { ...one, groups: [...one.groups] }]));
  for (const { dimension, group } of met) {
    if (!all.has(dimension) && group === UNKNOWN) continue;
    const place = all.get(dimension) ?? { dimension, name: { kind: "plain" as const, plain: dimension }, groups: [] };
    all.set(dimension, place);
    if (!place.groups.some((one) => one.group === group)) place.groups.push({ group, name: strangerName(group) });
  }
  return [...all.values()].map((one) => (
    { ...one, groups: one.groups.toSorted((left, right) => LAST.indexOf(left.group) - LAST.indexOf(right.group)) }
  ));
}

const strangerName = (group: string): GroupName =>
  (LAST.includes(group) ? key(`recruitment:quota.group.any.${group}`) : { kind: "plain", plain: group });

/** The age groups of a call by the youngest ages of its groups: `[18, 30]` makes age-0-17, age-18-29 and age-30-up. */
export function ageGroups(bounds: readonly number[]): string[] {
  const starts = bounds[0] === 0 ? bounds : [0, ...bounds];
  return starts.map((start, at) => (at === starts.length - 1 ? `age-${start}-up` : `age-${start}-${starts[at + 1]! - 1}`));
}

function ageName(group: string): GroupName {
  const [, from, to] = group.split("-");
  if (to === "up") return { kind: "plain", plain: `${from}+` };
  return { kind: "plain", plain: from === "0" ? `–${to}` : `${from}–${to}` };
}
