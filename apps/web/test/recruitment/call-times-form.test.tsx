// @vitest-environment jsdom
import { changeCallInput } from "@raati/core/recruitment/schema";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { PeriodForm } from "../../src/features/recruitment/calls/period-form.tsx";
import { aServer, eachTestAlone, expectAccessible, ids, summaryTargets, textsOf } from "../panels/harness.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));
eachTestAlone();

const [call, panelId, termId] = ids(3) as [string, string, string];

test("a closing before the opening is marked beside the closing, and the summary leads there", async () => {
  aServer({ "recruitment.calls.change": changeCallInput.safeExtend({ tenant: z.string() }) });
  const { container } = render(
    <PeriodForm
      locale="fi" tenant="rannikko" call={call} revision={1} texts={textsOf("recruitmentPages:edit")}
      next="/next" back="/back"
      languages={["fi"]} scoring={[]}
      written={{
        title: { fi: "Kevään haku" }, panels: [{ panelId, termId, seats: 3 }],
        opens: { day: "2026-05-20", time: "09:00" }, closes: { day: "2026-05-10", time: "16:00" }, ageBounds: [18, 30],
        channels: ["web"],
      }}
    />,
  );
  await userEvent.click(screen.getByRole("button", { name: textsOf("recruitmentPages:edit").next! }));
  await vi.waitFor(() => expect(document.querySelector(".summary")).toBeTruthy());
  expect(summaryTargets()).toEqual(["field-closes.day"]);
  expect(document.getElementById("field-closes.day-error")?.textContent).toContain("Korjaa closes");
  expect(document.querySelector(".summary a")?.textContent).toContain(`${textsOf("recruitmentPages:edit").closes}:`);
  await expectAccessible(container);
  await userEvent.click(screen.getByRole("link", { name: /Korjaa closes/ }));
  expect(document.activeElement?.closest("[id='field-closes.day']")).toBeTruthy();
});
