import { allDefinitions } from "@raati/db";
import { mergeResources, missingKeys } from "@raati/i18n";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { locales, meetingEvents, meetingsRouter } from "../../src/meetings/index.ts";
import * as events from "../../src/meetings/events.ts";
import {
  ANSWERS, ATTENDANCE_KINDS, AUDIENCES, FEE_STATES, HELPER_KINDS, ITEM_KINDS, ITEM_STATES, MEETING_FORMS, MEETING_STATES,
  MINUTES_STATES, ORIGIN_KINDS,
} from "../../src/meetings/schema.ts";

const DECIDES = /\b(raati|rådet|panel) (päätt|beslut|beslöt|decide)|päätösvalta|beslutanderätt/i;

const textsOf = (node: object): string[] => Object.values(node).flatMap(
  (text) => (typeof text === "string" ? [text] : textsOf(text as object))
);
const has = (texts: object, key: string) => typeof key.split(".").reduce<unknown>(
  (node, part) => (node as Record<string, unknown> | undefined)?.[part], texts,
) === "string";

describe("words of meetings", () => {
  test("every text stands in all four languages", () => {
    expect(missingKeys(mergeResources({ meetings: locales }))).toEqual([]);
  });

  test("easy Finnish is a text of its own, in short sentences", () => {
    const same = (path: "failure" | "field") => Object.keys(locales.fi[path]).filter((key) =>
      (locales.fi[path] as Record<string, string>)[key] === (locales["fi-plain"][path] as Record<string, string>)[key]);
    expect([...same("failure"), ...same("field")]).toEqual([]);
    const sentences = textsOf(locales["fi-plain"]).flatMap((text) => text.split(/[.?!:\n] ?/));
    expect(sentences.filter((sentence) => sentence.split(" ").length > 13)).toEqual([]);
  });

  test("every key that the code names has a text, and every state and kind a name", () => {
    const root = new URL("../../src/meetings/", import.meta.url);
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const named = files.flatMap(
      (file) => [...readFileSync(new URL(file, root), "utf8").matchAll(/"meetings:([\w.-]+)"/g)].map(([, key]) => key!)
    );
    const kinds = Object.entries({
      state: MEETING_STATES, form: MEETING_FORMS, answer: ANSWERS, helper: HELPER_KINDS, attendance: ATTENDANCE_KINDS,
      itemKind: ITEM_KINDS, itemState: ITEM_STATES, origin: ORIGIN_KINDS, audience: AUDIENCES, minutesState: MINUTES_STATES,
      feeState: FEE_STATES,
    }).flatMap(([group, all]) => all.map((one) => `${group}.${one}`));
    const keys = [...named.filter((key) => !["mail", "payroll"].includes(key.split(".")[0]!)), ...kinds];
    expect(keys.filter((key) => !has(locales.fi, key))).toEqual([]);
  });

  test("no text lets a panel decide", () => {
    expect(Object.values(locales).flatMap(textsOf).filter((text) => DECIDES.test(text))).toEqual([]);
    const names = Object.keys(meetingsRouter._def.procedures);
    expect(names.filter((name) => /decid|resolve/i.test(name))).toEqual([]);
  });

  test("every event that is declared is in the list of what the slice tells", () => {
    const declared = Object.values(events).flatMap((one) => ("schema" in one ? [one.name] : []));
    expect(meetingEvents.map(({ name }) => name).toSorted()).toEqual(declared.toSorted());
  });

  test("whatever names a person in a field of its own says what erasing means", () => {
    const holding = ["personId", "proposedBy", "assigneeId"];
    const ours = ["meetingInvitations", "agendaItems", "attendances", "minuteTasks", "minuteComments", "bulletinSharings",
      "calendarFeeds", "priorityVotes", "serviceMappingMarks", "feeClaims"];
    const declared = allDefinitions().filter(({ name, schema }) =>
      ours.includes(name) || /^(meeting|minute|agenda|fee)/.test(name) && holding.some((field) => field in schema.shape));
    expect(declared.filter(({ personalData }) => personalData === "none").map(({ name }) => name)).toEqual([]);
    expect(declared.map(({ name }) => name).toSorted()).toEqual(ours.toSorted());
  });
});
