import { createTranslator } from "@raati/i18n";
import { expect, test } from "vitest";
import { resources } from "../server/resources.ts";
import { sectionTexts } from "../server/section-texts.ts";
import { sayWith } from "./texts.ts";

test("a sentence with values reaches the browser whole, and its values are filled in there as they are", () => {
  const inSwedish = sectionTexts(createTranslator("sv", resources).t, "recruitmentPages:board");
  expect(inSwedish.chosenNow).toBe("Valda {{chosen}}/{{seats}}.");
  expect(sayWith(inSwedish, "chosenNow", { chosen: 0, seats: 12 })).toBe("Valda 0/12.");
  expect(sayWith(inSwedish, "chosenNow", { chosen: "{{seats}}", seats: 12 })).toBe("Valda {{seats}}/12.");
  expect(sayWith(inSwedish, "chosenNow", { chosen: 3 })).toBe("Valda 3/{{seats}}.");
});
