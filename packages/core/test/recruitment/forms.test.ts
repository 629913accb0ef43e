import { newId } from "@raati/db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeResources, missingKeys, LOCALES, type Texts } from "@raati/i18n";
import { fieldProblems } from "../../src/kernel/index.ts";
import { ageGroup, groupsOf } from "../../src/recruitment/applications/groups.ts";
import { householdOf } from "../../src/recruitment/applications/household.ts";
import { readNumber, shownNumber } from "../../src/recruitment/applications/numbers.ts";
import { added } from "../../src/recruitment/applications/pool-counts.ts";
import { textHints } from "../../src/recruitment/applications/text-hints.ts";
import { aCall } from "../../src/recruitment/factory.ts";
import { countedFields } from "../../src/recruitment/forms/counted-fields.ts";
import { formPlace } from "../../src/recruitment/forms/form-place.ts";
import { answersSchema, draftCall, formOf, locales, previewForm, publicCallPage } from "../../src/recruitment/index.ts";
import { DEFAULT_FORM, draftCallInput, formDefinition, submitApplicationInput } from "../../src/recruitment/schema.ts";
import { anArea } from "../../src/organisation/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { ground, refusal, told } from "./context.ts";
import { orchard } from "./plugin.ts";

withDatabase();

async function formed(form: object = DEFAULT_FORM, overrides: object = {}) {
  const place = await ground({ plugins: [orchard] });
  const call = await aCall(place.visitor, place.panel, place.term, { form: formDefinition.parse(form), ...overrides });
  const view = formOf(call, await formPlace(place.visitor, call));
  const problems = (more: Record<string, unknown>) => {
    const { call: _call, id: _id, ...content } = told(call.id, more);
    const parsed = answersSchema(view).safeParse(content);
    return parsed.success ? {} : Object.fromEntries(fieldProblems(parsed.error).map(({ path, key }) => [path, key]));
  };
  const answers = { orchard_tree: "apple" };
  return { place, call, view, problems, answers };
}

describe("a form", () => {
  test("has core's fields in its order, with its own words, and those of the panels' plugins", async () => {
    const { view } = await formed({
      core: [
        { field: "gender", use: "asked", label: { fi: "Sukupuoli (vapaaehtoinen)" } },
        { field: "motivation", use: "required" },
      ],
    });
    expect(view.fields.map(({ id, required }) => [id, required])).toEqual([
      ["name", true], ["email", false], ["phone", false], ["address", false], ["birthYear", true], ["gender", false],
      ["motivation", true], ["orchard_tree", true], ["orchard_allergy", false], ["orchard_promise", false],
    ]);
    expect(view.fields.find(({ id }) => id === "gender")!.label).toEqual({ text: { fi: "Sukupuoli (vapaaehtoinen)" } });
    expect([view.asksSpecialConsent, view.ageYear, view.guardianBelow]).toEqual([true, 2026, 18]);
  });

  test("the preview, also before it is saved, is what the public page shows", async () => {
    const { place, call } = await formed();
    const form = formDefinition.parse({ core: [{ field: "role", use: "required" }] });
    const preview = await previewForm(place.coordinator, { call: call.id, form });
    expect(preview.form.fields.map(({ id }) => id)).not.toContain("motivation");
    expect(preview.choices.plugins.map(({ field }) => field)).toEqual(["tree", "allergy", "tools", "promise"]);
    const saved = await previewForm(place.coordinator, { call: call.id });
    expect((await publicCallPage(place.visitor, { call: call.id })).form).toEqual(saved.form);
  });

  test("asks for the home municipality among the organisation's areas", async () => {
    const { place, call } = await formed();
    const area = await anArea(place.admin);
    const view = formOf(call, await formPlace(place.visitor, call));
    expect(view.fields.find(({ id }) => id === "area")).toMatchObject({ path: "areaId", options: [{ id: area.id }] });
  });

  test("a seat is asked for when there are several, and a side's questions only of those who apply for it", async () => {
    const { place, call, answers } = await formed();
    const part = { ...call.panels[0]!, seatTypes: ["client", "professional"] };
    const view = formOf({ ...call, panels: [part] }, await formPlace(place.visitor, call));
    expect(view.fields.find(({ id }) => id === "seat")!.options.map(({ id }) => id)).toEqual(["client", "professional"]);
    const { call: _call, id: _id, ...content } = told(call.id, { answers });
    const check = (seat: string) => answersSchema(view).safeParse({ ...content, seat }).success;
    expect([check("client"), check("professional")]).toEqual([true, false]);
  });

  test("cannot do without a name, a year of birth and a way of contact, nor without what a plugin needs", async () => {
    const problem = (core: object[]) => formDefinition.safeParse({ core }).error?.issues[0]?.message;
    expect(problem([{ field: "name", use: "off" }])).toBe("recruitment:field.fieldMandatory");
    expect(
      problem(["email", "phone", "address"].map((field) => ({ field, use: "off" })))
    ).toBe("recruitment:field.noWayOfContact");
    expect(problem([{ field: "role", use: "asked" }, { field: "role", use: "off" }])).toBe("recruitment:field.fieldTwice");
    const { place } = await formed();
    const draft = (field: string) => refusal(draftCall(place.coordinator, draftCallInput.parse({
      id: "01a2024c-4163-77c0-ba15-936918360e50", title: { fi: "Haku" }, panels: [
        { panelId: place.panel.id, termId: place.term.id, seats: 3 }
      ],
      form: { plugins: [{ plugin: "orchard", field, use: "off" }] },
    })));
    expect((await draft("tree")).fields).toEqual({ "form.plugins.0.use": "recruitment:field.fieldMandatory" });
    expect((await draft("lawn")).fields).toEqual({ "form.plugins.0.field": "recruitment:field.fieldUnknown" });
  });
});

