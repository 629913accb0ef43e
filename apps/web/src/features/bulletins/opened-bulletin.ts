import type { bulletinView, MeetingView, sharingsView } from "@raati/core/meetings/schema";
import { newId } from "@raati/db";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { z } from "zod";
import { oneValue } from "../../server/one-value.ts";
import { orUnknown } from "../../server/or-unknown.ts";
import { raati } from "../../server/raati.ts";
import { reader, tenantPage, type TenantPage } from "../../server/tenant-page.ts";

export interface BulletinRoute {
  readonly params: Promise<{ tenant: string; panel: string; meeting: string }>;
  readonly searchParams: Promise<{ do?: string | string[]; shared?: string | string[] }>;
}

/** What a member or an arranger sees beside the bulletin itself. */
interface Inside {
  readonly meeting: MeetingView;
  readonly sharings: z.output<typeof sharingsView>;
  readonly takesPart: boolean;
}

export interface OpenedBulletin {
  readonly page: TenantPage;
  readonly slug: string;
  readonly bulletin: z.output<typeof bulletinView> | undefined;
  readonly inside: Inside | undefined;
  readonly writing: boolean;
  readonly shared: boolean;
  readonly id: string;
  /** The address of the bulletin, whole, for whoever it is sent to. */
  readonly url: string;
}

/** A meeting's bulletin, once a request; to visitors there is nothing until it is published. */
export const bulletinOf = cache(async (tenant: string, slug: string, meeting: string) => {
  const page = await tenantPage(tenant);
  const where = { tenant, panel: slug, meeting };
  const bulletin = await orUnknown(page.call.meetings.bulletins.publicPage(where));
  const inside = (await reader(tenant)) && await insideOf(page, where);
  if (!bulletin && !inside) notFound();
  return { page, bulletin, inside };
});

/** Nothing for who is not inside, or has not given a second factor: the page is for everybody, and asks nobody for more. */
async function insideOf({ call }: TenantPage, where: { tenant: string; panel: string; meeting: string }):
  Promise<Inside | undefined> {
  try {
    const { abilities } = await call.panels.inside(where);
    const [meeting, sharings] = await Promise.all([call.meetings.show(where), call.meetings.bulletins.sharings(where)]);
    return { meeting, sharings, takesPart: abilities.takePart };
  } catch {
    return undefined;
  }
}

/** The page of a bulletin with the form that its address opens, if the reader may write. */
export async function openedBulletin({ params, searchParams }: BulletinRoute): Promise<OpenedBulletin> {
  const { tenant, panel: slug, meeting } = await params;
  const query = await searchParams;
  const { page, bulletin, inside } = await bulletinOf(tenant, slug, meeting);
  const arranges = inside?.meeting.abilities.arrange ?? false;
  return {
    page, slug, bulletin, inside, id: newId(), shared: oneValue(query.shared) !== undefined,
    writing: arranges && (!bulletin || oneValue(query.do) === "write"),
    url: `${raati().ports.settings.baseUrl}${page.home}/panels/${slug}/meetings/${meeting}/bulletin`,
  };
}
