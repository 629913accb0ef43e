import { helsinkiDay } from "@raati/i18n";
import { pluginStorage, type TenantCtx } from "../../kernel/index.ts";
import { PersonModel } from "../../people/index.ts";
import { ageProblem } from "../age-problem.ts";
import { MembershipModel } from "../memberships/model.ts";
import { PanelModel, type Panel } from "../panel-model.ts";
import { atWorkIn } from "../settings-at-work.ts";
import { consentByKey } from "./by-key.ts";
import { guardianAgeOf } from "./guardian-age.ts";
import { SHOWN_SIGHTS, type ShownSight } from "./schema.ts";

/** A young member as far as the member's guardian is let in. */
export interface GuardedMember {
  readonly personId: string;
  readonly panel: Panel;
  readonly sees: readonly ShownSight[];
}

/** What a guardian can be shown in a panel at the most: nothing where its rule knows no guardians. */
export function sightsIn({ privacy: { guardian } }: Pick<Panel, "privacy">): ShownSight[] {
  return SHOWN_SIGHTS.filter((sight) => guardian?.sees.includes(sight));
}

/**
 * The member whose guardian holds the key of a mail, and what the guardian may see now.
 *
 * @throws Failure NOT_FOUND for a key that opens nothing
 */
export async function guardianByKey(ctx: TenantCtx, { token }: { readonly token: string }): Promise<GuardedMember> {
  const { panelId, personId } = await consentByKey(ctx.db, token);
  const panel = await ctx.db.of(PanelModel).get(panelId);
  return { personId, panel, sees: await sightsOf(ctx, panel, personId) };
}

/**
 * Nothing, unless a plugin at work in the panel says that the member allows it, and never more than the panel's rule. Where
 * plugins differ, the strictest holds. It ends with the place in the panel, and on the day on which the member is of age.
 */
async function sightsOf(ctx: TenantCtx, panel: Panel, personId: string): Promise<ShownSight[]> {
  const { db, plugins } = ctx;
  const most = sightsIn(panel);
  const asked = atWorkIn(plugins, panel, "panels.guardian-sights");
  if (most.length === 0 || asked.length === 0 || !(await isGuarded(ctx, panel, personId))) return [];
  const answers = await Promise.all(asked.map(({ plugin, value, inForce }) =>
    value.of({ storage: pluginStorage(plugin, db), panelId: panel.id, personId, stored: inForce })));
  return most.filter((sight) => answers.every((allowed) => allowed.includes(sight)));
}

async function isGuarded({ db, plugins, ports }: TenantCtx, panel: Panel, personId: string): Promise<boolean> {
  const membership = await db.of(MembershipModel).findOne({ panelId: panel.id, personId, living: true });
  if (!membership || membership.state === "invited") return false;
  const person = await db.of(PersonModel).findOne({ id: personId });
  const today = helsinkiDay(ports.clock.now());
  return person !== undefined && ageProblem(person.birthYear, guardianAgeOf(plugins, panel), today) !== undefined;
}
