import type { RequestView } from "@raati/core/proposals/schema";

/** What a reader may open a form for on the page of a request. */
export const REQUEST_DEEDS = ["change", "decline", "agenda", "test", "record", "comment", "use"] as const;
export type RequestDeed = (typeof REQUEST_DEEDS)[number];

/** What one press does. */
export type RequestPress = "send" | "accept" | "close";

const ABILITY = {
  change: "change", decline: "decline", agenda: "putOnAgenda", test: "addTest", comment: "giveComment", use: "reportUse",
} as const satisfies Record<Exclude<RequestDeed, "record">, keyof RequestView["abilities"]>;

type Test = RequestView["tests"][number];

/**
 * True when the reader may write what was seen in a test: the tester, or who runs the panel for somebody without a computer.
 */
export const mayRecord = ({ abilities, state }: Pick<RequestView, "abilities" | "state">, { mine }: Test): boolean =>
  (mine || abilities.putOnAgenda) && (state === "accepted" || state === "on-agenda");

/** True when the reader may do this now. The server asks again when it is sent. */
export function mayDo(request: RequestView, deed: RequestDeed, about?: string): boolean {
  if (deed !== "record") return request.abilities[ABILITY[deed]];
  return request.tests.some((test) => test.id === about && mayRecord(request, test));
}

/** What waits for this reader first: it carries the page's one primary button. */
export function nextDeed({ abilities, tests, state, use, kind }: RequestView):
  { readonly deed: RequestDeed; readonly about?: string } | RequestPress | undefined {
  if (abilities.send) return "send";
  if (abilities.accept) return "accept";
  const open = state === "accepted" || state === "on-agenda";
  const mine = tests.find((test) => open && test.mine && test.doneOn === undefined);
  if (mine) return { deed: "record", about: mine.id };
  if (abilities.reportUse && !use) return { deed: "use" };
  if (abilities.close && use) return "close";
  if (abilities.addTest && kind === "test" && tests.length === 0) return { deed: "test" };
  if (abilities.putOnAgenda && state === "accepted") return { deed: "agenda" };
  return abilities.giveComment ? { deed: "comment" } : undefined;
}

/** What else may be done with the request as a whole. */
export function otherDeeds(request: RequestView, next: ReturnType<typeof nextDeed>): RequestDeed[] {
  const first = typeof next === "object" ? next.deed : undefined;
  return REQUEST_DEEDS.filter((deed) => deed !== "record" && deed !== first && mayDo(request, deed));
}
