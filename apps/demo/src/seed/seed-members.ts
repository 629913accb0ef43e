import { answerInvitation, inviteMembers } from "@raati/core/panels";
import { addPerson } from "@raati/core/people";
import { newId } from "@raati/db";
import { ALIASES, calls, madeUpName, type PanelContent } from "../content/index.ts";
import { inPanelAs } from "./in-panel-as.ts";
import type { PanelStory } from "./seed-panels.ts";

interface Seated {
  readonly personId: string; readonly seat: string; readonly roles: string[]; readonly name: boolean;
  readonly alias: string | undefined
}

/** A different stretch of made-up names for each panel. */
let named = 0;

/**
 * Fills the seats that no call fills: people with a part to play first, made-up members for the rest. All accept, each with
 * a consent of their own.
 */
export async function seedMembers(
  { story, content, made }: PanelStory, panel: PanelContent, { panelId, termId }: { panelId: string; termId: string },
): Promise<void> {
  const called = seatsOfCall(content.slug, panel);
  const members: Seated[] = panel.named.filter(({ seat }) => !called.includes(seat)).map(({
    person, seat, roles, namePublic,
  }) =>
    ({ personId: made.people.get(person)!, seat, roles: [...roles], name: namePublic, alias: undefined }));
  for (const [seat, count] of Object.entries(panel.seated).filter(([type]) => !called.includes(type))) {
    const free = count - members.filter((one) => one.seat === seat).length;
    for (let index = 0; index < free; index += 1) members.push(await newMember(seat, index));
  }
  if (members.length === 0) return;
  const ctx = await inPanelAs(made.admin, panelId);
  const invitations = members.map(({ personId, seat, roles }) => ({ id: newId(), personId, seat, roles }));
  await inviteMembers(ctx, { term: termId, invitations });
  for (const [index, { personId, name, alias }] of members.entries()) {
    const me = await inPanelAs(await story.as(content.slug, personId, []), panelId);
    await answerInvitation(me, { membership: invitations[index]!.id, answer: "accept", publication: { name, alias } });
  }

  /** Every second one has no e-mail: a phone number and a letter reach them. Every third lets the name be published. */
  async function newMember(seat: string, index: number): Promise<Seated> {
    named += 1;
    const id = newId<"people">();
    const reached = index % 2 === 0
      ? { email: `jasen-${named}@${content.slug}.example` } : { phone: `040 000 ${1000 + named}` };
    await addPerson(made.admin, { id, name: madeUpName(named), language: index % 5 === 3 ? "sv" : "fi", ...reached });
    const role = seat.startsWith("developer") ? seat : "member";
    return {
      personId: id, seat, roles: [role], name: index % 3 === 0,
      alias: index % 3 === 1 ? ALIASES[index % ALIASES.length] : undefined,
    };
  }
}

/** The seat types of a panel that are filled through a call. */
function seatsOfCall(slug: string, panel: PanelContent): readonly string[] {
  const part = calls.filter(({ tenant, days }) => tenant === slug && days.chosen !== undefined)
    .flatMap(({ panels }) => panels).find((one) => one.panel === panel.key);
  if (!part) return [];
  return part.seatTypes.length > 0 ? part.seatTypes : Object.keys(panel.seated);
}
