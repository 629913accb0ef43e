import type { ProposalView } from "@raati/core/proposals/schema";
import { expect, test } from "vitest";
import { nextDeed } from "../../src/features/proposals/inside/deeds.ts";

type Given = Parameters<typeof nextDeed>[0];
const NONE = {} as ProposalView["abilities"];
const given = (abilities: Partial<ProposalView["abilities"]>, rest: Partial<Given> = {}): Given => ({
  abilities: { ...NONE, ...abilities }, units: [], supports: { total: 0, mine: false, sides: [] }, mine: false, ...rest,
});

test("a draft is brought to the panel by its author, who then reads that it is there", () => {
  expect(nextDeed(given({ discuss: true, change: true }, { mine: true }))).toBe("discuss");
  expect(nextDeed(given({ support: true }, { mine: true }))).toBe("brought");
});

test("the others are asked for their support, until they have given it", () => {
  expect(nextDeed(given({ support: true }))).toBe("support");
  expect(nextDeed(given({ support: true }, { supports: { total: 1, mine: true, sides: [] } }))).toBeUndefined();
});

test("whoever takes down what the panel agreed on sees that first", () => {
  expect(nextDeed(given({ support: true, adopt: true }))).toBe("adopt");
});
