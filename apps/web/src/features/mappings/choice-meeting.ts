import type { MeetingView } from "@raati/core/meetings/schema";
import { newId } from "@raati/db";
import { cache } from "react";
import { oneValue } from "../../server/one-value.ts";
import { orNotFound } from "../../server/or-not-found.ts";
import { signedInPage } from "../../server/signed-in-page.ts";
import type { TenantPage } from "../../server/tenant-page.ts";

export interface ChoiceRoute {
  readonly params: Promise<{ tenant: string; panel: string; meeting: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** A meeting at which members choose or mark something together. */
export interface ChoiceMeeting {
  readonly page: TenantPage;
  readonly slug: string;
  readonly meeting: MeetingView;
  readonly arranges: boolean;
  /** The form that opens a new one is asked for. */
  readonly opening: boolean;
}

/** The most options or topics of one. */
const MOST = 40;

/** Ids of something new and of all that may be in it. */
export const choiceIds = (): string[] => Array.from({ length: MOST + 1 }, () => newId());

/** The meeting of an address from inside, once a request. */
export const choiceMeetingOf = cache(async (tenant: string, slug: string, meeting: string) => {
  const { page } = await signedInPage(tenant);
  return { page, meeting: await orNotFound(page.call.meetings.show({ tenant, panel: slug, meeting })) };
});

/** The same with what its address asks for. */
export async function choiceMeeting({ params, searchParams }: ChoiceRoute): Promise<ChoiceMeeting> {
  const { tenant, panel: slug, meeting: id } = await params;
  const { page, meeting } = await choiceMeetingOf(tenant, slug, id);
  const arranges = meeting.abilities.arrange;
  return { page, slug, meeting, arranges, opening: arranges && oneValue((await searchParams).do) === "open" };
}
