import type { Filter } from "@raati/db";
import type { LocalizedText } from "@raati/i18n";
import type { z } from "zod";
import { holds, toFilter, type TenantCtx } from "../../kernel/index.ts";
import {
  BulletinModel, inPublic, MeetingModel, minutesInPublic, MinutesModel, type Meeting,
} from "../../meetings/index.ts";
import { inPanel, PanelModel, panelPolicy, readerOf } from "../../panels/index.ts";
import { ProposalModel, publicOnly, type Proposal } from "../../proposals/index.ts";
import { publicCalls } from "../../recruitment/index.ts";
import { asVisitor } from "../search/index-things.ts";
import { answerNews, stepNews } from "./handling-news.ts";
import { inPlace, named, noon, OF_EACH, type NewsPlace } from "./news-place.ts";
import { reportNews, statementNews } from "./published-news.ts";
import type { NewsItem, newsInput, NewsView } from "./schema.ts";

/** So many items stand in a feed. */
const MOST = 50;

/**
 * What has become public lately, newest first: the same for everybody, by the same rules as the public pages.
 *
 * @throws Failure NOT_FOUND for a panel that the public does not know of
 */
export async function publicNews(ctx: TenantCtx, { panel }: z.output<typeof newsInput>): Promise<NewsView> {
  const visitor = asVisitor(ctx);
  const only = panel === undefined ? undefined : (await inPanel(visitor, panel)).panel;
  const seen = toFilter(panelPolicy.see(await readerOf(visitor)));
  const open = await visitor.db.of(PanelModel).find(seen);
  const place = { visitor, only, panels: new Map(open.map((one) => [one.id as string, one])) };
  const found = [
    ...await proposalNews(place), ...await statementNews(place), ...await reportNews(place), ...await answerNews(place),
    ...await stepNews(place), ...await meetingNews(place), ...await callNews(place),
  ];
  return {
    items: found.sort((one, other) => other.at.getTime() - one.at.getTime()).slice(0, MOST),
    ...(only && { panel: { slug: only.slug, name: only.name } }),
  };
}

async function proposalNews(place: NewsPlace): Promise<NewsItem[]> {
  const open: Filter<Proposal> = { $and: [toFilter(publicOnly), { sentOn: { $exists: true } }, inPlace(place)] };
  const found = await place.visitor.db.of(ProposalModel).find(open, { sort: { id: -1 }, limit: OF_EACH });
  return found.map(({ id, title, text, sentOn, panelIds }) => ({
    id: `proposal/${id}`, kind: "proposal", title, text, at: noon(sentOn!), address: `/proposals/${id}`,
    ...named(place, panelIds),
  }));
}

/** Minutes and bulletins of meetings that stand in the public list, in panels that the public may see. */
async function meetingNews(place: NewsPlace): Promise<NewsItem[]> {
  const { db } = place.visitor;
  const minutes = await db.of(MinutesModel).find(
    { state: "published", ...inPlace(place) }, { sort: { id: -1 }, limit: OF_EACH },
  );
  const bulletins = await db.of(BulletinModel).find(
    { open: true, ...(place.only && { panelId: place.only.id }) }, { sort: { id: -1 }, limit: OF_EACH },
  );
  const ids = [...new Set([...minutes, ...bulletins].map(({ meetingId }) => meetingId))];
  const meetings = ids.length === 0 ? [] : await db.of(MeetingModel).find({ id: { $in: ids } });
  const item = (kind: "minutes" | "bulletin", id: string, meeting: Meeting, at: Date, text?: LocalizedText): NewsItem[] => {
    const panel = place.only ?? meeting.panelIds.map((one) => place.panels.get(one)).find((one) => one !== undefined);
    if (!panel) return [];
    const address = `/panels/${panel.slug}/meetings/${meeting.id}`;
    return [{ id: `${kind}/${id}`, kind, title: meeting.title, ...(text && { text }), at, address, panel: {
      id: panel.id, name: panel.name
    } }];
  };
  const meetingOf = (id: string) => meetings.find((one) => one.id === id);
  return [
    ...minutes.flatMap(({ id, meetingId, publishedAt }) => {
      const meeting = meetingOf(meetingId);
      return meeting && publishedAt && holds(minutesInPublic, meeting) ? item("minutes", id, meeting, publishedAt) : [];
    }),
    ...bulletins.flatMap(({ id, meetingId, publishedAt, text }) => {
      const meeting = meetingOf(meetingId);
      return meeting && holds(inPublic, meeting) ? item("bulletin", id, meeting, publishedAt, text) : [];
    }),
  ];
}

async function callNews(place: NewsPlace): Promise<NewsItem[]> {
  const { items } = await publicCalls(place.visitor, { show: "open", size: OF_EACH });
  const here = items.filter(({ panels }) => !place.only || panels.some(({ panelId }) => panelId === place.only?.id));
  return here.map(({ id, slug, title, opensAt, panels }) => ({
    id: `call/${id}`, kind: "call", title, at: opensAt, address: `/calls/${slug}`,
    ...named(place, panels.map(({ panelId }) => panelId)),
  }));
}
