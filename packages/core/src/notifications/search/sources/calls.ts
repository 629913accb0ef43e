import {
  callCancelled, callChanged, callClosed, callDecided, callExtended, callInPublic, CallModel, callOpened, callScheduled,
  callUnscheduled, publicCallPage,
} from "../../../recruitment/index.ts";
import { toFilter } from "../../../kernel/index.ts";
import { idIn, PAGE, unlessHidden, type SearchSource } from "./source.ts";

/** Calls for members, from their announcement on. */
export const callSource: SearchSource = {
  kind: "call",
  on: [callScheduled, callUnscheduled, callOpened, callChanged, callExtended, callClosed, callCancelled, callDecided],
  idsOf: (event) => idIn(event, "callId"),
  load: async (visitor, id) => {
    const call = await unlessHidden(publicCallPage(visitor, { call: id }));
    return call && {
      title: call.title, texts: [call.intro, call.criteria, ...call.panels.map(({ name }) => name)],
      panelIds: call.panels.map(({ panelId }) => panelId), address: `/calls/${call.slug}`, at: call.opensAt,
    };
  },
  publicAmong: async ({ db }, ids) => {
    const calls = await db.of(CallModel).find({ $and: [{ id: { $in: ids } }, toFilter(callInPublic)] });
    return new Set(calls.filter(({ publishedAt }) => publishedAt !== undefined).map(({ id }) => id as string));
  },
  page: async ({ db }, after) => {
    const { items, next } = await db.of(CallModel).page({}, { size: PAGE, after, oldestFirst: true });
    return { ids: items.map(({ id }) => id), next };
  },
};
