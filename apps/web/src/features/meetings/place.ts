import type { InsidePanelView } from "@raati/core/panels/schema";
import type { MeetingView, PublicMeetingCard } from "@raati/core/meetings/schema";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { orNotFound } from "../../server/or-not-found.ts";
import { orUnknown } from "../../server/or-unknown.ts";
import { reader, tenantPage, type TenantPage } from "../../server/tenant-page.ts";

/** The panel whose meetings are read. */
export interface MeetingsPanel {
  readonly slug: string;
  readonly name: string;
  /** Begins the addresses of its meetings. */
  readonly address: string;
  /** The panel from inside, for who sees it so. Everybody else reads what is public. */
  readonly inside: InsidePanelView | undefined;
}

export interface PanelPlace {
  readonly page: TenantPage;
  readonly panel: MeetingsPanel;
}

/** A meeting from inside. */
export interface InsideMeeting extends PanelPlace {
  readonly meeting: MeetingView;
}

/** The parts of the address of a panel, and of one of its meetings. */
export interface PanelRoute { readonly params: Promise<{ tenant: string; panel: string }> }
export interface MeetingRoute {
  readonly params: Promise<{ tenant: string; panel: string; meeting: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Mails lead here: who has not signed in may be one of those who may see it. To everybody else nothing is here. */
async function nothingFor(tenant: string, { home, segment, path }: TenantPage): Promise<never> {
  if (await reader(tenant)) notFound();
  return redirect(`${home}/sign-in?next=${encodeURIComponent(`/${segment}${path}`)}`);
}

/** The panel of an address, as its reader may see it. Once a request. */
export const panelPlace = cache(async (tenant: string, slug: string): Promise<PanelPlace> => {
  const page = await tenantPage(tenant);
  const signedIn = (await reader(tenant)) !== undefined;
  const found = signedIn ? await orNotFound(orUnknown(page.call.panels.inside({ tenant, panel: slug }))) : undefined;
  const inside = found?.abilities.seeInside ? found : undefined;
  const known = inside ?? await orUnknown(page.call.panels.publicPage({ tenant, panel: slug }));
  if (!known) return nothingFor(tenant, page);
  const address = `${page.home}/panels/${known.slug}/meetings`;
  return { page, panel: { slug: known.slug, name: page.words(known.name), address, inside } };
});

/** The panel of an address for those inside only. */
export async function insidePlace(tenant: string, slug: string): Promise<PanelPlace & { inside: InsidePanelView }> {
  const place = await panelPlace(tenant, slug);
  const { inside } = place.panel;
  return inside ? { ...place, inside } : nothingFor(tenant, place.page);
}

/** For who arranges the panel's meetings. */
export async function arrangingPlace(tenant: string, slug: string): Promise<PanelPlace & { inside: InsidePanelView }> {
  const place = await insidePlace(tenant, slug);
  return place.inside.abilities.leadTogether ? place : notFound();
}

type Opened = InsideMeeting | (PanelPlace & { readonly card: PublicMeetingCard });

/** The meeting of an address: from inside for those who are in it, as everybody may know it otherwise. Once a request. */
export const openedMeeting = cache(async (tenant: string, slug: string, id: string): Promise<Opened> => {
  const { page, panel } = await panelPlace(tenant, slug);
  const which = { tenant, panel: slug, meeting: id };
  const meeting = panel.inside ? await orNotFound(orUnknown(page.call.meetings.show(which))) : undefined;
  if (meeting) return { page, panel, meeting };
  const card = await orUnknown(page.call.meetings.publicPage(which));
  return card ? { page, panel, card } : nothingFor(tenant, page);
});

/** The same for those inside only: there is nothing here for others. */
export async function insideMeeting({ params }: Pick<MeetingRoute, "params">): Promise<InsideMeeting> {
  const { tenant, panel, meeting } = await params;
  const opened = await openedMeeting(tenant, panel, meeting);
  return "meeting" in opened ? opened : nothingFor(tenant, opened.page);
}

/** What a command about the meeting is told. */
export const targetOf = ({ page, panel, meeting }: InsideMeeting) =>
  ({ tenant: page.tenant.slug, panel: panel.slug, meeting: meeting.id });

/** The title of a page about a meeting: what the page is, and of which meeting. */
export async function meetingTitle(route: Pick<MeetingRoute, "params">, key: string): Promise<{ title: string }> {
  const { page, meeting } = await insideMeeting(route);
  return { title: `${page.t(key)} – ${page.words(meeting.title)}` };
}
