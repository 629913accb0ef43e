import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTranslator, type Locale, mergeResources, type Missing } from "../src/index.ts";

const panels = {
  fi: {
    hello: "Hei {{name}}", found: "Perusta $t(terms:panel.one)", title: "$t(terms:panel.other, capital)",
    count_one: "Yksi ehdotus", count_other: "{{count, number}} ehdotusta",
    onlyFinnish: "Vain suomeksi, {{name}}", deep: { inner: "sisällä" }, both: "{{a}} $t(terms:panel.one) {{b}}",
  },
  sv: {
    hello: "Hej {{name}}", count_one: "Ett förslag", count_other: "{{count, number}} förslag",
    empty: "", broken: "Se $t(panels:gone)",
  },
  en: { hello: "Hello {{name}}" },
  "fi-plain": { hello: "Hei {{name}}!" },
};
const resources = mergeResources({ panels });

/** A translator and what it reported. */
function translator(locale: Locale, overrides?: Parameters<typeof createTranslator>[2]) {
  const missing: Missing[] = [];
  return { ...createTranslator(locale, resources, overrides, (one) => missing.push(one)), missing };
}

describe("a text", () => {
  test("comes in the reader's language, with its values", () => {
    expect(translator("sv").t("panels:hello", { name: "Åke" })).toBe("Hej Åke");
    expect(translator("fi-plain").t("panels:hello", { name: "Åke" })).toBe("Hei Åke!");
  });

  test("chooses its plural form and writes the number as the language does", () => {
    const { t } = translator("fi");
    expect([0, 1, 2, 1500].map((count) => t("panels:count", { count }))).toEqual([
      "0 ehdotusta", "Yksi ehdotus", "2 ehdotusta", "1\u00A0500 ehdotusta",
    ]);
  });

  test("without values stays the same however often it is asked for, and what is missing is reported each time", () => {
    const { t, missing } = translator("sv");
    expect([t("panels:deep.inner"), t("panels:deep.inner"), t("panels:gone"), t("panels:gone")])
      .toEqual(["sisällä", "sisällä", "gone", "gone"]);
    expect(missing.filter(({ locale }) => locale === "sv")).toHaveLength(4);
    const { t: inFinnish, missing: none } = translator("fi");
    expect([inFinnish("panels:deep.inner"), inFinnish("panels:deep.inner"), none]).toEqual(["sisällä", "sisällä", []]);
  });

  test("keeps translators apart: one request's words never reach another's", () => {
    const own = translator("fi", { fi: { panel: { one: "kumppanipöytä", other: "kumppanipöydät" } } });
    expect(own.t("panels:found")).toBe("Perusta kumppanipöytä");
    expect(translator("fi").t("panels:found")).toBe("Perusta asiakasraati");
  });
});

describe("values", () => {
  test("appear exactly as they are, whatever they contain", () => {
    const { t, missing } = translator("fi");
    const nasty = fc.oneof(
      fc.string(), fc.constantFrom("$t(terms:panel.one)", "{{b}}", "{{{a}}}", "<b>&amp;", "$t(", "{{", "}}", "$&", "$1"),
      fc.array(fc.constantFrom("{", "}", "$t(", ")", "a", ",", "$", '"')).map((parts) => parts.join("")),
    );
    fc.assert(fc.property(nasty, nasty, (a, b) => {
      expect(t("panels:both", { a, b })).toBe(`${a} asiakasraati ${b}`);
    }));
    expect(missing).toEqual([]);
  });

  test("are never taken for options of the translation library", () => {
    const values = { name: "A", lng: "sv", ns: "terms", context: "x", defaultValue: "y", interpolation: "z", ordinal: 1 };
    expect(translator("fi").t("panels:hello", values)).toBe("Hei A");
  });

  test("that were forgotten leave a gap and are reported by name", () => {
    const { t, missing } = translator("fi");
    expect(t("panels:hello")).toBe("Hei ");
    expect(t("panels:hello", { name: undefined })).toBe("Hei ");
    const one = { locale: "fi", key: "panels:hello", what: "value", name: "name" };
    expect(missing).toEqual([one, one]);
  });
});

describe("a missing text", () => {
  test("is shown in Finnish and reported", () => {
    for (const locale of ["sv", "en", "fi-plain"] as const) {
      const { t, missing } = translator(locale);
      expect(t("panels:onlyFinnish", { name: "Bo" })).toBe("Vain suomeksi, Bo");
      expect(missing).toEqual([{ locale, key: "panels:onlyFinnish", what: "text" }]);
    }
  });

  test("counts as missing when it is empty", () => {
    const { t, missing } = translator("sv");
    expect(t("panels:empty")).toBe("empty");
    expect(missing.map(({ locale }) => locale)).toEqual(["sv", "fi"]);
  });

  test("keeps its plural form in Finnish", () => {
    expect(translator("en").t("panels:count", { count: 3 })).toBe("3 ehdotusta");
  });

  test("that even Finnish lacks becomes the last words of its key", () => {
    const { t, missing } = translator("sv");
    expect(t("panels:failure.coordinatorMissing")).toBe("coordinator missing");
    expect(t("nowhere:some.deep-key_other")).toBe("deep key");
    expect(missing.map(({ locale, key }) => `${locale} ${key}`)).toEqual([
      "sv panels:failure.coordinatorMissing", "fi panels:failure.coordinatorMissing",
      "sv nowhere:some.deep-key_other", "fi nowhere:some.deep-key_other",
    ]);
  });

  test("inside another text is replaced and reported too", () => {
    const { t, missing } = translator("sv");
    expect(t("panels:broken")).toBe("Se gone");
    expect(missing[0]).toEqual({ locale: "sv", key: "panels:gone", what: "text" });
  });

  test("never shows a raw key, whatever is asked", () => {
    const { t } = translator("en");
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,8}(:[a-zA-Z.]{1,20})?$/), (key) => {
      expect(t(key)).not.toMatch(/[:.]/);
    }));
  });

  test("a branch of texts is no text", () => {
    const { t, missing } = translator("fi");
    expect(t("panels:deep")).toBe("deep");
    expect(missing).toEqual([{ locale: "fi", key: "panels:deep", what: "text" }]);
  });
});
