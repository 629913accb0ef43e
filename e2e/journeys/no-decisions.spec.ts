import { expect, test } from "../fixtures/sign-in.ts";

/**
 * A verb by which somebody decides, at the beginning of a control's or a heading's words, by the language of the address.
 */
const DECIDES = [
  ["fi", /^(päätä|päätämme|päättää|tee päätös|raati päättää)\b(?! (raadin toiminta|toimikausi|pääsy))/i],
  ["selko", /^(päätä|päätämme|päättää|tee päätös|raati päättää)\b(?! (raadin|toimikausi|pääsy))/i],
  ["sv", /^(besluta|fatta beslut|rådet beslutar)\b/i],
  ["en", /^(decide|make (a|the) decision|the panel decides)\b/i],
] as const;

const publicPages = ["/rannikko", "/rannikko/panels", "/rannikko/panels/ikaihmiset"];
const memberPages = ["/rannikko/home", "/rannikko/panels/ikaihmiset/inside"];
const staffPages = [
  "/rannikko/desk", "/rannikko/panels/new", "/rannikko/panels/types", "/rannikko/panels/ikaihmiset/manage",
  "/rannikko/panels/ikaihmiset/manage/rules",
  "/rannikko/panels/ikaihmiset/manage/trainings", "/rannikko/panels/ikaihmiset/manage/terms",
];

for (const [segment, decides] of DECIDES) {
  test(`A10 · no heading, button or link on a page in /${segment} lets a panel decide`, async ({ as, page }) => {
    const member = await as("rannikko", "Elsa Björkhagen");
    const staff = await as("rannikko", "Linnea Sandvall-Ojala");
    const readers = [[page, publicPages], [member, memberPages], [staff, staffPages]] as const;
    for (const [reader, pages] of readers) {
      for (const path of pages) {
        expect((await reader.goto(`/${segment}${path}`))?.status(), path).toBe(200);
        const words = await reader.locator("h1, h2, h3, button, a, summary, [role=tab]").allTextContents();
        expect(words.length).toBeGreaterThan(3);
        expect(words.map((word) => word.trim()).filter((word) => decides.test(word)), path).toEqual([]);
      }
    }
  });
}
