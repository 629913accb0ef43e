import { addDays, helsinkiDay } from "@raati/i18n";
import { HandlingModel, isDone, nameOfStep, organisationNames, type Handling } from "../../handling/index.ts";
import { inPlace, named, noon, OF_EACH, type NewsPlace } from "./news-place.ts";
import type { NewsItem } from "./schema.ts";

/** So far back answers and steps are news, in days. */
const DAYS_BACK = 365;

const since = ({ visitor }: NewsPlace): string => addDays(helsinkiDay(visitor.ports.clock.now()), -DAYS_BACK);
const addressOf = ({ matterKind, matterId }: Handling): string => `/${matterKind}s/${matterId}`;

/** Answers to matters that everybody may follow. */
export async function answerNews(place: NewsPlace): Promise<NewsItem[]> {
  const found = await place.visitor.db.of(HandlingModel).find(
    { open: true, answeredOn: { $gte: since(place) }, ...inPlace(place) }, { sort: { answeredOn: -1 }, limit: OF_EACH },
  );
  return found.map((one) => ({
    id: `answer/${one.id}`, kind: "answer", title: one.title, ...(one.answer?.reasons && { text: one.answer.reasons }),
    at: noon(one.answeredOn!), address: addressOf(one), ...named(place, one.panelIds),
  }));
}

/** What units, bodies and others have done on the way of what everybody may follow (E7, E9). An answer is told as such. */
export async function stepNews(place: NewsPlace): Promise<NewsItem[]> {
  const first = since(place);
  const found = await place.visitor.db.of(HandlingModel).find(
    { open: true, steppedOn: { $gte: first }, ...inPlace(place) }, { sort: { steppedOn: -1 }, limit: OF_EACH },
  );
  const names = await organisationNames(
    place.visitor, found.flatMap(({ unitIds }) => unitIds), found.flatMap(({ bodyIds }) => bodyIds),
  );
  return found.flatMap((handling) => handling.steps.flatMap((step): NewsItem[] => {
    const { id, state, on, outcome, unitId } = step;
    const isAnswer = unitId !== undefined && unitId === handling.answer?.unitId;
    if (!isDone(state) || on === undefined || on < first || isAnswer) return [];
    return [{
      id: `step/${id}`, kind: "step", title: handling.title, by: nameOfStep(step, names), ...(outcome && { text: outcome }),
      at: noon(on), address: addressOf(handling), ...named(place, handling.panelIds),
    }];
  }));
}