describe("what is told", () => {
  test("is refused field by field, with a key each", async () => {
    const { problems, answers } = await formed();
    expect(problems({ answers })).toEqual({});
    expect(problems({ motivation: "" })).toEqual(
      { motivation: "kernel:field.required", "answers.orchard_tree": "kernel:field.required" }
    );
    expect(problems({ answers: { orchard_tree: "oak" } })).toEqual({ "answers.orchard_tree": "kernel:field.choose" });
    expect(problems({ answers, birthYear: 2031 })).toEqual({ birthYear: "recruitment:field.birthYear" });
    expect(problems({ answers, email: "" })).toEqual({ email: "recruitment:field.someContact" });
    expect(problems({ answers, email: "", phone: "040 123 4567" })).toEqual({});
    expect(problems({ answers, isStaff: true })).toEqual({ isStaff: "recruitment:field.staffExcluded" });
    expect(problems({ answers, inInfluencingBody: true })).toEqual(
      { inInfluencingBody: "recruitment:field.influencingBodyExcluded" }
    );
    expect(problems({ answers, motivation: "Olen 131052-308T" })).toEqual({ motivation: "recruitment:field.identityCode" });
    expect(problems({ answers, motivation: "Soita 040 123 4567" })).toEqual({});
    expect(problems({ answers, seat: "board" })).toEqual({});
  });

  test("what is wrong with one field hides nothing that is wrong with the others", async () => {
    const { view, call } = await formed(DEFAULT_FORM, { minimumAge: 16 });
    const { call: _call, id: _id, ...whole } = told(call.id, {});
    const problems = (more: Record<string, unknown>) => Object.fromEntries(
      fieldProblems(answersSchema(view).safeParse({ ...whole, ...more }).error!).map(({ path, key }) => [path, key]),
    );
    const blank = { name: "", birthYear: undefined, email: "", motivation: "", isStaff: true, answers: {} };
    expect(problems(blank)).toEqual({
      name: "kernel:field.required", birthYear: "kernel:field.required", email: "recruitment:field.someContact",
      motivation: "kernel:field.required", "answers.orchard_tree": "kernel:field.required",
      isStaff: "recruitment:field.staffExcluded",
    });
    // A way of contact that is written wrong is still one, and a year that is none makes nobody young.
    expect(problems({ email: "", phone: "soita", birthYear: 12, answers: { orchard_tree: "oak" } })).toEqual({
      phone: "recruitment:field.phone", birthYear: "recruitment:field.birthYear",
      "answers.orchard_tree": "kernel:field.choose",
    });
    expect(problems({ panelIds: "all", name: "" })).toEqual(
      { panelIds: "kernel:field.format", name: "kernel:field.required" },
    );
    expect(problems({ name: "", birthYear: 2010, answers: { orchard_tree: "apple" } })).toEqual({
      name: "kernel:field.required", "guardian.name": "recruitment:field.guardianMissing",
      "guardian.email": "recruitment:field.guardianContact",
    });
  });

  test("more answers than any form asks for are one mistake", () => {
    const heap = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`k${index}`, null]));
    const input = { call: newId(), id: newId(), name: "Elsa", birthYear: 1951, language: "sv" };
    for (const answers of [heap, { ["k".repeat(121)]: "" }, null, []]) {
      const { issues } = submitApplicationInput.safeParse({ ...input, answers }).error!;
      expect(issues).toMatchObject([{ path: ["answers"] }]);
    }
  });

  test("a special answer needs a consent of its own, and without it nothing special is asked for", async () => {
    const { problems, answers } = await formed();
    expect(
      problems({ answers: { ...answers, orchard_allergy: ["nuts"] } })
    ).toEqual({ specialConsent: "recruitment:field.specialConsent" });
    expect(problems({ answers: { ...answers, orchard_allergy: ["nuts"] }, specialConsent: true })).toEqual({});
  });

  test("who may be under age needs a guardian with an address of their own", async () => {
    const { problems, answers } = await formed(DEFAULT_FORM, { minimumAge: 16 });
    const guardian = { name: "Maija Kuusiluoto", email: "maija@people.example" };
    expect(problems({ answers, birthYear: 2011 })).toEqual({ birthYear: "recruitment:field.tooYoung" });
    const nobody = {
      "guardian.name": "recruitment:field.guardianMissing", "guardian.email": "recruitment:field.guardianContact",
    };
    expect(problems({ answers, birthYear: 2010 })).toEqual(nobody);
    expect(problems({ answers, birthYear: 2008 })).toEqual(nobody);
    expect(problems({ answers, birthYear: 2008, ofAge: true })).toEqual({});
    expect(problems({ answers, birthYear: 2007 })).toEqual({});
    expect(
      problems({ answers, birthYear: 2010, guardian: { name: "Maija" } })
    ).toEqual({ "guardian.email": "recruitment:field.guardianContact" });
    expect(
      problems({ answers, birthYear: 2010, guardian, email: guardian.email })
    ).toEqual({ "guardian.email": "recruitment:field.guardianOwnAddress" });
    expect(problems({ answers, birthYear: 2010, guardian })).toEqual({});
  });

  test("what the form does not ask is not kept", async () => {
    const { view, call, answers } = await formed({ core: [{ field: "motivation", use: "asked" }] });
    const { call: _call, id: _id, ...content } = told(
      call.id,
      { answers: { ...answers, orchard_lawn: "x" }, gender: "woman", guardian: { name: "X", phone: "040 123 4567" } },
    );
    const kept = answersSchema(view).parse(content);
    expect([kept.gender, kept.role, kept.guardian, kept.answers]).toEqual([undefined, undefined, undefined, answers]);
    expect(kept.panelIds).toEqual(call.panelIds);
  });
});

