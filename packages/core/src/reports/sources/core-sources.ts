import type { CoreSource } from "../extension.ts";
import { changesSource } from "./changes.ts";
import { comingSource } from "./coming.ts";
import { feesSource } from "./fees.ts";
import { languagesSource } from "./languages.ts";
import { meetingsSource } from "./meetings.ts";
import { membersSource } from "./members.ts";
import { panelsSource } from "./panels.ts";
import { proposalsSource } from "./proposals.ts";
import { ratingsSource } from "./ratings.ts";
import { statementsSource } from "./statements.ts";
import { themesSource } from "./themes.ts";

/** What core's slices tell in a yearly report. A slice that has more to tell adds one line here. */
export const coreSources: readonly CoreSource[] = [
  panelsSource, membersSource, meetingsSource, feesSource, themesSource, proposalsSource,
  statementsSource, changesSource, languagesSource,
  ratingsSource, comingSource,
];
