import type { StatementView } from "@raati/core/statements/schema";

/** What a reader may open a form for on the page of a statement. */
export const DEEDS = [
  "adopt", "send", "publish", "dissent", "record", "join", "suggest", "decline", "cite", "change", "hide", "withdraw",
] as const;
export type Deed = (typeof DEEDS)[number];

const ABILITY = {
  adopt: "adopt", send: "send", publish: "publish", dissent: "dissent", record: "recordDissent", join: "dissent",
  suggest: "suggest",
  decline: "answerSuggestion", cite: "cite", change: "change", hide: "moderate", withdraw: "withdraw",
} as const satisfies Record<Deed, keyof StatementView["abilities"]>;

type Facts = Pick<StatementView, "abilities" | "open" | "easyText" | "dissents">;

/** True when the reader may do this now. The server asks again when it is sent. */
export function mayDo({ abilities, open, easyText }: Facts, deed: Deed): boolean {
  // What is published with its easy version has nothing left to publish.
  if (deed === "publish" && open && easyText) return false;
  return abilities[ABILITY[deed]];
}

/** Commands that need no form. */
export const COMMANDS = ["putBefore", "proposeAdoption", "reopen"] as const;
export type Command = (typeof COMMANDS)[number];

/** What waits for this reader first: it carries the page's one primary button. */
export function nextDeed(statement: Facts): Deed | Command | undefined {
  const { abilities, open } = statement;
  if (abilities.putBefore) return "putBefore";
  if (abilities.adopt) return "adopt";
  if (abilities.send) return "send";
  if (mayDo(statement, "publish") && !open) return "publish";
  return abilities.proposeAdoption ? "proposeAdoption" : undefined;
}

/** Deeds about one thing on the page have their link beside it. */
const BESIDE: readonly Deed[] = ["join", "suggest", "decline", "hide"];

/** What else may be done with the statement as a whole. */
export const otherDeeds = (statement: Facts, next: string | undefined): Deed[] =>
  DEEDS.filter((deed) => !BESIDE.includes(deed) && deed !== next && mayDo(statement, deed)
    && (deed !== "dissent" || !statement.dissents.some(({ mine }) => mine)));

/** The commands that the reader may give besides the one that is offered first. */
export const otherCommands = ({ abilities }: Facts, next: string | undefined): Command[] =>
  COMMANDS.filter((command) => command !== next && abilities[command]);
