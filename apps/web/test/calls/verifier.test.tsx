// @vitest-environment jsdom
import { commitmentOf, drawFrom, drawTextInput, publicDisclosure } from "@raati/core/recruitment/schema";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createHash, webcrypto } from "node:crypto";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import type { PublishedDraw } from "../../src/features/recruitment/public/draws/published-draw.ts";
import { publishedFile } from "../../src/features/recruitment/public/draws/published-file.ts";
import { Verifier } from "../../src/features/recruitment/public/draws/verifier.tsx";
import { sectionTexts } from "../../src/server/section-texts.ts";
import { aServer, eachTestAlone, expectAccessible, ids } from "../panels/harness.ts";
import { aCallPage } from "./a-form.ts";

vi.stubGlobal("crypto", webcrypto);
eachTestAlone();

const [draw] = ids(1) as [string];
const pool = ["1;woman", "2;man", "3;woman", "4;man"];
const lottery = ["1,2", "3,4", "1,4", "2,3"];
const seed = "4 7 1";

async function published(): Promise<PublishedDraw> {
  const rules = {
    sealed: false, columns: ["gender"], quotas: [{ category: "gender", value: "woman", min: 1, max: 1 }],
    pinned: [], seats: 2,
  };
  const version = "raati-sortition 1";
  const hashes = await commitmentOf(publicDisclosure({ ...rules, version }, pool, lottery));
  const { index, panel } = await drawFrom({ panels: lottery }, seed, hashes.all);
  return {
    ...rules, panels: 4, rows: 4, seed, panelNumber: index + 1, result: panel.split(",").map(Number),
    commitment: { ...hashes, version, panels: 4, seats: 2, rows: 4, at: new Date("2026-02-12T10:00:00Z") },
  };
}

/** The server gives these lines, two at a time. */
function serve(lines: { readonly pool: readonly string[]; readonly lottery: readonly string[] }) {
  vi.stubGlobal("crypto", webcrypto);
  return aServer({ "recruitment.draws.text": drawTextInput.extend({ tenant: z.string() }) }, {
    "recruitment.draws.text": ({ part, from }: { part: "pool" | "lottery"; from: number }) => ({
      part, from, lines: lines[part].slice(from, from + 2), ...(from + 2 < lines[part].length && { next: from + 2 }),
    }),
  });
}

async function check(
  lines: { readonly pool: readonly string[]; readonly lottery: readonly string[] }, change: Partial<PublishedDraw> = {},
) {
  serve(lines);
  const view = render(
    <Verifier
      locale="fi" texts={sectionTexts(aCallPage().t, "callPages:verify")} source={{ tenant: "keskijarvi", draw }}
      draw={{ ...(await published()), ...change }}
    />,
  );
  await userEvent.click(screen.getByRole("button", { name: "Tarkista arvonta" }));
  return view;
}

/** The checks that came out otherwise, by their names. */
const differing = () => screen.getAllByRole("listitem").filter((item) => within(item).queryByText("Ei täsmää"))
  .map((item) => item.querySelector("strong")?.textContent);

test("a draw as it was published matches in every step", async () => {
  const { container } = await check({ pool, lottery });
  const outcome = await screen.findByText("Kaikki täsmää: tulos on oikein");
  expect(screen.getAllByText("Täsmää")).toHaveLength(7);
  expect(document.activeElement?.contains(outcome)).toBe(true);
  await expectAccessible(container);
});

test("one changed line of the pool: the page says which hash differs", async () => {
  await check({ pool: ["1;man", ...pool.slice(1)], lottery });
  await screen.findByText("Aineisto ei täsmää");
  expect(differing()).toEqual(["Hakijoiden tiiviste", "Sitoumus", "Raadit noudattavat sääntöjä"]);
});

test("panels in another order: their hash differs, and so do the rows that are drawn", async () => {
  await check({ pool, lottery: lottery.toReversed() });
  await screen.findByText("Aineisto ei täsmää");
  expect(differing()).toEqual(["Mahdollisten raatien tiiviste", "Sitoumus", "Arvotut rivit"]);
});

test("another seed than the one that was drawn with leads to another number", async () => {
  const { panelNumber } = await published();
  const number = panelNumber === 1 ? 2 : 1;
  await check({ pool, lottery }, { panelNumber: number });
  await screen.findByText("Aineisto ei täsmää");
  expect(differing()).toEqual(["Arvotun raadin numero"]);
});

test("before the draw only the commitment can be checked, and the page says so", async () => {
  await check({ pool, lottery }, { seed: undefined as never, panelNumber: undefined, result: undefined });
  await screen.findByText("Kaikki täsmää: sitoumus vastaa julkaistua aineistoa");
  expect(screen.getAllByText("Täsmää")).toHaveLength(5);
});

test("when the lines cannot be fetched the page says so and lets it be tried again", async () => {
  const server = serve({ pool, lottery });
  server.refuse = "down";
  render(
    <Verifier
      locale="fi" texts={sectionTexts(aCallPage().t, "callPages:verify")} source={{ tenant: "keskijarvi", draw }}
      draw={await published()}
    />
  );
  await userEvent.click(screen.getByRole("button", { name: "Tarkista arvonta" }));
  await screen.findByText("Tarkistus jäi kesken");
  expect(screen.getByRole("button", { name: "Tarkista arvonta" })).toBeTruthy();
});

test.each(
  ["pool", "quotas", "lottery", "commitment"] as const
)("the file %s has the hash that is published", async (file) => {
  const known = await published();
  const text = async ({ part }: { part: "pool" | "lottery" }) => ({ part, from: 0, lines: { pool, lottery }[part] });
  const source = { call: { recruitment: { draws: { text } } }, tenant: { slug: "keskijarvi" } } as never;
  const written = await publishedFile(source, known as never, file);
  const hash = createHash("sha256").update(written).digest("hex");
  expect(hash).toBe(known.commitment[file === "commitment" ? "all" : file]);
});
