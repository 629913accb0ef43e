import {
  adoptionProposed, statementAdopted, StatementModel, statementNotAdopted, statementPublished, statementPutBefore,
  statementSent, statementWithdrawn,
} from "../../../statements/index.ts";
import { coordinatorsOf, membersOf } from "./people-of.ts";
import { rule, type Notice, type Rule, type RulePlace } from "./rule.ts";

/** Which statement, as every event about one tells it. */
interface Told { readonly statementId: string; readonly panelId: string }

/** To everybody in the panel, and to who runs it. */
async function toPanel(
  place: RulePlace, kind: Notice["kind"], { statementId, panelId }: Told, how: string,
): Promise<Notice[]> {
  const to = [...await membersOf(place, [panelId]), ...await coordinatorsOf(place, [panelId])];
  return [{ kind, thing: statementId, panelId, to, values: { how } }];
}

/**
 * What happens to a statement in its panel's own hands. Its answers, its steps and what is told of it in the end are those
 * of its handling, and come by the rules for that.
 */
export const statementRules: readonly Rule[] = [
  rule(statementPutBefore, (place, { data }) => toPanel(place, "statement-draft", data, "in-drafting")),
  rule(adoptionProposed, (place, { data }) => toPanel(place, "statement-draft", data, "for-adoption")),
  rule(statementAdopted, (place, { data }) => toPanel(place, "statement-ready", data, "adopted")),
  rule(statementNotAdopted, (place, { data }) => toPanel(place, "statement-ready", data, "not-adopted")),
  rule(statementSent, (place, { data }) => toPanel(place, "statement-ready", data, "sent")),
  rule(statementPublished, (place, { data }) => toPanel(place, "statement-ready", data, "published")),
  rule(statementWithdrawn, async (place, { data }) => {
    // A draft that came before nobody is nobody's news.
    const statement = await place.tx.of(StatementModel).findOne({ id: data.statementId, heardOn: { $exists: true } });
    return statement ? toPanel(place, "statement-ready", data, "withdrawn") : [];
  }),
];
