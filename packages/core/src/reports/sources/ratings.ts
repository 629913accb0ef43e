import { RatingModel, shownGroups } from "../../handling/index.ts";
import { helsinkiInstant, addDays } from "@raati/i18n";
import { RATING_SIDES } from "../../handling/schema.ts";
import type { Cell } from "../contents/schema.ts";
import type { CoreSource } from "../extension.ts";
import { allOf, figureOf, people, tableOf } from "./figures.ts";

const meanOf = (scores: readonly { readonly score: number }[]) =>
  Math.round((scores.reduce((sum, { score }) => sum + score, 0) / scores.length) * 10) / 10;

/** The members' own rating of how their matters were taken care of, by side where five or more have rated. */
export const ratingsSource: CoreSource = {
  id: "ratings",
  async collect(scope, { db }) {
    const at = { $gte: helsinkiInstant(scope.from, "00:00"), $lt: helsinkiInstant(addDays(scope.to, 1), "00:00") };
    const ratings = await allOf((after) => db.of(RatingModel).page(
      { panelId: { $in: [...scope.panelIds] }, at }, { size: 500, after },
    ));
    const groups = RATING_SIDES.map((side) => ({ side, given: ratings.filter((one) => one.side === side) }))
      .map((group) => ({ ...group, size: new Set(group.given.map(({ personId }) => personId)).size }))
      .filter(({ size }) => size > 0);
    const { total, shown } = shownGroups(groups);
    if (ratings.length === 0) return { notes: [scope.say("reports:note.noRatings")] };
    return {
      figures: [
        ...figureOf(scope, "ratings.mean", "score", total ? meanOf(ratings) : null),
        ...figureOf(scope, "ratings.raters", "people", people(new Set(ratings.map(({ personId }) => personId)).size)),
      ],
      tables: tableOf(scope, "ratings.sides", [["group", "text"], ["raters", "people"], ["mean", "score"]], groups.map(
        (group): Cell[] => [
          scope.say(`reports:group.side.${group.side}`), ...(shown.includes(group) ? [group.size, meanOf(group.given)]
            : [null, null]),
        ],
      )),
    };
  },
};
