import type { EventType } from "../../../kernel/index.ts";
import { handlingRules } from "./handling-rules.ts";
import { meetingRules } from "./meeting-rules.ts";
import { panelRules } from "./panel-rules.ts";
import { proposalRules } from "./proposal-rules.ts";
import { reportRules } from "./report-rules.ts";
import type { Rule } from "./rule.ts";
import { statementRules } from "./statement-rules.ts";

/** Everything that people hear of, by event. A slice before this one is heard by adding its rules here. */
const rules: readonly Rule[] = [
  ...handlingRules, ...proposalRules, ...statementRules, ...reportRules, ...panelRules, ...meetingRules,
];

export const heardTypes: readonly EventType[] = rules.map(({ type }) => type);

/** Who hears of an event of this type, and how; undefined when nobody does. */
export const ruleFor = (type: string): Rule | undefined => rules.find((one) => one.type.name === type);