describe("groups", () => {
  const bounds = fc.uniqueArray(
    fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 12 },
  ).map((all) => all.sort((a, b) => a - b));

  test("every age is in exactly one age group, whose name says its ages", () => {
    fc.assert(fc.property(bounds, fc.integer({ min: 0, max: 120 }), (all, age) => {
      const [, from, to] = /^age-(\d+)-(\d+|up)$/.exec(ageGroup(age, all))!;
      expect(Number(from)).toBeLessThanOrEqual(age);
      expect(to === "up" ? Number(from) === all.at(-1) : Number(to) >= age).toBe(true);
      expect([0, ...all]).toContain(Number(from));
    }));
    expect([17, 18, 29, 30, 74, 75].map((age) => ageGroup(age, [18, 30, 45, 65, 75]))).toEqual(
      ["age-0-17", "age-18-29", "age-18-29", "age-30-44", "age-65-74", "age-75-up"],
    );
  });

  test("an applicant has a group in each dimension, special ones apart", async () => {
    const { view } = await formed();
    const facts = {
      birthYear: 1990, gender: "man", answers: { orchard_tree: "pear", orchard_allergy: ["nuts", "pollen"] },
    };
    expect(groupsOf(facts, {
      ageYear: 2026, ageBounds: [18, 30], fields: view.fields, counted: countedFields([orchard]),
    })).toEqual({
      groups: {
        area: "unknown", age: "age-30-up", gender: "man", language: "unknown", role: "unknown", seat: "unknown",
        tree: "pear",
      },
      special: { "allergy__pollen": "ticked", "allergy__nuts": "ticked" },
    });
  });

  test("kept counts equal what is counted anew, whatever comes and goes", () => {
    const group = fc.record({ age: fc.constantFrom("a", "b"), gender: fc.constantFrom("x", "y", "z") });
    fc.assert(fc.property(fc.array(group), fc.array(group), (stay, gone) => {
      const step = (by: 1 | -1) => (groups: Record<string, string>) => ({ panelIds: ["p"], groups, by });
      const there = added({ total: 0, cells: [] }, [...stay, ...gone].map(step(1)));
      const left = added(there, gone.map(step(-1)));
      const sorted = ({ total, cells }: typeof left) => (
        { total, cells: cells.map((cell) => JSON.stringify(cell)).sort() }
      );
      expect(sorted(left)).toEqual(sorted(added({ total: 0, cells: [] }, stay.map(step(1)))));
      expect(left.total).toBe(stay.length);
    }));
  });
});

