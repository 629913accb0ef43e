import { LOCALES } from "@raati/i18n";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { contribute, type Contribution } from "../../src/kernel/index.ts";
import {
  applicationFields, compositionWarnings, meetingTemplates, memberRoles, panelTypeTemplates, quotaTemplates, reportSections,
} from "../../src/panels/index.ts";
import { typeRulesOf } from "../../src/panels/factory.ts";
import { definePlugin } from "../../src/plugins/index.ts";
import { conformanceFindings } from "../../src/testing/conformance-findings.ts";

const name = { fi: "Kyydit", sv: "Skjutsar", en: "Rides", "fi-plain": "Kyydit" };
const texts = {
  role: { driver: "Kuski" }, section: { rides: "Kyydit" }, warning: { half: "Puolet" },
  field: { way: { label: "Miten tulet?", hint: "Valitse yksi.", bus: "Bussilla", foot: "Jalan" } },
};
const findings = (extended: readonly Contribution[], finnish: object = texts) => conformanceFindings(definePlugin({
  id: "rides", contract: 1, name, description: name, settings: z.object({}), extends: extended,
  locales: {
    ...Object.fromEntries(LOCALES.map((locale) => [locale, texts])), fi: finnish
  } as Record<(typeof LOCALES)[number], object>,
}));

const driver = contribute(memberRoles, { id: "driver", key: "rides:role.driver" });
const way = contribute(applicationFields, {
  id: "way", kind: "choice", label: "rides:field.way.label", hint: "rides:field.way.hint",
  options: [{ id: "bus", label: "rides:field.way.bus" }, { id: "foot", label: "rides:field.way.foot" }],
});
const quota = (dimension: string, ...groups: string[]) => contribute(quotaTemplates, {
  id: "both", dimension, name: { fi: "Molempia" }, groups: groups.map((id) => ({ id, name: { fi: id }, min: 1 })),
});
const template = (more: Parameters<typeof typeRulesOf>[0]) =>
  contribute(panelTypeTemplates, { id: "riders", name: { fi: "Raati" }, rules: typeRulesOf(more) });
const short = contribute(meetingTemplates, {
  id: "short", name: { fi: "Lyhyt" }, minutes: 60, items: [{ title: { fi: "Avaus" }, minutes: 60 }]
});
const meetings = (chosen?: string) => ({ count: 4, minutes: 60, ...(chosen && { template: chosen }) });

test("a plugin that keeps its contract has no findings", () => {
  expect(findings([
    driver, way, short, contribute(reportSections, { id: "rides", key: "rides:section.rides" }),
    contribute(compositionWarnings, {
      kind: "share", of: ["professional"], atLeast: 0.5, key: "panels:warning.professionalsHalf"
    }),
    quota("way", "bus", "foot"), quota("gender", "woman", "man"), quota("age", "age-0-17", "age-65-up"),
    quota("seat", "rider"),
    template({
      memberRoles: ["member", "driver"], requiredTraining: [{ role: "driver", training: "wheels" }],
      meetings: meetings("short"),
      seatTypes: [{ id: "rider", name: { fi: "Kyyditty" }, side: "client", min: 1, max: 8 }],
    }),
    template({ meetings: meetings("standard") }),
  ])).toEqual([]);
});

describe("every key of a text is a text in every language", () => {
  test.each([
    ["a role", contribute(memberRoles, { id: "driver", key: "rides:role.drivver" }), "rides:role.drivver"],
    ["a field", contribute(applicationFields, { id: "name", kind: "text", label: "rides:field.naem" }), "rides:field.naem"],
    ["a hint", contribute(applicationFields, {
      id: "name", kind: "text", label: "rides:role.driver", hint: "rides:role"
    }), "rides:role"],
    ["an option", contribute(applicationFields, {
      id: "way", kind: "choice", label: "rides:role.driver", options: [{ id: "car", label: "rides:field.way.car" }],
    }), "rides:field.way.car"],
    ["a chapter", contribute(reportSections, { id: "rides", key: "ridez:section.rides" }), "ridez:section.rides"],
    ["a text of core", contribute(compositionWarnings, {
      kind: "share", of: ["board"], atLeast: 0.5, key: "panels:warning.nothing",
    }), "panels:warning.nothing"],
  ])("%s", (_what, contribution, key) => {
    expect(findings([contribution])).toEqual(LOCALES.map((locale) => `There is no text ${key} in ${locale}.`));
  });

  test("a text that one language lacks", () => {
    expect(findings([driver], { ...texts, role: {} })).toContain("There is no text rides:role.driver in fi.");
  });
});

test.each([
  [
    "belongs to no field", quota("age-group", "under-16"),
    "The quota both counts by age-group, which no field of the plugin and no dimension of core is."
  ],
  [
    "belongs to a field without options", quota("note", "yes"),
    "The quota both counts by note, which no field of the plugin and no dimension of core is."
  ],
  ["has a group that is no option", quota("way", "bus", "car"), "The quota both counts car, which nobody can be in way."],
  [
    "has a group that core does not know", quota("language", "de"),
    "The quota both counts de, which nobody can be in language."
  ],
  ["has a wrong age", quota("age", "under-16"), "The quota both counts under-16, which nobody can be in age."],
  ["has a seat that no template has", quota("seat", "driver"), "The quota both counts driver, which nobody can be in seat."],
])("a quota that can never be met is found: it %s", (_what, contribution, finding) => {
  const note = contribute(applicationFields, { id: "note", kind: "text", label: "rides:role.driver" });
  expect(findings([way, note, contribution])).toEqual([finding]);
});

test("a field that is called as a dimension of core is counted under the plugin's name", () => {
  const role = contribute(applicationFields, {
    id: "role", kind: "choice", label: "rides:role.driver", options: [{ id: "bus", label: "rides:field.way.bus" }],
  });
  expect(findings([role, quota("rides-role", "bus")])).toEqual([]);
  expect(findings([role, quota("role", "bus")])).toEqual(["The quota both counts bus, which nobody can be in role."]);
});

test.each([
  ["a role that nobody defines", template({
    memberRoles: ["member", "drivver"]
  }), "The panel type riders names the role drivver, which nobody defines."],
  ["training for a role that members cannot have", template({
    memberRoles: ["member"], requiredTraining: [{ role: "driver", training: "x" }]
  }),
    "The panel type riders asks training of the role driver, which its members cannot have."],
  ["meetings by no template", template({
    meetings: meetings("shrot")
  }), "The panel type riders names the meeting template shrot, which nobody defines."],
  ["a role of core's own", contribute(memberRoles, {
    id: "chair", key: "rides:role.driver"
  }), "The role chair is core's own."],
])("%s", (_what, contribution, finding) => {
  expect(findings([driver, short, contribution])).toEqual([finding]);
});
