// @vitest-environment jsdom
import { claimTravelInput } from "@raati/core/meetings/schema";
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { centsOf, eurosOf, kilometresOf } from "../../src/features/fees/euros.ts";
import { TravelForm } from "../../src/features/fees/mine/travel-form.tsx";
import { aServer, eachTestAlone, expectAccessible, ids, textsOf } from "../panels/harness.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));
eachTestAlone();

const [claim] = ids(1) as [string];
const rate = { from: "2026-01-01", kmCents: 55, passengerCents: 4 };
const before = { kilometres: "", back: true, passengers: 0, tickets: [], assistantTickets: [] };
const form = (more: object = {}) => (
  <TravelForm
    locale="fi" texts={textsOf("feePages:travel")} tenant="rannikko" claim={claim} revision={2} drives rate={rate}
    before={before} done="/fi/rannikko/me/fees" {...more}
  />
);

test("J2.10 · 38 km there and back with one passenger is counted while it is written, and sent", async () => {
  const server = aServer({ "meetings.fees.claimTravel": claimTravelInput });
  const { container } = render(form());
  const user = userEvent.setup();
  await user.type(screen.getByLabelText(/Matka omalla autolla/), "38");
  fireEvent.change(screen.getByLabelText(/Montako raadin jäsentä/), { target: { value: "1" } });
  expect(container.querySelector("output")?.textContent?.replaceAll(/\s/g, " "))
    .toBe("Korvaus: 76 km × 0,59 € = 44,84 €");
  await user.click(screen.getByRole("button", { name: "Lisää avustajan lippu" }));
  await user.type(screen.getByLabelText("Mikä lippu 1"), "Juna");
  await user.type(screen.getByLabelText("Hinta, euroa 1"), "12,50");
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Lähetä matkailmoitus" }));
  expect(server.sent.map(({ input }) => input)).toEqual([{
    tenant: "rannikko", claim, revision: 2, kilometres: 38, thereAndBack: true, passengers: 1, tickets: [],
    assistantTickets: [{ what: "Juna", cents: 1250 }],
  }]);
});

test("a distance that is no number is told beside its field, and what was written stays", async () => {
  aServer({ "meetings.fees.claimTravel": claimTravelInput });
  render(form());
  const user = userEvent.setup();
  const field = screen.getByLabelText(/Matka omalla autolla/);
  await user.type(field, "noin 40");
  await user.click(screen.getByRole("button", { name: "Lähetä matkailmoitus" }));
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect((field as HTMLInputElement).value).toBe("noin 40");
});

test("who came from afar or in a panel without kilometres tells tickets only", () => {
  const { container } = render(form({ drives: false }));
  expect(screen.queryByLabelText(/Matka omalla autolla/)).toBeNull();
  expect(container.querySelector("output")).toBeNull();
  expect(screen.getByRole("button", { name: "Lisää lippu" })).toBeTruthy();
});

test("euros and kilometres are read as people write them, and nothing else is taken for a sum", () => {
  expect(["44,84", "44.84", "80", "0,5"].map(centsOf)).toEqual([4484, 4484, 8000, 50]);
  expect(["", "8 0", "1,234", "-5", "x"].map(centsOf)).toEqual([NaN, NaN, NaN, NaN, NaN]);
  expect(["", "38", "38,5", "38.5"].map(kilometresOf)).toEqual([0, 38, 38.5, 38.5]);
  expect(kilometresOf("38,55")).toBeNaN();
  expect([4484, 6000, 50].map(eurosOf)).toEqual(["44,84", "60", "0,50"]);
});