describe("small rules", () => {
  test("an identity code and a phone number are seen in a text, ordinary words and years are not", () => {
    expect(textHints("Tunnus 131052-308T on tässä")).toEqual(["identity-code"]);
    expect(textHints("Syntynyt 010203A123B")).toEqual(["identity-code"]);
    expect(textHints("Soita +358 40 123 4567")).toEqual(["phone"]);
    expect(textHints("Asuin Kokkolassa 1998–2004 ja 50 km päässä, 99 vuotta.")).toEqual([]);
    fc.assert(fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10,
    max: 99 }), fc.constantFrom("-", "+", "A", "Y"), (day, month, year, sign) => {
      const two = (number: number) => String(number).padStart(2, "0");
      expect(textHints(`x ${two(day)}${two(month)}${year}${sign}123X.`)).toContain("identity-code");
    }));
  });

  test("a number is read as it is shown", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999 }), (number) => {
      expect(
        [readNumber(shownNumber(number)), readNumber(String(number)), readNumber(shownNumber(number).toLowerCase())]
      ).toEqual([number, number, number]);
    }));
    expect([shownNumber(42), readNumber("Elsa")]).toEqual(["A-0042", undefined]);
  });

  test("one household is one however its address is written, and another one in another organisation", () => {
    const settings = { baseUrl: "", secret: "s".repeat(32), demo: false };
    const hash = (street: string, tenant = "t") => householdOf(settings, tenant, { street, postalCode: "67100" });
    expect(hash("Rantakatu 3 A 5")).toBe(hash("rantakatu 3a5"));
    expect(hash("Rantakatu 3 A 6")).not.toBe(hash("Rantakatu 3 A 5"));
    expect(hash("Rantakatu 3 A 5", "other")).not.toBe(hash("Rantakatu 3 A 5"));
    expect(householdOf(settings, "t", undefined)).toBeUndefined();
  });

  test("all texts are there in all languages, and in none of them a panel decides", () => {
    expect(missingKeys(mergeResources({ recruitment: locales }))).toEqual([]);
    const sentences = (texts: Texts): string[] => Object.values(texts).flatMap(
      (text) => (typeof text === "string" ? [text] : sentences(text))
    );
    const deciding = LOCALES.flatMap((locale) => sentences(locales[locale]).filter(
      (text) => /\braati (päättää|päätti)\b|\brådet (beslutar|beslutade|beslöt)\b|\bpanel (decides|decided)\b/i.test(text),
    ));
    expect(deciding).toEqual([]);
  });
});
