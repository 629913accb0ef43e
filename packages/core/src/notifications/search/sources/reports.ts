import { helsinkiInstant } from "@raati/i18n";
import { toFilter } from "../../../kernel/index.ts";
import { openReports, ReportModel, reportPublished } from "../../../reports/index.ts";
import { idIn, PAGE, type SearchSource } from "./source.ts";

/** Published yearly reports: their chapters as people wrote them. */
export const reportSource: SearchSource = {
  kind: "report",
  on: [reportPublished],
  idsOf: (event) => idIn(event, "reportId"),
  load: async ({ db }, id) => {
    const [report] = await db.of(ReportModel).find({ $and: [{ id }, toFilter(openReports)] });
    if (!report) return undefined;
    const { title, chapters, panelIds, publishedOn } = report;
    return {
      title, texts: chapters.flatMap((chapter) => [chapter.title, chapter.text]), panelIds, address: `/reports/${id}`,
      at: helsinkiInstant(publishedOn ?? "2020-01-01", "12:00"),
    };
  },
  publicAmong: async ({ db }, ids) => {
    const open = await db.of(ReportModel).find({ $and: [{ id: { $in: [...ids] } }, toFilter(openReports)] });
    return new Set(open.map(({ id }) => id as string));
  },
  page: async ({ db }, after) => {
    const { items, next } = await db.of(ReportModel).page(toFilter(openReports), { size: PAGE, after, oldestFirst: true });
    return { ids: items.map(({ id }) => id), next };
  },
};
