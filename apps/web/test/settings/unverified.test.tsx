// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { aPage, eachTestAlone } from "../panels/harness.ts";

const shown = vi.hoisted(() => ({ verified: false }));
vi.mock("../../src/server/tenant-page.ts", () => ({
  tenantPage: async () => ({
    ...aPage(), path: "/rannikko",
    tenant: {
      slug: "rannikko", name: { fi: "Rannikon hyvinvointialue" }, languages: ["fi", "sv"], verified: shown.verified,
    },
  }),
  reader: async () => undefined,
}));
eachTestAlone();

const params = Promise.resolve({ tenant: "rannikko" });

test.each([[false, { index: false, follow: false }], [true, undefined]])(
  "an organisation whose verification is %s asks search engines %j, and its pages say so", async (verified, robots) => {
    shown.verified = verified;
    const { generateMetadata } = await import("../../src/app/[locale]/[tenant]/layout.tsx");
    const { TenantFrame } = await import("../../src/shell/tenant-frame.tsx");
    expect((await generateMetadata({ params })).robots).toEqual(robots);
    render(await TenantFrame({ slug: "rannikko", children: <p>Raadit</p> }));
    expect(screen.queryAllByText("Kukaan ei ole vielä tarkistanut, kenen tämä sivusto on")).toHaveLength(verified ? 0 : 1);
  },
);
