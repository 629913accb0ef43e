// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { ManageProps } from "../../src/features/panels/manage/manage-frame.tsx";
import { NextMove } from "../../src/features/panels/manage/next-move.tsx";
import { aPage, eachTestAlone } from "./harness.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: vi.fn<() => void>(), refresh: vi.fn<() => void>() }) }));
// Pages ask it for a request; only its types are needed here.
vi.mock("../../src/server/tenant-page.ts", () => ({}));
eachTestAlone();

const show = (term: object | undefined, state = "active") => render(
  <NextMove page={aPage()} panel={{ slug: "a1", id: "x", state, abilities: {}, term } as unknown as ManageProps["panel"]} />,
);
const link = () => screen.queryByRole("link", { name: "Suunnittele toimikausi" })?.getAttribute("href");

test.each([
  ["has had no term", undefined], ["had one that ended early", { state: "ended" }],
  ["keeps an old one", { state: "archived" }],
])("a panel that %s is led to the next term", (_name, term) => {
  show(term);
  expect(link()).toBe("/fi/rannikko/panels/a1/manage/terms/new");
});

test.each([
  ["whose term runs", { state: "active" }, "active"], ["whose next term is planned", { state: "planned" }, "active"],
  ["that has ended itself", { state: "ended" }, "ended"],
])("a panel %s is not", (_name, term, state) => {
  show(term, state);
  expect(link()).toBeUndefined();
});
