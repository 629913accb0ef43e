import { callSource } from "./calls.ts";
import { bulletinSource, meetingSource } from "./meetings.ts";
import { panelSource } from "./panels.ts";
import { proposalSource } from "./proposals.ts";
import type { SearchSource } from "./source.ts";

/** Everything that can be found. */
export const searchSources: readonly SearchSource[] = [panelSource, callSource, proposalSource, meetingSource, bulletinSource];
