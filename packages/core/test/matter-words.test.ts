import { LOCALES, mergeResources, missingKeys } from "@raati/i18n";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { handlingEvents, handlingPolicy, handlingRouter, locales as handling } from "../src/handling/index.ts";
import {
  CLOSING_NEEDS, FOLLOW_UP_STATES, HANDLING_STATES, INBOX_TABS, ITEM_KINDS, loopQuarter, OUTCOMES, STEP_STATES, TRACK_KEYS,
  TRACK_STATES,
} from "../src/handling/schema.ts";
import {
  locales as proposals, proposalEvents, proposalPolicy, proposalsRouter, requestPolicy
} from "../src/proposals/index.ts";
import { locales as statements, statementEvents, statementPolicy, statementsRouter } from "../src/statements/index.ts";
import {
  BASES, PART_KINDS, STATEMENT_KINDS, STATEMENT_STATES, SUGGESTION_STATES,
} from "../src/statements/schema.ts";
import { ORIGIN_KINDS, PROPOSAL_KINDS, PROPOSAL_STATES, REQUEST_KINDS, REQUEST_STATES } from "../src/proposals/schema.ts";

const slices = { handling, proposals, statements };
const DECIDES = /decid|decision|resolve|päät[tä]|päätö|beslut|avgör/i;
const textsOf = (node: object): string[] => Object.values(node).flatMap(
  (text) => (typeof text === "string" ? [text] : textsOf(text as object))
);
const has = (texts: object, key: string) => {
  const node = (path: string) => path.split(".").reduce<unknown>(
    (part, name) => (part as Record<string, unknown> | undefined)?.[name], texts
  );
  return typeof node(key) === "string" || typeof node(`${key}_other`) === "string";
};

describe("words", () => {
  test("every text stands in all four languages", () => {
    expect(missingKeys(mergeResources(slices))).toEqual([]);
  });

  test("easy Finnish is a text of its own, in short sentences", () => {
    for (const locales of Object.values(slices)) {
      const easy = textsOf(locales["fi-plain"]);
      const same = textsOf({ ...locales.fi.failure, ...locales.fi.field }).filter((text) => easy.includes(text));
      expect(same).toEqual([]);
      expect(easy.flatMap((text) => text.split(/[.?!] /)).filter((sentence) => sentence.split(" ").length > 13)).toEqual([]);
    }
  });

  test.each(Object.keys(slices) as (keyof typeof slices)[])("every key that the code of %s names has a text", (slice) => {
    const root = new URL(`../src/${slice}/`, import.meta.url);
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const keys = files.flatMap((file) =>
      [...readFileSync(new URL(file, root), "utf8").matchAll(new RegExp(`"${slice}:([\\w.-]+)"`, "g"))]
        .map(([, key]) => key!));
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.filter((key) => !has(slices[slice].fi, key))).toEqual([]);
  });

  test("every state, kind and figure has its word", () => {
    const lacks = (
      texts: object, part: string, names: readonly string[]
    ) => names.filter((name) => !has(texts, `${part}.${name}`)).map((name) => `${part}.${name}`);
    const figures = Object.keys(loopQuarter.shape).filter((name) => !["quarter", "from", "to"].includes(name));
    expect([
      ...lacks(
        handling.fi, "state", HANDLING_STATES
      ), ...lacks(handling.fi, "outcome", OUTCOMES), ...lacks(handling.fi, "stepState", STEP_STATES),
      ...lacks(
        handling.fi, "followUpState", FOLLOW_UP_STATES
      ), ...lacks(handling.fi, "track", TRACK_KEYS), ...lacks(handling.fi, "trackState", TRACK_STATES),
      ...lacks(handling.fi, "item", ITEM_KINDS), ...lacks(handling.fi, "need", CLOSING_NEEDS), ...lacks(
        handling.fi, "failure.close", CLOSING_NEEDS
      ),
      ...lacks(handling.fi, "tab", INBOX_TABS), ...figures.flatMap(
        (name) => lacks(handling.fi, `figure.${name}`, ["name", "definition"])
      ),
      ...lacks(
        proposals.fi, "state", PROPOSAL_STATES
      ), ...lacks(proposals.fi, "kind", PROPOSAL_KINDS), ...lacks(proposals.fi, "origin", ORIGIN_KINDS),
      ...lacks(proposals.fi, "requestKind", REQUEST_KINDS), ...lacks(proposals.fi, "requestState", REQUEST_STATES),
      ...lacks(statements.fi, "state", STATEMENT_STATES), ...lacks(statements.fi, "kind", STATEMENT_KINDS),
      ...lacks(statements.fi, "base", BASES), ...lacks(statements.fi, "part", PART_KINDS),
      ...lacks(statements.fi, "suggestionState", SUGGESTION_STATES),
    ]).toEqual([]);
  });

  test("A10 · no event, route or ability lets a panel decide, and no text says that it does", () => {
    const names = [
      ...[...handlingEvents, ...proposalEvents, ...statementEvents].map(({ name }) => name),
      ...Object.keys(handlingRouter._def.procedures),
      ...Object.keys(
        proposalsRouter._def.procedures
      ), ...Object.keys(handlingPolicy), ...Object.keys(proposalPolicy), ...Object.keys(requestPolicy),
      ...Object.keys(statementsRouter._def.procedures), ...Object.keys(statementPolicy),
    ];
    expect(names.length).toBeGreaterThan(90);
    expect(names.filter((name) => DECIDES.test(name))).toEqual([]);
    for (const locale of LOCALES) {
      const said = [...textsOf(handling[locale]), ...textsOf(proposals[locale]), ...textsOf(statements[locale])];
      expect(
        said.filter((text) => /\b(raati|rådet|panel) (päättää|päätti|beslutar|beslöt|decides|decided)\b/i.test(text))
      ).toEqual([]);
    }
  });
});
