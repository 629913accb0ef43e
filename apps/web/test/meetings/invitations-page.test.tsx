// @vitest-environment jsdom
import { noteMeetingBounceInput } from "@raati/core/meetings/schema";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { InvitationsPage } from "../../src/features/meetings/opened/invitations-page.tsx";
import { aPage, aServer, eachTestAlone, expectAccessible, ids } from "../panels/harness.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
// Pages ask it for a request; only its types are needed here.
vi.mock("../../src/server/tenant-page.ts", () => ({}));
eachTestAlone();

const [meeting, elsa, yusuf] = ids(3) as [string, string, string];
const at = new Date("2026-05-15T09:00:00Z");
const row = (id: string, name: string, delivery: object) =>
  ({ id, personId: id, name, answer: undefined, helpers: [], guest: false, delivery: { at, ...delivery } });
const props = {
  page: aPage(), panel: { slug: "a1", name: "Raati", address: "/fi/rannikko/panels/a1/meetings" },
  meeting: { id: meeting, title: { fi: "Kokous" }, state: "held", form: "hybrid" }, answering: undefined,
  invitations: {
    rows: [
      row(elsa, "Elsa Björkhagen", { state: "sent" }),
      row(yusuf, "Yusuf Halaane", { state: "bounced", reason: "meetings:delivery.bounced" }),
    ],
    counts: { coming: 0, remote: 0, "not-coming": 0, maybe: 0, waiting: 2 },
  },
} as unknown as Parameters<typeof InvitationsPage>[0];

test("whoever has the returned mail in hand notes it beside the invited person; a known one is not asked for again", async () => {
  const server = aServer({ "meetings.invitations.noteBounce": noteMeetingBounceInput.loose() });
  const { container } = render(<InvitationsPage {...props} />);
  await expectAccessible(container);
  await userEvent.click(screen.getByText("Tuliko viesti takaisin?"));
  const buttons = screen.getAllByRole("button", { name: /Merkitse, että viesti tuli takaisin/ });
  expect(buttons).toHaveLength(1);
  expect(buttons[0]!.textContent).toContain("Elsa Björkhagen");
  await userEvent.click(buttons[0]!);
  await waitFor(() => expect(router.refresh).toHaveBeenCalled());
  expect(server.sent).toEqual([
    { path: "meetings.invitations.noteBounce", input: { tenant: "rannikko", panel: "a1", invitation: elsa } },
  ]);
  expect(screen.getByText("Viesti tuli takaisin. Soita tai tarkista osoite.")).toBeTruthy();
});
