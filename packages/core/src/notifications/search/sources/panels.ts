import { toFilter } from "../../../kernel/index.ts";
import {
  panelChanged, panelEnded, PanelModel, panelOpened, panelPaused, panelPolicy, panelResumed, readerOf,
} from "../../../panels/index.ts";
import { idIn, PAGE, type SearchSource } from "./source.ts";

const createdAt = (id: string): Date => new Date(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16));

/** Panels by their name, client group and task. */
export const panelSource: SearchSource = {
  kind: "panel", on: [panelOpened, panelChanged, panelPaused, panelResumed, panelEnded],
  idsOf: (event) => idIn(event, "panelId"),
  load: async (visitor, id) => {
    const seen = toFilter(panelPolicy.see(await readerOf(visitor)));
    const panel = await visitor.db.of(PanelModel).findOne({ $and: [{ id }, seen] });
    if (!panel) return undefined;
    const { name, clientGroup, task, slug } = panel;
    return { title: name, texts: [clientGroup, task], panelIds: [id], address: `/panels/${slug}`, at: createdAt(id) };
  },
  publicAmong: async (visitor, ids) => {
    const seen = toFilter(panelPolicy.see(await readerOf(visitor)));
    return new Set(
      (await visitor.db.of(PanelModel).find({ $and: [{ id: { $in: ids } }, seen] })).map(({ id }) => id as string)
    );
  },
  page: async ({ db }, after) => {
    const { items, next } = await db.of(PanelModel).page({}, { size: PAGE, after, oldestFirst: true });
    return { ids: items.map(({ id }) => id), next };
  },
};
