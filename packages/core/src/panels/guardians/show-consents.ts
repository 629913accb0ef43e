import { PersonModel } from "../../people/index.ts";
import { MembershipModel, type Membership } from "../memberships/model.ts";
import type { Panel } from "../panel-model.ts";
import type { Source } from "../people-known.ts";
import type { PanelCtx } from "../procedures.ts";
import { guardianAgeOf } from "./guardian-age.ts";
import { guardedIds, guardedOf } from "./guarded-people.ts";
import { NameConsentModel, type NameConsent } from "./model.ts";
import type { NameConsentView } from "./schema.ts";

type Member = Pick<Membership, "personId" | "publication">;

/** Of these people, those whose guardian agrees to the name being published by the panel. */
export async function agreedIn(source: Source, panelId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const given = await source.of(NameConsentModel).find({ panelId, personId: { $in: [...personIds] }, state: "given" });
  return new Set(given.map(({ personId }) => personId));
}

/** How it stands with the guardians of a panel's members, by person. Who needs none has no entry. */
export async function nameConsentsOf(
  ctx: Pick<PanelCtx, "db" | "panel" | "ports" | "plugins">, members: readonly Member[],
): Promise<ReadonlyMap<string, NameConsentView>> {
  const { db, panel, ports } = ctx;
  const guarded = await guardedIds(db, ctx, members.map(({ personId }) => personId), ports.clock.now());
  if (guarded.size === 0) return new Map();
  const below = guardianAgeOf(ctx.plugins, panel)!;
  const stored = await db.of(NameConsentModel).find({ panelId: panel.id, personId: { $in: [...guarded] } });
  return new Map(members.filter(({ personId }) => guarded.has(personId)).map((member) =>
    [member.personId, viewOf(member, below, stored.find(({ personId }) => personId === member.personId))]));
}

function viewOf({ publication }: Member, below: number, consent: NameConsent | undefined): NameConsentView {
  const state = consent?.state ?? "not-asked";
  const waits = publication.name && (state === "not-asked" || state === "asked");
  if (!consent) return { state, waits, below };
  const { at, way, guardian: { name: guardianName, email: guardianEmail } } = consent;
  return { state, waits, below, at, way, guardianName, guardianEmail };
}

/** How many names wait for a guardian, by panel: of members who want theirs published. */
export async function waitingNames(
  { db: source, plugins }: Pick<PanelCtx, "db" | "plugins">, panels: readonly Panel[], now: Date,
): Promise<ReadonlyMap<string, number>> {
  const careful = panels.filter(({ privacy }) => privacy.publicNames === "consent" && privacy.guardian);
  const panelId = { $in: careful.map(({ id }) => id) };
  if (careful.length === 0) return new Map();
  const members = await source.of(MembershipModel).find(
    { panelId, living: true, "publication.name": true, state: { $ne: "invited" } },
  );
  const answered = await source.of(NameConsentModel).find({ panelId, state: { $in: ["given", "refused", "withdrawn"] } });
  const done = new Set(answered.map((one) => `${one.panelId} ${one.personId}`));
  const open = members.filter((one) => !done.has(`${one.panelId} ${one.personId}`));
  const ids = [...new Set(open.map(({ personId }) => personId))];
  const people = ids.length === 0 ? [] : await source.of(PersonModel).find({ id: { $in: ids } });
  return new Map(careful.map((panel) => {
    const ours = new Set(open.filter((one) => one.panelId === panel.id).map(({ personId }) => personId));
    return [panel.id, guardedOf({ panel, plugins }, people.filter(({ id }) => ours.has(id)), now).length];
  }));
}
