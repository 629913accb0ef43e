import { changeRoles, MembershipModel, setPublication } from "@raati/core/panels";
import { answerOffer, recordAnswer, SeatOfferModel } from "@raati/core/recruitment";
import { ALIASES } from "../content/index.ts";
import { inPanelAs } from "./in-panel-as.ts";
import type { Applied } from "./seed-applications.ts";
import type { CallStory } from "./seed-call.ts";

/** Those who were offered a seat take it, each with a consent of their own; in one panel somebody has to decline. */
export async function seedAnswers(source: CallStory, applied: readonly Applied[]): Promise<void> {
  const { admin } = source.made;
  for (const { panel } of source.call.panels) {
    const panelId = source.panels.get(panel)!;
    const offers = await admin.db.of(SeatOfferModel).find({ callId: source.callId, panelId }, { sort: { id: 1 } });
    const declines = source.call.declined === panel
      ? offers.findLast(({ applicationId }) => !personOf(applied, applicationId)) : undefined;
    for (const [index, offer] of offers.entries()) {
      await answer(source, panel, offer, { applied, accepts: offer !== declines, index });
    }
  }
  await source.story.deliver();
}

/** Where guardians are asked, the young members would like their names to be seen: those names wait. */
function wantsName({ content, call }: CallStory, panelKey: string, applied: Applied | undefined): boolean {
  const type = content.panels.find(({ key }) => key === panelKey)?.type;
  const below = content.panelTypes.find(({ key }) => key === type)?.own?.guardianBelow;
  return below !== undefined && applied !== undefined
    && Number(call.days.opens.slice(0, 4)) - applied.applicant.birthYear < below;
}

const personOf = (applied: readonly Applied[], applicationId: string) =>
  applied.find(({ id }) => id === applicationId)?.applicant.person;

interface Answer { readonly applied: readonly Applied[]; readonly accepts: boolean; readonly index: number }

async function answer(
  source: CallStory, panelKey: string, offer: { id: string; applicationId: string; membershipId: string; panelId: string },
  { applied, accepts, index }: Answer,
): Promise<void> {
  const { story, content, callId, made: { admin } } = source;
  const said = accepts ? "accept" as const : "decline" as const;
  const token = applied.find(({ id }) => id === offer.applicationId)?.token;
  const named = content.panels.find(({ key }) => key === panelKey)?.named.find(
    ({ person }) => person === personOf(applied, offer.applicationId)
  );
  const wants = wantsName(source, panelKey, applied.find(({ id }) => id === offer.applicationId)) || index % 3 === 0;
  const publication = {
    name: named?.namePublic ?? wants,
    alias: named || index % 3 !== 1 ? undefined : ALIASES[Math.floor(index / 3) % ALIASES.length],
  };
  const ctx = await inPanelAs(admin, offer.panelId);
  if (token !== undefined) {
    await answerOffer(
      await story.visiting(content.slug),
      { token, offer: offer.id, answer: said, publication: accepts ? publication : undefined },
    );
  } else {
    await recordAnswer(ctx, { call: callId, offer: offer.id, answer: said });
    if (accepts) await setPublication(ctx, { membership: offer.membershipId, publication });
  }
  if (!accepts || !named || named.roles.length < 2) return;
  const { revision } = await admin.db.of(MembershipModel).get(offer.membershipId);
  await changeRoles(ctx, { membership: offer.membershipId, revision, roles: [...named.roles] });
}
