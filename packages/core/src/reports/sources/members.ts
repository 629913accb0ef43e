import type { TenantDb } from "@raati/db";
import { shownGroups } from "../../handling/index.ts";
import { MembershipModel, TermModel, type Membership, type Term } from "../../panels/index.ts";
import { PersonModel } from "../../people/index.ts";
import { ageGroup } from "../../recruitment/index.ts";
import type { Cell } from "../contents/schema.ts";
import type { CoreSource, ReportScope } from "../extension.ts";
import { allOf, figureOf, people, shareOfPeople, tableOf, within } from "./figures.ts";

const NEVER_SAT: readonly Membership["endReason"][] = ["declined", "invitation-lapsed", "meeting-over"];
/** The youngest ages of the groups in which members are counted. */
const AGES = [18, 30, 45, 65, 75];
const SAT: readonly Membership["state"][] = ["in-orientation", "active", "on-leave", "ended"];

interface Seat { readonly membership: Membership; readonly term: Term; readonly begins: string }

/** Who sat in the panels at some time, with the day from which on. Guests of one meeting are not members. */
async function seatsOf(db: TenantDb, panelIds: readonly string[]): Promise<Seat[]> {
  const panelId = { $in: [...panelIds] };
  const terms = await db.of(TermModel).find({ panelId });
  const memberships = await allOf((after) => db.of(MembershipModel).page({ panelId, state: { $in: [...SAT] } },
    { size: 500, after }));
  return memberships.flatMap((membership): Seat[] => {
    const term = terms.find(({ id }) => id === membership.termId);
    if (!term || membership.extension?.kind === "meeting" || NEVER_SAT.includes(membership.endReason)) return [];
    return [{ membership, term, begins: membership.startsOn ?? term.startsOn }];
  });
}

const sits = ({ membership: { endsOn }, begins }: Seat, on: string) => begins <= on && (endsOn === undefined
  || endsOn >= on);
const countOf = (seats: readonly Seat[]) => new Set(seats.map(({ membership }) => membership.personId)).size;

/** Members, seats and how the members stand for the people: in groups of five or more. */
export const membersSource: CoreSource = {
  id: "members",
  async collect(scope, { db }) {
    const { panels, panelIds, to, today } = scope;
    const on = to < today ? to : today;
    const all = await seatsOf(db, panelIds);
    const sitting = all.filter((seat) => sits(seat, on));
    const ofPanel = (id: string) => sitting.filter(({ membership }) => membership.panelId === id);
    const sizes = panels.map(({ id }) => ({ id, size: countOf(ofPanel(id)) }));
    const { shown } = shownGroups(sizes);
    const seatsIn = (id: string) => ofPanel(id)[0]?.term.rules.size.max;
    const seats = panels.reduce((sum, { id }) => sum + (seatsIn(id) ?? 0), 0);
    const taken = sitting.filter(({ membership }) => membership.seat !== undefined).length;
    const rows = panels.map((panel): Cell[] => {
      const one = sizes.find(({ id }) => id === panel.id)!;
      return [panel.name, one.size === 0 || shown.includes(one) ? one.size : null, seatsIn(panel.id) ?? ""];
    });
    const total = countOf(sitting);
    return {
      figures: [
        ...figureOf(scope, "members.total", "people", people(total), on),
        ...figureOf(scope, "members.seatsFilled", "percent", seats === 0 ? undefined : shareOfPeople(taken, seats), on),
        ...figureOf(scope, "members.joined", "people", people(countOf(all.filter(({ begins }) => within(scope, begins))))),
        ...figureOf(scope, "members.left", "people", people(countOf(all.filter(({ membership }) => within(scope,
          membership.endsOn))))),
      ],
      tables: [
        ...tableOf(scope, "members.byPanel", [["panel", "text"], ["members", "people"], ["seats", "count"]], rows),
        ...await representation(scope, db, sitting, total),
      ],
    };
  },
};

/** Members by side, age and language; a group below five is hidden, and so is what would give it away. */
async function representation(scope: ReportScope, db: TenantDb, sitting: readonly Seat[], total: number) {
  const ids = [...new Set(sitting.map(({ membership }) => membership.personId))];
  const known = ids.length === 0 ? [] : await db.of(PersonModel).find({ id: { $in: ids.slice(0, 1000) } });
  const year = Number(scope.to.slice(0, 4));
  const sideOf = (personId: string) => {
    const { membership, term } = sitting.find((one) => one.membership.personId === personId)!;
    return term.rules.seatTypes.find(({ id }) => id === membership.seat)?.side ?? "expert";
  };
  const dimensions: readonly [string, (person: (typeof known)[number]) => string][] = [
    ["side", ({ id }) => sideOf(id)],
    ["age", ({ birthYear }) => (birthYear === undefined ? "unknown" : ageGroup(year - birthYear, AGES))],
    ["language", ({ language }) => language],
  ];
  return dimensions.flatMap(([dimension, groupOf]) => {
    const names = [...new Set(known.map(groupOf))].sort();
    const groups = names.map((name) => ({ name, size: known.filter((one) => groupOf(one) === name).length }));
    const { shown } = shownGroups(groups);
    const rows = groups.map((group): Cell[] => {
      const told = shown.includes(group);
      return [scope.say(`reports:group.${dimension}.${group.name}`), told ? group.size : null, told ? group.size / total
        : null];
    });
    return tableOf(scope, `members.${dimension}`, [["group", "text"], ["members", "people"], ["share", "percent"]], rows);
  });
}
