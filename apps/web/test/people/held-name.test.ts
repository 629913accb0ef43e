import { Raati } from "@raati/core/app";
import { allDefinitions } from "@raati/db";
import { describe, expect, it } from "vitest";
import { heldName } from "../../src/features/people/held-name.ts";
import fi from "../../src/features/people/locales/fi.json" with { type: "json" };

// The product's composition has loaded every model of core.
describe(`what ${Raati.name} calls a collection where people read what is held on them`, () => {
  // Collections of plugins are named after the plugin, and told by its name.
  const held = allDefinitions()
    .filter(({ name, personalData, scope }) => scope === "tenant" && personalData !== "none" && !name.includes("-"));

  it.each(held.map(({ name }) => name))("%s has a name of its own", (name) => {
    expect(heldName((key) => key, name)).toBe(`peoplePages:held.${name}`);
    expect(Object.keys(fi.held)).toContain(name);
  });
});
