// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { EditCall } from "../../src/features/recruitment/calls/edit-call.tsx";
import { aPage, eachTestAlone, expectAccessible } from "../panels/harness.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({}) }));
vi.mock("../../src/server/tenant-page.ts", () => ({}));
eachTestAlone();

const opened = (step: "publish" | "period", state = "open") => ({
  page: aPage(), step, choices: {},
  call: {
    id: "c1", state, path: "/fi/rannikko/calls/kevat", title: { fi: "Kevään haku" }, panels: [], problems: [],
    opensAt: new Date("2026-05-01T05:00:00Z"), closesAt: new Date("2026-05-31T13:00:00Z"),
    abilities: { change: state === "open", changeForm: false },
  },
}) as unknown as Parameters<typeof EditCall>[0];

test("A2 · who publishes a call whose time has come reads that it is open, until when, and goes on to the call", async () => {
  const { container } = render(<EditCall {...opened("publish")} />);
  await expectAccessible(container);
  expect(screen.getByText("Haku on julkaistu ja auki")).toBeTruthy();
  expect(screen.getByText(/31\.5\.2026 klo 16 asti/)).toBeTruthy();
  expect(screen.getByRole("link", {
    name: "Siirry haun sivulle"
  }).getAttribute("href")).toBe("/fi/rannikko/manage/recruitment/c1");
  expect(screen.getByRole("link", { name: "Katso julkinen sivu" }).getAttribute("href")).toBe("/fi/rannikko/calls/kevat");
  expect(screen.queryByText("Tätä kohtaa ei voi enää muuttaa")).toBeNull();
});

test("J1.3 · what publishing waits for is called as the field that it leads to", () => {
  const paths = ["title.sv", "intro.sv", "criteria.fi", "opens", "closes", "panels.0.panelId", "panels.0.seatTypes"];
  const { page, call, ...rest } = opened("publish", "draft");
  const lacking = { ...call, abilities: { ...call.abilities, changeForm: true },
    problems: paths.map((path) => ({ path, key: "recruitment:publish.opensMissing" })) };
  render(<EditCall page={page} call={lacking} {...rest} />);
  const label = (key: string) => page.t(`recruitmentPages:edit.${key}`);
  const names = paths.map((path) => document.querySelector(`a[href$="#field-${path}"]`)?.textContent);
  expect(names).toEqual([
    `${label("title")} (ruotsiksi)`, `${label("intro")} (ruotsiksi)`, `${label("criteria")} (suomeksi)`, label("opens"),
    label("closes"), label("panels"), label("seatTypes"),
  ]);
});

test.each([
  ["period", "open"], ["publish", "closed"]
] as const)("A2 · the step %s of a call that is %s is shut, and leads back to the call", (step, state) => {
  render(<EditCall {...opened(step, state)} />);
  expect(screen.getByText("Tätä kohtaa ei voi enää muuttaa")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Siirry haun sivulle" })).toBeTruthy();
});
