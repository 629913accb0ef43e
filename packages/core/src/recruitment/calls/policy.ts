import { all, is, when, filterFor, type Condition, type Policy, type TenantCtx } from "../../kernel/index.ts";
import { PanelModel, panelPolicy, readerOf } from "../../panels/index.ts";
import type { Call } from "./model.ts";

/** Who asks about calls: which panels the reader runs. All facts, no rules. */
export interface CallReader {
  readonly personId: string | undefined;
  readonly admin: boolean;
  /** Panels whose staff the reader is: as the tenant's coordinator or administrator, or as the panel's own coordinator. */
  readonly runs: readonly string[];
}

/** The most panels that one tenant has; it bounds the question which of them a reader runs. */
const MOST_PANELS = 1000;

/** Who asks about calls: the person, whether an admin, and the panels that they run. Two queries. */
export async function callReader(ctx: Pick<TenantCtx, "db" | "viewer" | "plugins">): Promise<CallReader> {
  const reader = await readerOf(ctx);
  const panels = await ctx.db.of(PanelModel).find(filterFor(panelPolicy, reader, "administer"), { limit: MOST_PANELS });
  return { personId: reader.personId, admin: reader.admin, runs: panels.map(({ id }) => id) };
}

type Rule = (reader: CallReader) => Condition<Call>;

/** Who runs one of a call's panels sees the call and its applications: the selection group. To all others there is none. */
const runs: Rule = (reader) => is("panelIds", ...reader.runs);
const inState = (...states: readonly Call["state"][]): Condition<Call> => is("state", ...states);

/** Who may do what with a call. */
export const callPolicy = {
  see: runs,
  /** Texts may still be corrected while it is open. */
  change: () => inState("draft", "scheduled", "open"),
  /** What the applicants rely on stands still once it is open. */
  changeForm: () => inState("draft", "scheduled"),
  testLink: () => inState("draft", "scheduled"),
  schedule: () => inState("draft"),
  withdraw: () => inState("scheduled"),
  extend: () => inState("open", "closed"),
  approveClosing: (reader) => all(when(reader.admin), inState("open", "closed")),
  cancel: () => inState("draft", "scheduled", "open", "closed"),
  enterApplications: () => inState("open", "closed", "in-selection"),
  startSelection: () => inState("closed"),
} satisfies Policy<CallReader, Call, string>;

/** States in which visitors know of a call: everything that was announced, also when it is over. */
export const PUBLIC_STATES: readonly Call["state"][] = [
  "scheduled", "open", "closed", "in-selection", "decided", "cancelled",
];

/** The public knows of a call from its announcement on. */
export const callInPublic: Condition<Call> = is("state", ...PUBLIC_STATES);
