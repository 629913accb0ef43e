import type { Filter } from "@raati/db";
import { toFilter } from "../../kernel/index.ts";
import { openReports, ReportModel, type Report } from "../../reports/index.ts";
import { openStatements, StatementModel, type Statement } from "../../statements/index.ts";
import { inPlace, named, noon, OF_EACH, type NewsPlace } from "./news-place.ts";
import type { NewsItem } from "./schema.ts";

/** Statements that panels have published, with how they begin; in easy language their easy text. */
export async function statementNews(place: NewsPlace): Promise<NewsItem[]> {
  const open: Filter<Statement> = { $and: [toFilter(openStatements), inPlace(place)] };
  const found = await place.visitor.db.of(StatementModel).find(open, { sort: { publishedOn: -1 }, limit: OF_EACH });
  return found.map(({ id, title, parts, easyText, publishedOn, panelIds }) => {
    const easy = easyText?.["fi-plain"];
    const text = { ...parts.find((part) => part.text && !part.removed)?.text, ...(easy && { "fi-plain": easy }) };
    return {
      id: `statement/${id}`, kind: "statement", title, ...(Object.keys(text).length > 0 && { text }), at: noon(publishedOn!),
      address: `/statements/${id}`, ...named(place, panelIds),
    };
  });
}

/** Yearly reports that everybody may read. */
export async function reportNews(place: NewsPlace): Promise<NewsItem[]> {
  const open: Filter<Report> = { $and: [toFilter(openReports), inPlace(place)] };
  const found = await place.visitor.db.of(ReportModel).find(open, { sort: { publishedOn: -1 }, limit: OF_EACH });
  return found.map(({ id, title, publishedOn, panelIds }) => ({
    id: `report/${id}`, kind: "report", title, at: noon(publishedOn!), address: `/reports/${id}`, ...named(place, panelIds),
  }));
}
